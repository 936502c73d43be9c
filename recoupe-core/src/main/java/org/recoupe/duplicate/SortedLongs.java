package org.recoupe.duplicate;

import java.util.Arrays;

/** Keys in order, each once. Stateless. */
final class SortedLongs {

    private SortedLongs() {}

    /** The first {@code size} of {@code keys} so; {@code keys} is sorted in place. */
    static long[] of(long[] keys, int size) {
        Arrays.sort(keys, 0, size);
        int n = 0;
        for (int i = 0; i < size; i++) {
            if (n == 0 || keys[i] != keys[n - 1]) {
                keys[n++] = keys[i];
            }
        }
        return Arrays.copyOf(keys, n);
    }
}
