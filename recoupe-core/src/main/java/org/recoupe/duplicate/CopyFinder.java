package org.recoupe.duplicate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.recoupe.article.Article;

/**
 * Finds articles of which one stands in another: word for word, cut, reworded, or drawn from the same source.
 *
 * <p>First the pairs worth a look: those that share rows of five words, or names and figures in the same order
 * ({@link SharedKeys}). Then each pair is compared exactly ({@link Comparison}). Furniture, headlines and captions never
 * count. Independent reports of one event share names and figures, but not sentence after sentence in the same order, and
 * are no copies; common quotations do not make copies either.
 *
 * <p>The cost grows with the length of the texts and the number of pairs that do share text, not with the square of the
 * number of articles: what very many articles share ties each of them to its next few ones only.
 *
 * <p>Stateless; safe for use by many threads. The order of the articles does not matter.
 */
public final class CopyFinder {

    /** Rows of five words that two articles must share to be compared: about a line of text. */
    private static final int LEAST_SHINGLES = 6;

    /** Rows of three names or figures that two articles must share to be compared. */
    private static final int LEAST_LANDMARK_KEYS = 3;

    /** The copies, sorted by the two ids. */
    public List<Copy> find(List<Article> articles) {
        List<Body> bodies = bodies(articles);
        List<Copy> copies = new ArrayList<>();
        for (SharedKeys.Pair pair : candidates(bodies)) {
            Optional<Copy> copy = new Comparison(bodies.get(pair.left()), bodies.get(pair.right())).copy();
            copy.ifPresent(copies::add);
        }
        copies.sort(Comparator.comparing(Copy::article).thenComparing(Copy::of));
        return List.copyOf(copies);
    }

    /** How many pairs {@link #find} compares exactly. */
    static int comparisons(List<Article> articles) {
        return candidates(bodies(articles)).size();
    }

    private static List<Body> bodies(List<Article> articles) {
        return articles.stream()
                .sorted(Comparator.comparing(Article::id).thenComparing(Article::path))
                .map(Body::of)
                .toList();
    }

    private static SortedSet<SharedKeys.Pair> candidates(List<Body> bodies) {
        SortedSet<SharedKeys.Pair> pairs = new TreeSet<>();
        pairs.addAll(SharedKeys.count(bodies.stream().map(Body::shingles).toList(), LEAST_SHINGLES)
                .keySet());
        pairs.addAll(SharedKeys.count(bodies.stream().map(Body::landmarkKeys).toList(), LEAST_LANDMARK_KEYS)
                .keySet());
        return pairs;
    }
}
