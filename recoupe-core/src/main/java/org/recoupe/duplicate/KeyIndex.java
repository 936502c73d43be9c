package org.recoupe.duplicate;

import java.util.Arrays;
import java.util.List;

/** Which texts have a key; a text counts once. In sorted arrays: twelve bytes a key and text. Immutable. */
final class KeyIndex {

    private final long[] keys;
    private final int[] starts;
    private final int[] places;

    /** An index of the keys of each text, by its place in the list; each text's keys in order, each once. */
    KeyIndex(List<long[]> texts) {
        int total = texts.stream().mapToInt(own -> own.length).sum();
        long[] all = new long[total];
        int n = 0;
        for (long[] own : texts) {
            System.arraycopy(own, 0, all, n, own.length);
            n += own.length;
        }
        keys = SortedLongs.of(all, n);
        starts = new int[keys.length + 1];
        int[] numbers = new int[total];
        n = 0;
        for (long[] own : texts) {
            int at = 0;
            for (long key : own) {
                at = Arrays.binarySearch(keys, at, keys.length, key);
                numbers[n++] = at;
                starts[at + 1]++;
            }
        }
        for (int i = 0; i < keys.length; i++) {
            starts[i + 1] += starts[i];
        }
        places = new int[total];
        int[] next = starts.clone();
        n = 0;
        for (int place = 0; place < texts.size(); place++) {
            for (int i = 0; i < texts.get(place).length; i++) {
                places[next[numbers[n++]]++] = place;
            }
        }
    }

    /** How many keys there are. */
    int size() {
        return keys.length;
    }

    /** How many texts have the key of this number. */
    int count(int number) {
        return starts[number + 1] - starts[number];
    }

    /** The text that has the key of this number, by its {@code index} from 0 to {@link #count} - 1, lowest first. */
    int holder(int number, int index) {
        return places[starts[number] + index];
    }

    /** The number of {@code key}; negative where no text has it. */
    int find(long key) {
        return Arrays.binarySearch(keys, key);
    }
}
