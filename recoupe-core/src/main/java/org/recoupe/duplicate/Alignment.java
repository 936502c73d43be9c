package org.recoupe.duplicate;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which sentences of one article say the same as which of another, in the same order: what a reworded copy keeps and an
 * independent report of the same event does not.
 *
 * <p>Two sentences are as alike as the weight of the words that they share, names and numbers among them; a word that
 * stands in many sentences of the two articles weighs little, so that two articles on the same persons are not alike by
 * that. The alignment is the best one without crossings (as in Needleman and Wunsch, without costs for gaps).
 */
final class Alignment {

    /** Two sentences at least so much alike may be each other's rewording. */
    static final double ALIKE = 0.3;

    /** Sentences beyond this many are not looked at, so that a hostile text costs no more. */
    private static final int MOST_SENTENCES = 250;

    private final Body left;
    private final Body right;
    private final Map<Long, Double> weights = new HashMap<>();
    private final List<Match> matches = new ArrayList<>();

    /**
     * Two sentences that say the same.
     *
     * @param left index of the sentence of the left article
     * @param right index of the sentence of the right article
     * @param likeness 0 to 1
     */
    record Match(int left, int right, double likeness) {}

    Alignment(Body left, Body right) {
        this.left = left;
        this.right = right;
        List<Set<Long>> a = stems(left);
        List<Set<Long>> b = stems(right);
        Map<Long, Double> mine = sentencesOf(a);
        Map<Long, Double> theirs = sentencesOf(b);
        mine.forEach((stem, count) -> weights.put(stem, 1 / Math.max(count, theirs.getOrDefault(stem, 0.0))));
        theirs.forEach((stem, count) -> weights.putIfAbsent(stem, 1 / count));
        align(likeness(a, b));
    }

    /** The aligned sentences, in the order of the text. */
    List<Match> matches() {
        return matches;
    }

    /** How alike the two are: the likeness of each sentence of the left article with its match, by its words; 0 to 1. */
    double likeness() {
        double alike = 0;
        for (Match match : matches) {
            Body.Passage sentence = left.sentences().get(match.left());
            alike += match.likeness() * (sentence.to() - sentence.from());
        }
        return left.words().isEmpty() ? 0 : alike / left.words().size();
    }

    /** The share of the words of the left article that stand in sentences with a match. */
    double aligned() {
        int words = 0;
        for (Match match : matches) {
            Body.Passage sentence = left.sentences().get(match.left());
            words += sentence.to() - sentence.from();
        }
        return left.words().isEmpty() ? 0 : (double) words / left.words().size();
    }

    private static List<Set<Long>> stems(Body body) {
        List<Set<Long>> all = new ArrayList<>();
        for (Body.Passage sentence : body.sentences()
                .subList(0, Math.min(MOST_SENTENCES, body.sentences().size()))) {
            Set<Long> stems = new HashSet<>();
            body.words().subList(sentence.from(), sentence.to()).forEach(word -> {
                if (word.stem() != 0) {
                    stems.add(word.stem());
                }
            });
            all.add(stems);
        }
        return all;
    }

    private static Map<Long, Double> sentencesOf(List<Set<Long>> sentences) {
        Map<Long, Double> counts = new HashMap<>();
        sentences.forEach(stems -> stems.forEach(stem -> counts.merge(stem, 1.0, Double::sum)));
        return counts;
    }

    private double weight(Set<Long> stems) {
        return stems.stream()
                .mapToDouble(stem -> weights.getOrDefault(stem, 0.0))
                .sorted()
                .sum();
    }

    private double[][] likeness(List<Set<Long>> a, List<Set<Long>> b) {
        double[] whole = b.stream().mapToDouble(this::weight).toArray();
        double[][] likeness = new double[a.size()][b.size()];
        for (int i = 0; i < a.size(); i++) {
            double mine = weight(a.get(i));
            for (int k = 0; k < b.size(); k++) {
                Set<Long> common = new HashSet<>(a.get(i));
                common.retainAll(b.get(k));
                double both = mine + whole[k];
                likeness[i][k] = both == 0 ? 0 : 2 * weight(common) / both;
            }
        }
        return likeness;
    }

    private void align(double[][] likeness) {
        int rows = likeness.length;
        int columns = rows == 0 ? 0 : likeness[0].length;
        double[][] best = new double[rows + 1][columns + 1];
        for (int i = 1; i <= rows; i++) {
            for (int k = 1; k <= columns; k++) {
                double here = likeness[i - 1][k - 1];
                double match = here >= ALIKE ? best[i - 1][k - 1] + here : 0;
                best[i][k] = Math.max(match, Math.max(best[i - 1][k], best[i][k - 1]));
            }
        }
        int i = rows;
        int k = columns;
        while (i > 0 && k > 0) {
            if (best[i][k] == best[i - 1][k]) {
                i--;
            } else if (best[i][k] == best[i][k - 1]) {
                k--;
            } else {
                matches.add(new Match(i - 1, k - 1, likeness[i - 1][k - 1]));
                i--;
                k--;
            }
        }
        Collections.reverse(matches);
    }
}
