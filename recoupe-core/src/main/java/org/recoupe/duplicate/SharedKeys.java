package org.recoupe.duplicate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Counts the keys that articles have in common, without comparing every article with every other.
 *
 * <p>A key that few articles have gives all their pairs. A key that many have (a set phrase, or a wire text that all of
 * them carry) gives a pair for each article with its {@value #NEIGHBOURS} next ones only: enough to tie together all that
 * carry the same text, and linear in their number.
 */
final class SharedKeys {

    /** A key in more articles than this is sampled. */
    static final int RARE = 24;

    /** How many pairs a frequent key gives for each article. */
    static final int NEIGHBOURS = 6;

    private SharedKeys() {}

    /**
     * A pair of articles by their places in the list.
     *
     * @param left the lower place
     * @param right the higher place
     */
    record Pair(int left, int right) implements Comparable<Pair> {

        @Override
        public int compareTo(Pair other) {
            int byLeft = Integer.compare(left, other.left);
            return byLeft != 0 ? byLeft : Integer.compare(right, other.right);
        }
    }

    /** How many distinct keys each pair has in common; only pairs with at least {@code least} of them. */
    static SortedMap<Pair, Integer> count(List<long[]> keys, int least) {
        Map<Long, List<Integer>> holders = new HashMap<>();
        for (int i = 0; i < keys.size(); i++) {
            int place = i;
            Arrays.stream(keys.get(i))
                    .distinct()
                    .forEach(key -> holders.computeIfAbsent(key, k -> new ArrayList<>(2))
                            .add(place));
        }
        Map<Pair, Integer> counts = new HashMap<>();
        for (List<Integer> places : holders.values()) {
            int reach = places.size() <= RARE ? places.size() : NEIGHBOURS;
            for (int i = 0; i < places.size(); i++) {
                for (int k = i + 1; k < Math.min(places.size(), i + 1 + reach); k++) {
                    counts.merge(new Pair(places.get(i), places.get(k)), 1, Integer::sum);
                }
            }
        }
        SortedMap<Pair, Integer> enough = new TreeMap<>();
        counts.forEach((pair, count) -> {
            if (count >= least) {
                enough.put(pair, count);
            }
        });
        return enough;
    }
}
