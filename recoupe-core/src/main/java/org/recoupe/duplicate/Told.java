package org.recoupe.duplicate;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/** What each sentence of an article tells, as keys that survive rewording, or translation. Immutable. */
final class Told {

    /** Sentences beyond this many are not looked at, so that a hostile text costs no more. */
    private static final int MOST_SENTENCES = 250;

    private final long[] traits;
    private final int[] counts;
    private final Vocabulary.Sort[] sorts;
    private final int[][] sentences;
    private final int[][] quoted;

    private Told(List<List<Body.Word>> sentences) {
        Map<Long, Vocabulary.Sort> all = new TreeMap<>();
        sentences.forEach(words -> words.forEach(word -> all.putIfAbsent(word.trait(), word.sort())));
        this.traits = all.keySet().stream().mapToLong(Long::longValue).toArray();
        this.sorts = all.values().toArray(new Vocabulary.Sort[0]);
        this.counts = new int[traits.length];
        this.sentences =
                sentences.stream().map(words -> numbers(words, word -> true)).toArray(int[][]::new);
        this.quoted = sentences.stream()
                .map(words -> numbers(words, Body.Word::quoted))
                .toArray(int[][]::new);
        for (int[] sentence : this.sentences) {
            for (int number : sentence) {
                counts[number]++;
            }
        }
    }

    /** What survives rewording. */
    static Told of(Body body) {
        return of(body, word -> true);
    }

    /** What survives translation. */
    static Told translated(Body body) {
        return of(body, word -> word.sort().survivesTranslation());
    }

    private static Told of(Body body, Predicate<Body.Word> counted) {
        return new Told(body.sentences().stream()
                .limit(MOST_SENTENCES)
                .map(sentence -> body.words().subList(sentence.from(), sentence.to()).stream()
                        .filter(word -> word.trait() != 0 && counted.test(word))
                        .toList())
                .toList());
    }

    private int[] numbers(List<Body.Word> words, Predicate<Body.Word> counted) {
        return words.stream()
                .filter(counted)
                .mapToInt(word -> Arrays.binarySearch(traits, word.trait()))
                .sorted()
                .distinct()
                .toArray();
    }

    /** How many sentences there are. */
    int size() {
        return sentences.length;
    }

    /** The keys, in order; what follows names them by their numbers in it. */
    long[] traits() {
        return traits;
    }

    /** How many sentences have a key. */
    int count(int number) {
        return counts[number];
    }

    /** What a sentence tells, in order. */
    int[] sentence(int sentence) {
        return sentences[sentence];
    }

    /** What a sentence tells inside quotation marks, in order. */
    int[] quoted(int sentence) {
        return quoted[sentence];
    }

    /** What a sentence tells of one sort. */
    int[] ofSort(int sentence, Vocabulary.Sort sort) {
        return IntStream.of(sentences[sentence])
                .filter(number -> sorts[number] == sort)
                .toArray();
    }
}
