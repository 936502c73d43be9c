package org.recoupe.view;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.recoupe.dossier.Dossier;
import org.recoupe.duplicate.Copy;
import org.recoupe.text.Folding;

/**
 * What of a dossier can be explained, by id: in full or the beginning of it, by the path of an article or by the label that a
 * view shows ({@code A3}). Immutable.
 */
final class Subjects {

    private static final int MOST_NEAREST = 5;

    /** A longer id is compared by its beginning. */
    private static final int COMPARED = 60;

    private static final int LEAST_PREFIX = 1;

    /** What kind of thing an id names. */
    enum Kind {
        ARTICLE,
        EVENT,
        CONFLICT,
        IMPOSSIBLE,
        DEADLINE,
        SEQUENCE,
        COPY,
        STATEMENT,
        ACTOR,
        CORRECTION
    }

    /**
     * A thing that can be explained.
     *
     * @param kind what it is
     * @param id its id
     * @param thing the record of the dossier
     * @param label a line for a person
     */
    record Subject(Kind kind, String id, Object thing, String label) {}

    private final Map<String, Subject> byId = new LinkedHashMap<>();
    private final Map<String, Subject> byName = new HashMap<>();
    private final Map<String, String> gone = new HashMap<>();

    Subjects(Dossier dossier, DossierIndex index) {
        for (Dossier.DatedArticle dated : dossier.articles()) {
            var article = dated.article();
            Subject subject = new Subject(Kind.ARTICLE, article.id().value(), dated, article.path());
            add(subject);
            byName.putIfAbsent(article.path(), subject);
            byName.putIfAbsent(index.label(article.id()), subject);
        }
        dossier.events().forEach(each -> add(new Subject(Kind.EVENT, each.id(), each, each.title())));
        dossier.conflicts().forEach(each -> add(new Subject(Kind.CONFLICT, each.id(), each, each.explanation())));
        dossier.impossible().forEach(each -> add(new Subject(Kind.IMPOSSIBLE, each.id(), each, each.explanation())));
        dossier.deadlines().forEach(each -> add(new Subject(Kind.DEADLINE, each.id(), each, each.condition())));
        dossier.sequences().forEach(each -> add(new Subject(Kind.SEQUENCE, each.id(), each, each.what())));
        for (Copy copy : dossier.copies()) {
            add(new Subject(Kind.COPY, copy.id(), copy, index.label(copy.article()) + " / " + index.label(copy.of())));
        }
        dossier.statements().forEach(each -> add(new Subject(Kind.STATEMENT, each.id(), each, each.text())));
        dossier.actors().forEach(each -> add(new Subject(Kind.ACTOR, each.id().value(), each, each.name())));
        dossier.corrections()
                .forEach(each -> add(new Subject(Kind.CORRECTION, each.id(), each, each.by() + ", " + each.reason())));
        dossier.mergedInto().forEach(merged -> gone.put(merged.id(), merged.into()));
    }

    private void add(Subject subject) {
        byId.putIfAbsent(subject.id(), subject);
    }

    /** Everything that {@code given} may mean: one where it is an id, a path, a label or the beginning of one id alone. */
    List<Subject> find(String given) {
        String id = gone.getOrDefault(given, given);
        Subject exact = byId.getOrDefault(id, byName.get(id));
        if (exact != null) {
            return List.of(exact);
        }
        if (given.length() < LEAST_PREFIX) {
            return List.of();
        }
        return byId.values().stream()
                .filter(subject -> subject.id().startsWith(given))
                .toList();
    }

    /** Those whose id, path or label is nearest to {@code given}, the nearest first. */
    List<Subject> nearest(String given) {
        record Near(Subject subject, int distance) {}
        String wanted = folded(given);
        List<Near> all = new ArrayList<>();
        for (Subject subject : byId.values()) {
            boolean named = wanted.length() > 2 && Folding.fold(subject.label()).contains(wanted);
            int distance = Math.min(
                    distance(wanted, folded(subject.id())),
                    subject.kind() == Kind.ARTICLE ? distance(wanted, folded(subject.label())) : Integer.MAX_VALUE);
            all.add(new Near(subject, named ? 0 : distance));
        }
        return all.stream()
                .sorted(Comparator.comparingInt(Near::distance))
                .limit(MOST_NEAREST)
                .map(Near::subject)
                .toList();
    }

    private static String folded(String text) {
        String folded = Folding.fold(text);
        return folded.substring(0, Math.min(COMPARED, folded.length()));
    }

    /** How many letters must be put in, left out or changed to make one of the other. */
    private static int distance(String left, String right) {
        int[] row = new int[right.length() + 1];
        for (int j = 0; j <= right.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= left.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= right.length(); j++) {
                int change = diagonal + (left.charAt(i - 1) == right.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(change, 1 + Math.min(diagonal, row[j - 1]));
            }
        }
        return row[right.length()];
    }
}
