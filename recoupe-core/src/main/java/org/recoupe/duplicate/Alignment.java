package org.recoupe.duplicate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Which sentences of one article say the same as which of another, in whatever order, by what survives rewording: names,
 * numbers, days, quoted and rare words.
 *
 * <p>Two sentences are as alike as the weight of what both have (Dice's measure). What stands in many sentences of the
 * two articles weighs little, so that two articles on the same persons are not alike by that. Each sentence is held
 * against its best match alone; where several are as good, against the one that keeps the order. Likeness depends on the
 * two articles alone, not on the pile. Confined to one thread.
 */
final class Alignment {

    /** Two sentences at least so much alike may be each other's rewording. */
    static final double ALIKE = 0.3;

    /** Fewer quoted words are a name or a single expression. */
    private static final int LEAST_QUOTED = 2;

    private static final double TIE = 1e-9;

    private final Told left;
    private final Told right;

    /** The number on the right of each key of the left, or -1. */
    private final int[] partners;

    private final double[] leftWeights;
    private final double[] rightWeights;
    private final List<Match> leftMatches;
    private final List<Match> rightMatches;

    /**
     * Two sentences that say the same.
     *
     * @param left index of the sentence of the left article
     * @param right index of the sentence of the right article
     * @param likeness 0 to 1
     */
    record Match(int left, int right, double likeness) {}

    /**
     * What the matching sentences say that can be held against each other.
     *
     * @param same sentences that have one of a sort in common
     * @param other sentences of which both have some of a sort and none in common
     */
    record Values(int same, int other) {

        Values plus(Values more) {
            return new Values(same + more.same, other + more.other);
        }
    }

    Alignment(Told left, Told right) {
        this.left = left;
        this.right = right;
        partners = partners(left.traits(), right.traits());
        leftWeights = weights(left);
        rightWeights = weights(right);
        for (int number = 0; number < partners.length; number++) {
            int partner = partners[number];
            if (partner >= 0) {
                double weight = Math.min(leftWeights[number], rightWeights[partner]);
                leftWeights[number] = weight;
                rightWeights[partner] = weight;
            }
        }
        double[][] likeness = likeness();
        leftMatches = matches(left.size(), right.size(), likeness, false);
        rightMatches = matches(right.size(), left.size(), likeness, true);
    }

    /** The place in {@code others} of each of {@code some}, both in order; -1 where it is not there. */
    private static int[] partners(long[] some, long[] others) {
        int[] partners = new int[some.length];
        int k = 0;
        for (int i = 0; i < some.length; i++) {
            while (k < others.length && others[k] < some[i]) {
                k++;
            }
            partners[i] = k < others.length && others[k] == some[i] ? k : -1;
        }
        return partners;
    }

    private static double[] weights(Told told) {
        double[] weights = new double[told.traits().length];
        for (int number = 0; number < weights.length; number++) {
            weights[number] = 1.0 / told.count(number);
        }
        return weights;
    }

    /** The best match of each sentence of the left article that has one, in the order of its text. */
    List<Match> leftMatches() {
        return leftMatches;
    }

    /** The best match of each sentence of the right article that has one, in the order of its text. */
    List<Match> rightMatches() {
        return rightMatches;
    }

    private double[][] likeness() {
        double[] mine = sums(left, leftWeights);
        double[] theirs = sums(right, rightWeights);
        double[][] likeness = new double[left.size()][right.size()];
        for (int i = 0; i < mine.length; i++) {
            double[] row = likeness[i];
            for (int number : left.sentence(i)) {
                int partner = partners[number];
                if (partner >= 0) {
                    for (int k : right.holders(partner)) {
                        row[k] += rightWeights[partner];
                    }
                }
            }
            for (int k = 0; k < theirs.length; k++) {
                double both = mine[i] + theirs[k];
                row[k] = both == 0 ? 0 : 2 * row[k] / both;
            }
        }
        return likeness;
    }

    private static double[] sums(Told told, double[] weights) {
        double[] sums = new double[told.size()];
        for (int sentence = 0; sentence < sums.length; sentence++) {
            // What is rounded off is added again at the end: shares that are just a half are common.
            double sum = 0;
            double over = 0;
            for (int number : told.sentence(sentence)) {
                double more = weights[number] - over;
                double next = sum + more;
                over = (next - sum) - more;
                sum = next;
            }
            sums[sentence] = sum - over;
        }
        return sums;
    }

    /** Whether the number on the right of one of the left stands among {@code theirs}, which are in order. */
    private boolean isAmong(int[] theirs, int number) {
        return partners[number] >= 0 && Arrays.binarySearch(theirs, partners[number]) >= 0;
    }

    private static List<Match> matches(int rows, int columns, double[][] likeness, boolean turned) {
        List<Match> out = new ArrayList<>();
        int expected = 0;
        for (int i = 0; i < rows; i++) {
            int best = -1;
            double most = ALIKE - TIE;
            for (int k = 0; k < columns; k++) {
                double here = turned ? likeness[k][i] : likeness[i][k];
                boolean nearer = best >= 0 && Math.abs(k - expected) < Math.abs(best - expected);
                if (here > most + TIE || nearer && here > most - TIE) {
                    best = k;
                    most = here;
                }
            }
            if (best >= 0) {
                out.add(turned ? new Match(best, i, most) : new Match(i, best, most));
                expected = best + 1;
            }
        }
        return out;
    }

    /** How much of what the left article tells stands in the sentences that match its own, rare things first; 0 to 1. */
    double leftCovered(Rarity rarity) {
        double[] rare = rarity.of(left);
        double all = total(left, leftWeights, rare);
        double found = 0;
        for (Match match : leftMatches) {
            int[] theirs = right.sentence(match.right());
            for (int number : left.sentence(match.left())) {
                if (isAmong(theirs, number)) {
                    found += leftWeights[number] * rare[number];
                }
            }
        }
        return all == 0 ? 0 : found / all;
    }

    /** The same of the right article. */
    double rightCovered(Rarity rarity) {
        double[] rare = rarity.of(right);
        double all = total(right, rightWeights, rare);
        double found = 0;
        for (Match match : rightMatches) {
            int[] theirs = right.sentence(match.right());
            for (int number : left.sentence(match.left())) {
                if (isAmong(theirs, number)) {
                    found += rightWeights[partners[number]] * rare[partners[number]];
                }
            }
        }
        return all == 0 ? 0 : found / all;
    }

    private static double total(Told told, double[] weights, double[] rare) {
        double all = 0;
        for (int sentence = 0; sentence < told.size(); sentence++) {
            for (int number : told.sentence(sentence)) {
                all += weights[number] * rare[number];
            }
        }
        return all;
    }

    /** Values of one sort in matching sentences. */
    Values values(Vocabulary.Sort sort) {
        int same = 0;
        int other = 0;
        for (Match match : leftMatches) {
            int[] theirs = right.sentence(match.right());
            boolean mine = false;
            boolean common = false;
            for (int number : left.sentence(match.left())) {
                if (left.sort(number) == sort) {
                    mine = true;
                    common |= isAmong(theirs, number) && right.sort(partners[number]) == sort;
                }
            }
            if (mine && has(right, theirs, sort)) {
                same += common ? 1 : 0;
                other += common ? 0 : 1;
            }
        }
        return new Values(same, other);
    }

    private static boolean has(Told told, int[] numbers, Vocabulary.Sort sort) {
        for (int number : numbers) {
            if (told.sort(number) == sort) {
                return true;
            }
        }
        return false;
    }

    /** Quoted words in matching sentences: the same where most of the shorter quotation stands in the other. */
    Values quotes() {
        int same = 0;
        int other = 0;
        for (Match match : leftMatches) {
            int[] mine = left.quoted(match.left());
            int[] theirs = right.quoted(match.right());
            int shorter = Math.min(mine.length, theirs.length);
            if (shorter >= LEAST_QUOTED) {
                int common = 0;
                for (int number : mine) {
                    common += isAmong(theirs, number) ? 1 : 0;
                }
                same += 2 * common > shorter ? 1 : 0;
                other += common == 0 ? 1 : 0;
            }
        }
        return new Values(same, other);
    }

    /** The share of the pairs of matches that stand in the same order in both; 1 where there is none. */
    double order() {
        int pairs = 0;
        int kept = 0;
        for (int i = 0; i < leftMatches.size(); i++) {
            for (int k = i + 1; k < leftMatches.size(); k++) {
                int step = leftMatches.get(k).right() - leftMatches.get(i).right();
                pairs += step == 0 ? 0 : 1;
                kept += step > 0 ? 1 : 0;
            }
        }
        return pairs == 0 ? 1 : (double) kept / pairs;
    }
}
