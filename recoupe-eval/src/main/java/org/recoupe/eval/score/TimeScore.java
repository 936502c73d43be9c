package org.recoupe.eval.score;

import java.util.List;
import java.util.Objects;

/**
 * Counts of temporal expressions. Each of the gold is paired with the first one found that overlaps it and is still
 * free; of a pair it is asked whether places, types and values are the same. All F1 are over all expressions, so that the
 * value of what was not found is wrong.
 *
 * @param gold expressions in the gold
 * @param found expressions found
 * @param relaxed pairs
 * @param strict pairs at the same place
 * @param type pairs of the same type
 * @param value pairs of the same value
 */
public record TimeScore(int gold, int found, int relaxed, int strict, int type, int value) {

    /** Nothing counted. */
    public static final TimeScore NONE = new TimeScore(0, 0, 0, 0, 0, 0);

    /** The counts of one text. */
    public static TimeScore of(List<TimeSpan> gold, List<TimeSpan> found) {
        boolean[] used = new boolean[found.size()];
        TimeScore score = new TimeScore(gold.size(), found.size(), 0, 0, 0, 0);
        for (TimeSpan expected : gold) {
            for (int i = 0; i < used.length; i++) {
                TimeSpan other = found.get(i);
                if (!used[i] && other.overlaps(expected)) {
                    used[i] = true;
                    score = score.plus(new TimeScore(
                            0,
                            0,
                            1,
                            expected.isSamePlace(other) ? 1 : 0,
                            Objects.equals(expected.type(), other.type()) ? 1 : 0,
                            Objects.equals(expected.value(), other.value()) ? 1 : 0));
                    break;
                }
            }
        }
        return score;
    }

    /** Both together. */
    public TimeScore plus(TimeScore other) {
        return new TimeScore(
                gold + other.gold,
                found + other.found,
                relaxed + other.relaxed,
                strict + other.strict,
                type + other.type,
                value + other.value);
    }

    /** F1 of the expressions found, in percent. */
    public double relaxedF1() {
        return f1(relaxed);
    }

    /** F1 of the expressions found at the very place. */
    public double strictF1() {
        return f1(strict);
    }

    /** F1 of the expressions found with the right type. */
    public double typeF1() {
        return f1(type);
    }

    /** F1 of the expressions found with the right value. */
    public double valueF1() {
        return f1(value);
    }

    private double f1(int right) {
        return gold + found == 0 ? 0 : 200.0 * right / (gold + found);
    }
}
