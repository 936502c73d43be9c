package org.recoupe.eval.score;

import java.util.Map;
import java.util.Set;

/** Pairs of articles of which one is said to come from the other. Stateless. */
public final class PairScore {

    private PairScore() {}

    /**
     * Two of a kind, in any order.
     *
     * @param one the lesser by name
     * @param other the greater
     */
    public record Pair(String one, String other) {

        /** The pair of both. */
        public static Pair of(String left, String right) {
            return left.compareTo(right) <= 0 ? new Pair(left, right) : new Pair(right, left);
        }
    }

    /**
     * How many pairs of some relations were found.
     *
     * @param gold the relation of each pair that has one
     * @param found the same as found
     * @param relations those that count, one as good as the other
     * @param open relations of gold that may be found as these, or not
     */
    public static Rate of(Map<Pair, String> gold, Map<Pair, String> found, Set<String> relations, Set<String> open) {
        long all = gold.values().stream().filter(relations::contains).count();
        long right = 0;
        long counted = 0;
        for (Map.Entry<Pair, String> entry : found.entrySet()) {
            String truth = gold.getOrDefault(entry.getKey(), "");
            if (relations.contains(entry.getValue()) && !open.contains(truth)) {
                counted++;
                right += relations.contains(truth) ? 1 : 0;
            }
        }
        return new Rate(right, all, counted);
    }
}
