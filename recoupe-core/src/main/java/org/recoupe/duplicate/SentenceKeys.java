package org.recoupe.duplicate;

import com.dynatrace.hash4j.hashing.Hashing;
import java.util.Comparator;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;

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

    static long[] of(Body body, Rarity rarity) {
        return body.sentences().stream()
                .flatMapToLong(sentence -> keys(body.words().subList(sentence.from(), sentence.to()), rarity))
                .distinct()
                .toArray();
    }

    private static LongStream keys(List<Body.Word> words, Rarity rarity) {
        List<Body.Word> rarest = words.stream()
                .filter(word -> word.trait() != 0)
                .sorted(Comparator.comparingInt((Body.Word word) -> rarity.texts(word.trait()))
                        .thenComparingLong(Body.Word::trait))
                .toList();
        long[] traits = Stream.concat(
                        rarest.stream().limit(RAREST),
                        rarest.stream()
                                .filter(word -> word.sort().survivesTranslation())
                                .limit(NEUTRAL))
                .mapToLong(Body.Word::trait)
                .sorted()
                .distinct()
                .toArray();
        LongStream.Builder keys = LongStream.builder();
        for (int i = 0; i < traits.length; i++) {
            for (int k = i + 1; k < traits.length; k++) {
                keys.add(Hashing.komihash5_0().hashLongLongToLong(traits[i], traits[k]));
            }
        }
        return keys.build();
    }
}
