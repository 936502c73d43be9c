package org.recoupe.duplicate;

import java.util.Arrays;
import java.util.List;

/** Which texts have a key; a text counts once. In sorted arrays: twelve bytes a key and text. Immutable. */
final class KeyIndex {

    private final long[] keys;
    private final int[] starts;
    private final int[] places;

    /** An index of the keys of each text, by its place in the list. */
    KeyIndex(List<long[]> texts) {
        keys = texts.stream().flatMapToLong(Arrays::stream).sorted().distinct().toArray();
        List<int[]> indexes = texts.stream().map(this::indexes).toList();
        starts = new int[keys.length + 1];
        for (int[] own : indexes) {
            for (int index : own) {
                starts[index + 1]++;
            }
        }
        for (int i = 0; i < keys.length; i++) {
            starts[i + 1] += starts[i];
        }
        places = new int[starts[keys.length]];
        int[] next = starts.clone();
        for (int place = 0; place < indexes.size(); place++) {
            for (int index : indexes.get(place)) {
                places[next[index]++] = place;
            }
        }
    }

    private int[] indexes(long[] own) {
        return Arrays.stream(own)
                .distinct()
                .mapToInt(key -> Arrays.binarySearch(keys, key))
                .toArray();
    }

    /** How many keys there are. */
    int size() {
        return keys.length;
    }

    /** The texts that have the key of this number, lowest first. */
    int[] holders(int number) {
        return Arrays.copyOfRange(places, starts[number], starts[number + 1]);
    }

    /** The number of {@code key}; negative where no text has it. */
    int find(long key) {
        return Arrays.binarySearch(keys, key);
    }
}
