package org.recoupe.duplicate;

import java.util.Arrays;
import java.util.List;

/** What each sentence of an article tells, as keys that survive rewording, or translation. Immutable. */
final class Told {

    /** Sentences beyond this many are not looked at, so that a hostile text costs no more. */
    private static final int MOST_SENTENCES = 250;

    private final long[] traits;
    private final Vocabulary.Sort[] sorts;
    private final int[][] sentences;
    private final int[][] quoted;
    private final int[][] holders;

    private Told(Body body, boolean translated) {
        List<Body.Word> words = body.words();
        List<Body.Passage> passages = body.sentences();
        int size = Math.min(MOST_SENTENCES, passages.size());
        int end = size == 0 ? 0 : passages.get(size - 1).to();
        long[] all = new long[end];
        int n = 0;
        for (int i = 0; i < end; i++) {
            if (isCounted(words.get(i), translated)) {
                all[n++] = words.get(i).trait();
            }
        }
        this.traits = SortedLongs.of(all, n);
        this.sorts = new Vocabulary.Sort[traits.length];
        this.sentences = new int[size][];
        this.quoted = new int[size][];
        int[] counts = new int[traits.length];
        int[] own = new int[end];
        int[] said = new int[end];
        for (int sentence = 0; sentence < size; sentence++) {
            int owned = 0;
            int saying = 0;
            for (int i = passages.get(sentence).from();
                    i < passages.get(sentence).to();
                    i++) {
                Body.Word word = words.get(i);
                if (isCounted(word, translated)) {
                    int number = Arrays.binarySearch(traits, word.trait());
                    if (sorts[number] == null) {
                        sorts[number] = word.sort();
                    }
                    own[owned++] = number;
                    if (word.quoted()) {
                        said[saying++] = number;
                    }
                }
            }
            sentences[sentence] = distinct(own, owned);
            quoted[sentence] = distinct(said, saying);
            for (int number : sentences[sentence]) {
                counts[number]++;
            }
        }
        this.holders = holders(counts);
    }

    private int[][] holders(int[] counts) {
        int[][] out = new int[traits.length][];
        for (int number = 0; number < out.length; number++) {
            out[number] = new int[counts[number]];
            counts[number] = 0;
        }
        for (int sentence = 0; sentence < sentences.length; sentence++) {
            for (int number : sentences[sentence]) {
                out[number][counts[number]++] = sentence;
            }
        }
        return out;
    }

    private static boolean isCounted(Body.Word word, boolean translated) {
        return word.trait() != 0 && (!translated || word.sort().survivesTranslation());
    }

    /** The first {@code size} of {@code numbers}, sorted, each once. */
    private static int[] distinct(int[] numbers, int size) {
        int[] out = Arrays.copyOf(numbers, size);
        Arrays.sort(out);
        int n = 0;
        for (int i = 0; i < size; i++) {
            if (n == 0 || out[i] != out[n - 1]) {
                out[n++] = out[i];
            }
        }
        return n == size ? out : Arrays.copyOf(out, n);
    }

    /** What survives rewording. */
    static Told of(Body body) {
        return new Told(body, false);
    }

    /** What survives translation. */
    static Told translated(Body body) {
        return new Told(body, true);
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
        return holders[number].length;
    }

    /** Which sentences have a key, in order. */
    int[] holders(int number) {
        return holders[number];
    }

    /** What a sentence tells, in order. */
    int[] sentence(int sentence) {
        return sentences[sentence];
    }

    /** What a sentence tells inside quotation marks, in order. */
    int[] quoted(int sentence) {
        return quoted[sentence];
    }

    /** The sort of a key. */
    Vocabulary.Sort sort(int number) {
        return sorts[number];
    }
}
