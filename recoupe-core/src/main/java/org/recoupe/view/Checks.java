package org.recoupe.view;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.recoupe.dossier.Dossier;

/** What a person should look at first: contradictions and denials, deadlines, holes in series, lone sources, problems. */
final class Checks {

    /** The attribute of a conflict that is about the event as a whole. */
    private static final String WHOLE_EVENT = "event";

    private static final int LONGEST = 110;

    private final Dossier dossier;
    private final DossierIndex index;
    private final Phrases phrases;

    Checks(Dossier dossier, DossierIndex index, Phrases phrases) {
        this.dossier = dossier;
        this.index = index;
        this.phrases = phrases;
    }

    /** How pressing a line is. */
    enum Weight {
        CONFLICT,
        DEADLINE,
        NOTE
    }

    /**
     * A line to look at.
     *
     * @param weight how pressing
     * @param text plain text, from articles in part
     */
    record Check(Weight weight, String text) {}

    List<Check> all() {
        List<Check> checks = new ArrayList<>();
        conflicts(checks);
        dossier.impossible().forEach(each -> checks.add(new Check(Weight.CONFLICT, impossible(each))));
        Set<String> dues = new HashSet<>();
        for (Dossier.Deadline deadline : dossier.deadlines()) {
            if (!dues.add(deadline.due() + deadline.outcome())) {
                continue; // told twice, in other words
            }
            checks.add(new Check(
                    Weight.DEADLINE,
                    phrases.text(
                            "check.deadline",
                            phrases.date(deadline.due()),
                            PlainText.headline(shortened(deadline.condition())),
                            phrases.text("outcome." + deadline.outcome().id()))));
        }
        dossier.sequences().forEach(sequence -> holes(sequence, checks));
        single(checks);
        reworked(checks);
        if (!dossier.problems().isEmpty()) {
            checks.add(new Check(
                    Weight.NOTE,
                    phrases.count("count.problems", dossier.problems().size())));
        }
        return checks;
    }

    /** Conflicts that are no mere updates, in their order. */
    private void conflicts(List<Check> checks) {
        for (Dossier.Conflict conflict : dossier.conflicts()) {
            if (conflict.kind() != Dossier.Conflict.Kind.UPDATE) {
                checks.add(new Check(
                        Weight.CONFLICT,
                        phrases.text(
                                        "check.conflict",
                                        phrases.text(
                                                "conflict." + conflict.kind().id()),
                                        withoutStop(PlainText.excerpt(subject(conflict))))
                                + " " + phrases.text("check.sides", sides(conflict, index, phrases, " ≠ "))));
            }
        }
    }

    private String impossible(Dossier.Impossible impossible) {
        Dossier.Event event = index.event(impossible.about());
        String explanation = PlainText.excerpt(impossible.explanation());
        return event == null ? explanation : phrases.text("sentence.pair", PlainText.line(event.title()), explanation);
    }

    private static String withoutStop(String sentence) {
        return sentence.endsWith(".") ? sentence.substring(0, sentence.length() - 1) : sentence;
    }

    /** The event that the conflict is about, and what of it. */
    private String subject(Dossier.Conflict conflict) {
        Dossier.Event event = index.event(conflict.about());
        if (event == null) {
            return conflict.explanation().isBlank() ? phrases.attribute(conflict.attribute()) : conflict.explanation();
        }
        String title = PlainText.line(event.title());
        return conflict.attribute().equals(WHOLE_EVENT)
                ? title
                : phrases.text("check.of", title, phrases.attribute(conflict.attribute()));
    }

    /** The words cut at a blank, so that a line of the list is no paragraph. */
    private static String shortened(String words) {
        String line = PlainText.line(words);
        return Columns.width(line) <= LONGEST
                ? line
                : Columns.wrap(line, LONGEST).getFirst() + "…";
    }

    /** The numbers of a series that no article tells of, in one line. */
    private void holes(Dossier.Sequence sequence, List<Check> checks) {
        List<String> numbers = sequence.items().stream()
                .filter(item -> item.event() == null)
                .map(item -> String.valueOf(item.ordinal()))
                .toList();
        if (!numbers.isEmpty()) {
            String key = numbers.size() == 1 ? "check.hole" : "check.holes";
            checks.add(new Check(
                    Weight.NOTE, phrases.text(key, PlainText.line(sequence.what()), String.join(", ", numbers))));
        }
    }

    private void single(List<Check> checks) {
        List<Dossier.Event> lone = DossierIndex.single(dossier);
        if (!lone.isEmpty() && dossier.articles().size() > 1) {
            checks.add(new Check(
                    Weight.NOTE,
                    phrases.count("check.single", lone.size(), dossier.events().size())));
        }
    }

    /** What rests on nothing but texts in whose words a machine had a hand. */
    private void reworked(List<Check> checks) {
        int events = (int) index.reworked(dossier);
        if (events > 0) {
            checks.add(new Check(Weight.NOTE, phrases.count("check.reworked", events)));
        }
    }

    /** The rival values of a conflict, each with the articles that give it; of two like ones the first. */
    static String sides(Dossier.Conflict conflict, DossierIndex index, Phrases phrases, String between) {
        Map<String, Set<String>> articles = new LinkedHashMap<>();
        for (Dossier.Conflict.Side side : conflict.sides()) {
            Set<String> labels = articles.computeIfAbsent(
                    shortened(phrases.value(side.value(), "exact")), value -> new LinkedHashSet<>());
            side.evidence()
                    .forEach(
                            evidence -> labels.add(index.label(evidence.anchor().article())));
        }
        List<String> sides = new ArrayList<>();
        articles.forEach((value, labels) -> {
            // a denial may be told once as an event and once by its words: the longer telling holds both
            boolean held = articles.keySet().stream().anyMatch(other -> !other.equals(value) && other.contains(value));
            if (!held || conflict.kind() == Dossier.Conflict.Kind.UPDATE) {
                sides.add(value + " [" + String.join(", ", labels) + "]");
            }
        });
        return String.join(between, sides);
    }
}
