package org.recoupe.eval.story;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Chance that is the same for the same seed on every machine. Confined to one thread. */
final class Draw {

    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    private final Random random;

    /** Chance for one part of what a seed makes; each part has its own, so that parts do not depend on one another. */
    Draw(long seed, long part) {
        random = new Random(mixed(mixed(seed + GOLDEN) + part * GOLDEN));
    }

    private static long mixed(long number) {
        long z = (number ^ (number >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }

    /** A number from 0 to before {@code bound}. */
    int below(int bound) {
        return random.nextInt(bound);
    }

    /** A number from {@code low} to {@code high}, both included. */
    int between(int low, int high) {
        return low + random.nextInt(high - low + 1);
    }

    boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    <T> T one(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    <T> List<T> shuffled(List<T> all) {
        List<T> copy = new ArrayList<>(all);
        Collections.shuffle(copy, random);
        return copy;
    }
}
