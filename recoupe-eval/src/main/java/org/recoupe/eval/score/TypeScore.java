package org.recoupe.eval.score;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * Types of events found in sentences that have one each.
 *
 * @param sentences how many
 * @param hit in how many the right type is among those found
 * @param found how many types were found, each once a sentence
 */
public record TypeScore(long sentences, long hit, long found) {

    /** Nothing yet. */
    public static final TypeScore NONE = new TypeScore(0, 0, 0);

    /** One sentence. */
    public static TypeScore of(String gold, Set<String> found) {
        return new TypeScore(1, found.contains(gold) ? 1 : 0, found.size());
    }

    /** What always the same answer, the commonest type, would reach. */
    public static TypeScore ofMajority(Collection<String> gold) {
        Map<String, Long> counts = new HashMap<>();
        gold.forEach(code -> counts.merge(code, 1L, Long::sum));
        long most = counts.values().stream().mapToLong(Long::longValue).max().orElse(0);
        return new TypeScore(gold.size(), most, gold.size());
    }

    /** Both together. */
    public TypeScore plus(TypeScore other) {
        return new TypeScore(sentences + other.sentences, hit + other.hit, found + other.found);
    }

    /** The share of sentences whose type was found, from 0 to 100. */
    public double recall() {
        return sentences == 0 ? 0 : 100.0 * hit / sentences;
    }

    /** How much of what was found is the type of its sentence, from 0 to 100; others may be there and not be the coded one. */
    public double precision() {
        return found == 0 ? 0 : 100.0 * hit / found;
    }
}
