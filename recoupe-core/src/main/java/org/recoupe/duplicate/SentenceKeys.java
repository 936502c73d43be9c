package org.recoupe.duplicate;

import com.dynatrace.hash4j.hashing.Hashing;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.LongStream;

/**
 * Keys of sentences that rewording leaves: each two of the rarest things that a sentence tells. Whoever rewords a sentence
 * keeps most of its names and figures together, so that a rewritten article shares many of these keys though it shares no
 * row of words.
 */
final class SentenceKeys {

    private static final int RAREST = 6;

    /** So many of those that translation leaves are among them. */
    private static final int NEUTRAL = 4;

    private SentenceKeys() {}

    /** The keys of an article, in order, each once. */
    static long[] of(Body body, Rarity rarity) {
        List<Body.Word> words = body.words();
        int[] texts = new int[words.size()];
        for (int i = 0; i < texts.length; i++) {
            texts[i] = words.get(i).trait() == 0 ? 0 : rarity.texts(words.get(i).trait());
        }
        LongStream.Builder keys = LongStream.builder();
        for (Body.Passage sentence : body.sentences()) {
            keys(words, texts, sentence, keys);
        }
        long[] all = keys.build().toArray();
        return SortedLongs.of(all, all.length);
    }

    private static void keys(List<Body.Word> words, int[] texts, Body.Passage sentence, LongStream.Builder keys) {
        List<Integer> rarest = new ArrayList<>();
        for (int i = sentence.from(); i < sentence.to(); i++) {
            if (words.get(i).trait() != 0) {
                rarest.add(i);
            }
        }
        rarest.sort(Comparator.comparingInt((Integer i) -> texts[i])
                .thenComparingLong(i -> words.get(i).trait()));
        long[] traits = new long[RAREST + NEUTRAL];
        int n = 0;
        int neutral = 0;
        for (int i = 0; i < rarest.size() && (i < RAREST || neutral < NEUTRAL); i++) {
            Body.Word word = words.get(rarest.get(i));
            boolean survives = neutral < NEUTRAL && word.sort().survivesTranslation();
            neutral += survives ? 1 : 0;
            if (i < RAREST || survives) {
                traits[n++] = word.trait();
            }
        }
        traits = SortedLongs.of(traits, n);
        for (int i = 0; i < traits.length; i++) {
            for (int k = i + 1; k < traits.length; k++) {
                keys.add(Hashing.komihash5_0().hashLongLongToLong(traits[i], traits[k]));
            }
        }
    }
}
