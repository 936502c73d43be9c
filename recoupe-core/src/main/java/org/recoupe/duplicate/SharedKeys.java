package org.recoupe.duplicate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Counts the keys that texts have in common, without comparing every text with every other.
 *
 * <p>A key that few texts have gives all their pairs. A key that many have (a set phrase, or a wire text that all of
 * them carry) gives a pair for each text with its {@value #NEIGHBOURS} next ones only: enough to tie together all that
 * carry the same text, and linear in their number. Everything lies in sorted arrays, so that memory is some bytes a key.
 */
final class SharedKeys {

    /** A key in more texts than this is sampled. */
    static final int RARE = 24;

    /** How many pairs a frequent key gives for each text. */
    static final int NEIGHBOURS = 6;

    private SharedKeys() {}

    /**
     * A pair of texts by their places in the list.
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

    /** The pairs with at least {@code least} distinct keys in common, in order. */
    static List<Pair> pairs(KeyIndex index, int least) {
        Tally tally = new Tally();
        for (int key = 0; key < index.size(); key++) {
            int holders = index.count(key);
            int reach = holders <= RARE ? holders : NEIGHBOURS;
            for (int i = 0; i < holders; i++) {
                for (int k = i + 1; k < Math.min(holders, i + 1 + reach); k++) {
                    tally.add((long) index.holder(key, i) << Integer.SIZE | index.holder(key, k));
                }
            }
        }
        return tally.atLeast(least);
    }

    /** Pairs that are collected and then counted. Confined to one thread. */
    private static final class Tally {

        private static final int FIRST_SIZE = 1024;

        private long[] pairs = new long[FIRST_SIZE];
        private int size;

        void add(long pair) {
            if (size == pairs.length) {
                pairs = Arrays.copyOf(pairs, size * 2);
            }
            pairs[size++] = pair;
        }

        List<Pair> atLeast(int least) {
            Arrays.sort(pairs, 0, size);
            List<Pair> out = new ArrayList<>();
            int from = 0;
            while (from < size) {
                int to = from + 1;
                while (to < size && pairs[to] == pairs[from]) {
                    to++;
                }
                if (to - from >= least) {
                    out.add(new Pair((int) (pairs[from] >>> Integer.SIZE), (int) pairs[from]));
                }
                from = to;
            }
            return out;
        }
    }
}
