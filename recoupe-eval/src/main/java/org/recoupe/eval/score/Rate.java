package org.recoupe.eval.score;

/**
 * How much of what is right was found, and how much of what was found is right. Counts, so that rates of parts add up.
 *
 * @param right found and right
 * @param gold how many there are
 * @param found how many were found
 */
public record Rate(long right, long gold, long found) {

    /** Nothing yet. */
    public static final Rate NONE = new Rate(0, 0, 0);

    /** Both together. */
    public Rate plus(Rate other) {
        return new Rate(right + other.right, gold + other.gold, found + other.found);
    }

    /** The harmonic mean of precision and recall, from 0 to 100; 0 where there is nothing. */
    public double f1() {
        return gold + found == 0 ? 0 : 200.0 * right / (gold + found);
    }
}
