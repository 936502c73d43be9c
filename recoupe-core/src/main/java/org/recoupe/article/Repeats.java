package org.recoupe.article;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.recoupe.text.Folding;

/**
 * Finds paragraphs that a page prints again, exactly or with a word or two changed, and keeps the first print. Numbers
 * and names must be the same, so that a figure that was corrected is not lost. Linear: an earlier paragraph is compared
 * only where they share one of their few smallest shingle hashes, and a bounded number of times.
 */
final class Repeats {

    /** A shorter line may well be said twice. */
    private static final int SHORTEST = 25;

    /** Longer paragraphs are repeats only where they are the same to the letter. */
    private static final int LONGEST_FOLDED = 10_000;

    /** Of a text with more paragraphs, which is no article, the rest too is compared to the letter. */
    private static final int MOST_FOLDED = 5000;

    private static final int FEWEST_WORDS = 4;
    private static final int FEWEST_WORDS_FOR_NEAR = 12;
    private static final int SHINGLE = 3;
    private static final int SKETCH = 6;
    private static final int MOST_CANDIDATES = 8;
    private static final double NEAR = 0.85;

    /** A paragraph seen before. */
    private record Seen(Set<Integer> shingles, Set<String> fixed) {}

    private int given;
    private final Set<String> exact = new HashSet<>();
    private final Map<Integer, List<Seen>> near = new HashMap<>();

    /** Whether the paragraph {@code words} was given before; remembers it. */
    boolean isRepeat(String words) {
        given++;
        if (words.length() > LONGEST_FOLDED || given > MOST_FOLDED) {
            return words.length() >= SHORTEST && !exact.add(words);
        }
        String folded = Folding.fold(words);
        List<String> tokens = tokens(folded);
        if (tokens.size() < FEWEST_WORDS || words.length() < SHORTEST) {
            return false;
        }
        if (!exact.add(String.join(" ", tokens))) {
            return true;
        }
        return tokens.size() >= FEWEST_WORDS_FOR_NEAR && isNear(new Seen(shingles(tokens), fixed(words)));
    }

    private boolean isNear(Seen one) {
        int[] sketch = one.shingles().stream()
                .mapToInt(Repeats::mixed)
                .sorted()
                .limit(SKETCH)
                .toArray();
        boolean found = Arrays.stream(sketch)
                .anyMatch(hash -> near.getOrDefault(hash, List.of()).stream().anyMatch(seen -> alike(seen, one)));
        for (int hash : sketch) {
            List<Seen> list = near.computeIfAbsent(hash, h -> new ArrayList<>());
            if (list.size() < MOST_CANDIDATES) {
                list.add(one);
            }
        }
        return found;
    }

    private static boolean alike(Seen a, Seen b) {
        if (!a.fixed().equals(b.fixed())) {
            return false;
        }
        long both = a.shingles().stream().filter(b.shingles()::contains).count();
        long either = a.shingles().size() + b.shingles().size() - both;
        return both >= NEAR * either;
    }

    /** Spreads hashes, so that the smallest are not those of certain words. */
    private static int mixed(int hash) {
        int h = hash * 0x9E3779B9;
        h ^= h >>> 15;
        return h * 0x85EBCA6B;
    }

    private static Set<Integer> shingles(List<String> tokens) {
        Set<Integer> shingles = new HashSet<>();
        for (int i = 0; i + SHINGLE <= tokens.size(); i++) {
            shingles.add(tokens.subList(i, i + SHINGLE).hashCode());
        }
        return shingles;
    }

    private static List<String> tokens(String folded) {
        List<String> tokens = new ArrayList<>();
        int start = -1;
        for (int i = 0; i <= folded.length(); i++) {
            boolean word = i < folded.length() && Character.isLetterOrDigit(folded.charAt(i));
            if (word && start < 0) {
                start = i;
            } else if (!word && start >= 0) {
                tokens.add(folded.substring(start, i));
                start = -1;
            }
        }
        return tokens;
    }

    /** The words that may not differ: numbers and whatever begins with a capital. */
    private static Set<String> fixed(String words) {
        Set<String> fixed = new HashSet<>();
        for (String word : tokens(words)) {
            if (!Character.isLowerCase(word.charAt(0))) {
                fixed.add(word);
            }
        }
        return fixed;
    }
}
