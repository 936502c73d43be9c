package org.recoupe.duplicate;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * How rare what a word says is in the whole pile: a text that lies there many times counts once, so that what a wire text
 * tells does not become common by being copied. Safe for use by many threads.
 */
final class Rarity {

    private final KeyIndex index;
    private final int[] families;
    private final Map<Told, double[]> known = new ConcurrentHashMap<>();

    /**
     * Rarity over texts.
     *
     * @param families the family of each text, copies having one
     */
    Rarity(List<Body> bodies, int[] families) {
        index = new KeyIndex(bodies.stream().map(Body::traits).toList());
        this.families = new int[index.size()];
        int[] seen = new int[bodies.size()];
        Arrays.fill(seen, -1);
        for (int key = 0; key < this.families.length; key++) {
            for (int i = 0; i < index.count(key); i++) {
                int family = families[index.holder(key, i)];
                this.families[key] += seen[family] == key ? 0 : 1;
                seen[family] = key;
            }
        }
    }

    /** How many texts have this trait, copies counted once; at least 1. */
    int texts(long trait) {
        int key = index.find(trait);
        return key < 0 ? 1 : Math.max(1, families[key]);
    }

    /** How rare each key of an article is: from 1 for what one or two texts have towards 0 for what all have. */
    double[] of(Told told) {
        double[] found = known.get(told);
        if (found == null) {
            found = new double[told.traits().length];
            for (int number = 0; number < found.length; number++) {
                found[number] = 1 / (1 + Math.log(Math.max(1, texts(told.traits()[number]) / 2.0)));
            }
            known.put(told, found);
        }
        return found;
    }
}
