package org.recoupe.dating;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.recoupe.annotation.AnnotatedArticle;
import org.recoupe.article.Anchor;
import org.recoupe.article.ArticleId;
import org.recoupe.duplicate.Copy;
import org.recoupe.text.Sentence;
import org.recoupe.text.Span;

/** The sentences that stand in several articles which copy one another. Stateless. */
final class CopiedSentences {

    /** Sentences of fewer words may be the same by chance. */
    private static final int FEWEST_WORDS = 5;

    private CopiedSentences() {}

    /** A sentence where it stands. */
    record Place(ArticleId article, int sentence, Span span) {}

    /** The places of each, by the articles' ids and in their order; in an order that the story alone decides. */
    static List<List<Place>> of(DatingCase story) {
        Map<String, List<Place>> families = new TreeMap<>();
        Families related = new Families(story.copies());
        for (AnnotatedArticle article : story.articles()) {
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
        List<List<Place>> out = new ArrayList<>();
        for (List<Place> places : families.values()) {
            ArticleId first = places.getFirst().article();
            if (places.stream().anyMatch(place -> !place.article().equals(first))) {
                out.add(places);
            }
        }
        return out;
    }

    /** The letters and digits of a sentence, without what a change of marks or case makes of it. */
    private static String letters(String text, Span span) {
        StringBuilder out = new StringBuilder(span.length());
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

    /** Which articles copy one another, directly or through others. Not safe for use by many threads. */
    static final class Families {

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
        @Nullable
        String of(ArticleId article) {
            return parents.containsKey(article) ? root(article).value() : null;
        }
    }
}
