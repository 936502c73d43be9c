package org.recoupe.dating;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.recoupe.annotation.AnnotatedArticle;
import org.recoupe.article.Anchor;
import org.recoupe.article.ArticleId;
import org.recoupe.duplicate.Copy;
import org.recoupe.text.Sentence;
import org.recoupe.text.Span;

/**
 * The days on which sentences were written. « Hier » counts from the day on which a sentence was written, which is the day on
 * which its article appeared, unless the sentence is copied: then it stands in several articles and is as old as the first of
 * them. Which of them is the first need not be told.
 *
 * <p>Not safe for use by many threads.
 */
final class Writings {

    /** Sentences of fewer words may be the same by chance. */
    private static final int FEWEST_WORDS = 5;

    private final Model model;
    private final Map<ArticleId, Map<Integer, Integer>> variables = new HashMap<>();
    private final List<Shared> shared = new ArrayList<>();

    Writings(Model model) {
        this.model = model;
    }

    /** A sentence where it stands. */
    private record Place(ArticleId article, int sentence, Span span) {}

    /** What is written in the same words in several articles; {@code variable} is the day on which it was written. */
    private record Shared(int variable, List<Anchor> places) {}

    /** Finds the sentences that stand in several articles which copy one another. */
    void find() {
        Map<String, List<Place>> families = new TreeMap<>();
        Families related = new Families(model.story().copies());
        for (AnnotatedArticle article : model.story().articles()) {
            ArticleId id = article.article().id();
            String family = related.of(id);
            List<Sentence> sentences =
                    family == null ? List.of() : article.tokens().sentences();
            for (int i = 0; i < sentences.size(); i++) {
                if (sentences.get(i).to() - sentences.get(i).from() > FEWEST_WORDS) {
                    Span span = sentences.get(i).span();
                    String key = family + '\n' + letters(article.article().text(), span);
                    families.computeIfAbsent(key, k -> new ArrayList<>()).add(new Place(id, i, span));
                }
            }
        }
        Map<Set<ArticleId>, Integer> written = new HashMap<>();
        families.values().forEach(places -> share(places, written));
    }

    private void share(List<Place> places, Map<Set<ArticleId>, Integer> written) {
        Map<ArticleId, Anchor> firsts = new TreeMap<>();
        places.forEach(place -> firsts.putIfAbsent(place.article(), new Anchor(place.article(), place.span())));
        if (firsts.size() < 2) {
            return;
        }
        int variable = written.computeIfAbsent(Set.copyOf(firsts.keySet()), key -> {
            int made = model.network().variable(model.publicationWindow());
            shared.add(new Shared(made, List.copyOf(firsts.values())));
            return made;
        });
        places.forEach(place -> variables
                .computeIfAbsent(place.article(), key -> new HashMap<>())
                .put(place.sentence(), variable));
    }

    /**
     * Ties the days of what was found.
     *
     * @param soon who copies a text does so within so many days, as a rule
     */
    void tie(int soon) {
        Families same = new Families(
                model.story().copies().stream().filter(Copies::isSameText).toList());
        for (Shared each : shared) {
            boolean copied = same.areOne(each.places());
            List<Integer> publications = new ArrayList<>();
            for (Anchor place : each.places()) {
                int publication = model.publication(place.article());
                publications.add(publication);
                Reason reason = Reason.of("copied-sentence", place, model.words(place));
                distance(each, publication, Constraint.Distance.FAR, reason);
                if (copied) {
                    Reason habit = Reason.of("copied-soon", place, model.words(place), "" + soon);
                    distance(each, publication, soon, habit);
                }
            }
            Anchor first = each.places().getFirst();
            Reason reason = Reason.of("copied-first", first, model.words(first), "" + publications.size());
            model.network().add(new Constraint.OneOf(each.variable(), publications, reason));
        }
    }

    private void distance(Shared from, int publication, int most, Reason reason) {
        model.network().add(new Constraint.Distance(from.variable(), publication, 0, most, reason));
    }

    /** The variable of the day on which the sentence at {@code offset} was written. */
    int of(ArticleId article, int offset) {
        Map<Integer, Integer> copied = variables.get(article);
        if (copied == null) {
            return model.publication(article);
        }
        int sentence = model.article(article).tokens().sentenceIndexAt(offset);
        return copied.getOrDefault(sentence, model.publication(article));
    }

    /** The variable of the day on which the first sentence that starts behind {@code offset} was written. */
    int after(ArticleId article, int offset) {
        Map<Integer, Integer> copied = variables.getOrDefault(article, Map.of());
        int sentence = model.article(article).tokens().sentenceIndexAt(offset) + 1;
        return copied.getOrDefault(sentence, model.publication(article));
    }

    /** The letters and digits of a sentence, without what a change of marks or case makes of it. */
    private static String letters(String text, Span span) {
        StringBuilder out = new StringBuilder();
        for (int i = span.start(); i < span.end(); i++) {
            char c = text.charAt(i);
            if (Character.isLetterOrDigit(c)) {
                out.append(Character.toLowerCase(c));
            } else if (!out.isEmpty() && out.charAt(out.length() - 1) != ' ') {
                out.append(' ');
            }
        }
        return out.toString().strip();
    }

    /** Which articles copy one another, directly or through others. */
    private static final class Families {

        private final Map<ArticleId, ArticleId> parents = new HashMap<>();

        Families(List<Copy> copies) {
            for (Copy copy : copies) {
                ArticleId left = root(copy.article());
                ArticleId right = root(copy.of());
                boolean leftFirst = left.compareTo(right) <= 0;
                parents.put(leftFirst ? right : left, leftFirst ? left : right);
                parents.putIfAbsent(leftFirst ? left : right, leftFirst ? left : right);
            }
        }

        /** Whether all of them are of articles that copy one another. */
        boolean areOne(List<Anchor> places) {
            return places.stream().allMatch(place -> parents.containsKey(place.article()))
                    && places.stream()
                                    .map(place -> root(place.article()))
                                    .distinct()
                                    .count()
                            == 1;
        }

        private ArticleId root(ArticleId article) {
            ArticleId root = article;
            for (ArticleId up = parents.get(root); up != null && !up.equals(root); up = parents.get(root)) {
                root = up;
            }
            parents.put(article, root);
            return root;
        }

        /** The same for articles that copy one another; null for one that nobody copies. */
        @org.jspecify.annotations.Nullable
        String of(ArticleId article) {
            return parents.containsKey(article) ? root(article).value() : null;
        }
    }
}
