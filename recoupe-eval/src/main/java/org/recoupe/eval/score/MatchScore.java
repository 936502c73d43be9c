package org.recoupe.eval.score;

import java.util.List;

/**
 * How well a score from 0 to 1 tells pairs of one from pairs of two. The threshold is chosen on nine tenths of the pairs and
 * counts on the last, for each tenth in turn, so that no pair is judged by a threshold that it helped to choose. The tenths
 * are those of the order in which the pairs are given: the first has the first pair, the eleventh and so on.
 *
 * @param rate pairs taken for one, over all tenths
 * @param threshold the mean of the thresholds
 */
public record MatchScore(Rate rate, double threshold) {

    private static final int FOLDS = 10;
    private static final int STEPS = 100;

    /**
     * A pair as it was scored.
     *
     * @param score from 0 to 1
     * @param same whether the two are one
     */
    public record Scored(double score, boolean same) {}

    /** The score of {@code pairs}. */
    public static MatchScore of(List<Scored> pairs) {
        Rate sum = Rate.NONE;
        double thresholds = 0;
        for (int fold = 0; fold < FOLDS; fold++) {
            double best = threshold(pairs, fold);
            thresholds += best;
            sum = sum.plus(count(pairs, best, fold, true));
        }
        return new MatchScore(sum, thresholds / FOLDS);
    }

    /** The lowest threshold that is best on all pairs but those of {@code fold}. */
    private static double threshold(List<Scored> pairs, int fold) {
        double best = 0;
        double most = -1;
        for (int step = 0; step <= STEPS; step++) {
            double threshold = (double) step / STEPS;
            double f1 = count(pairs, threshold, fold, false).f1();
            if (f1 > most) {
                most = f1;
                best = threshold;
            }
        }
        return best;
    }

    private static Rate count(List<Scored> pairs, double threshold, int fold, boolean inside) {
        long right = 0;
        long gold = 0;
        long found = 0;
        for (int i = 0; i < pairs.size(); i++) {
            if (i % FOLDS == fold == inside) {
                boolean taken = pairs.get(i).score() >= threshold;
                boolean same = pairs.get(i).same();
                right += taken && same ? 1 : 0;
                gold += same ? 1 : 0;
                found += taken ? 1 : 0;
            }
        }
        return new Rate(right, gold, found);
    }

    /** How much of what was taken for one is one, from 0 to 100. */
    public double precision() {
        return rate.found() == 0 ? 0 : 100.0 * rate.right() / rate.found();
    }

    /** How much of what is one was taken for one, from 0 to 100. */
    public double recall() {
        return rate.gold() == 0 ? 0 : 100.0 * rate.right() / rate.gold();
    }
}
