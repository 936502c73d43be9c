package org.recoupe.dating;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
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
    private int soon;

    Writings(Model model) {
        this.model = model;
    }

    /** A sentence where it stands. */
    private record Place(ArticleId article, int sentence, Span span) {}

    /**
     * Finds the sentences that stand in several articles which copy one another, and ties their days.
     *
     * @param soon who copies a text does so within so many days, as a rule
     */
    void tie(int soon) {
        this.soon = soon;
        Map<String, List<Place>> families = new TreeMap<>();
        Families related = new Families(model.story().copies());
        Families same = new Families(
                model.story().copies().stream().filter(Copies::isSameText).toList());
        for (AnnotatedArticle article : model.story().articles()) {
            ArticleId id = article.article().id();
            String family = related.of(id);
            if (family != null) {
                List<Sentence> sentences = article.tokens().sentences();
                for (int i = 0; i < sentences.size(); i++) {
                    if (sentences.get(i).to() - sentences.get(i).from() > FEWEST_WORDS) {
                        Span span = sentences.get(i).span();
                        String key = family + '\n' + letters(article.article().text(), span);
                        families.computeIfAbsent(key, k -> new ArrayList<>()).add(new Place(id, i, span));
                    }
                }
            }
        }
        Map<Set<ArticleId>, Integer> written = new HashMap<>();
        for (List<Place> places : families.values()) {
            Set<ArticleId> articles = new TreeSet<>();
            places.forEach(place -> articles.add(place.article()));
            if (articles.size() > 1) {
                int variable = written.computeIfAbsent(articles, key -> tie(places, articles, same));
                places.forEach(place -> variables
                        .computeIfAbsent(place.article(), key -> new HashMap<>())
                        .put(place.sentence(), variable));
            }
        }
    }

    /** A new variable for the day on which what stands at {@code places} was written. */
    private int tie(List<Place> places, Set<ArticleId> articles, Families same) {
        int written = model.network().variable(model.publicationWindow());
        List<Integer> publications = new ArrayList<>();
        Anchor first = null;
        Set<ArticleId> done = new TreeSet<>();
        for (Place place : places) {
            if (!done.add(place.article())) {
                continue;
            }
            Anchor anchor = new Anchor(place.article(), place.span());
            first = first == null ? anchor : first;
            int publication = model.publication(place.article());
            publications.add(publication);
            Reason reason = Reason.of("copied-sentence", anchor, model.words(anchor));
            model.network().add(new Constraint.Distance(written, publication, 0, Constraint.Distance.FAR, reason));
            if (same.areOne(articles)) {
                Reason habit = Reason.of("copied-soon", anchor, model.words(anchor), "" + soon);
                model.network().add(new Constraint.Distance(written, publication, 0, soon, habit));
            }
        }
        if (first != null) {
            Reason reason = Reason.of("copied-first", first, model.words(first), "" + articles.size());
            model.network().add(new Constraint.OneOf(written, publications, reason));
        }
        return written;
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

        boolean areOne(Set<ArticleId> articles) {
            return articles.stream().map(this::of).distinct().count() == 1
                    && articles.stream().allMatch(parents::containsKey);
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
