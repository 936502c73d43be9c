package org.recoupe.dating;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Values by a number that is not negative; a map without an object for each key. Not safe for use by many threads. */
final class IntMap<V> {

    private static final int LEAST = 16;
    private static final int FREE = -1;

    private int[] keys = new int[LEAST];
    private @Nullable Object[] values = new Object[LEAST];
    private int size;

    IntMap() {
        Arrays.fill(keys, FREE);
    }

    /** The value of {@code key}; null where there is none. */
    @SuppressWarnings("unchecked")
    @Nullable
    V get(int key) {
        int at = place(keys, key);
        return keys[at] == key ? (V) values[at] : null;
    }

    /** Gives {@code key}, at least 0, this value. */
    void put(int key, V value) {
        if (2 * (size + 1) > keys.length) {
            grow();
        }
        int at = place(keys, key);
        size += keys[at] == key ? 0 : 1;
        keys[at] = key;
        values[at] = value;
    }

    private void grow() {
        int[] more = new int[keys.length * 2];
        @Nullable Object[] moved = new Object[more.length];
        Arrays.fill(more, FREE);
        for (int i = 0; i < keys.length; i++) {
            if (keys[i] != FREE) {
                int at = place(more, keys[i]);
                more[at] = keys[i];
                moved[at] = values[i];
            }
        }
        keys = more;
        values = moved;
    }

    /** Where {@code key} is, or can be put. */
    private static int place(int[] keys, int key) {
        // Numbers that follow one another, as they mostly do, fall into places that follow one another.
        int at = key & (keys.length - 1);
        while (keys[at] != key && keys[at] != FREE) {
            at = (at + 1) & (keys.length - 1);
        }
        return at;
    }
}
