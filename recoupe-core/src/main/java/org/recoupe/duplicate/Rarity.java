package org.recoupe.duplicate;

import java.util.Arrays;
import java.util.List;

/**
 * How rare what a word says is in the whole pile: a text that lies there many times counts once, so that what a wire text
 * tells does not become common by being copied. Immutable.
 */
final class Rarity {

    private final KeyIndex index;
    private final int[] families;

    /**
     * Rarity over texts.
     *
     * @param families the family of each text, copies having one
     */
    Rarity(List<Body> bodies, int[] families) {
        index = new KeyIndex(bodies.stream().map(Rarity::traits).toList());
        this.families = new int[index.size()];
        for (int key = 0; key < this.families.length; key++) {
            this.families[key] = (int) Arrays.stream(index.holders(key))
                    .map(place -> families[place])
                    .distinct()
                    .count();
        }
    }

    private static long[] traits(Body body) {
        return body.words().stream()
                .mapToLong(Body.Word::trait)
                .filter(trait -> trait != 0)
                .toArray();
    }

    /** How many texts have this trait, copies counted once; at least 1. */
    int texts(long trait) {
        int key = index.find(trait);
        return key < 0 ? 1 : Math.max(1, families[key]);
    }

    /** From 1 for what one or two texts have towards 0 for what all have. */
    double of(long trait) {
        return 1 / (1 + Math.log(Math.max(1, texts(trait) / 2.0)));
    }
}
