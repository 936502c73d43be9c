package org.recoupe.annotation.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class NameDecoderTest {

    private static final List<String> TAGS = List.of("O", "B-PER", "I-PER", "B-LOC", "I-LOC");

    private final NameDecoder decoder = new NameDecoder(TAGS);

    @Test
    void beginsANameBeforeItGoesOn() {
        // The best tags one by one would be I-PER I-PER O.
        float[] scores = {0, 2, 3, 0, 0, 0, 0, 5, 0, 0, 4, 0, 0, 0, 0};
        assertThat(decoder.tags(scores, 0, 3)).containsExactly("B-PER", "I-PER", "");
    }

    @Test
    void readsTheWordsItIsAskedFor() {
        float[] scores = {0, 9, 0, 0, 0, 0, 0, 9, 0, 0, 9, 0, 0, 0, 0};
        assertThat(decoder.tags(scores, 2, 3)).containsExactly("");
        assertThat(decoder.tags(scores, 1, 2)).containsExactly("");
    }

    @RepeatedTest(100)
    void agreesWithTryingAllRows(RepetitionInfo info) {
        Random random = new Random(info.getCurrentRepetition());
        int words = 1 + random.nextInt(4);
        float[] scores = new float[words * TAGS.size()];
        for (int i = 0; i < scores.length; i++) {
            scores[i] = random.nextFloat() * 10 - 5;
        }

        String[] tags = decoder.tags(scores, 0, words);

        float best = Float.NEGATIVE_INFINITY;
        int[] row = new int[words];
        for (int number = 0; number < Math.pow(TAGS.size(), words); number++) {
            int rest = number;
            for (int word = 0; word < words; word++) {
                row[word] = rest % TAGS.size();
                rest /= TAGS.size();
            }
            best = isAllowed(row) ? Math.max(best, score(scores, row)) : best;
        }
        int[] found = new int[words];
        for (int word = 0; word < words; word++) {
            found[word] = tags[word].isEmpty() ? 0 : TAGS.indexOf(tags[word]);
        }
        assertThat(isAllowed(found)).isTrue();
        assertThat(score(scores, found)).isEqualTo(best);
    }

    private static float score(float[] scores, int[] row) {
        float sum = 0;
        for (int word = 0; word < row.length; word++) {
            sum += scores[word * TAGS.size() + row[word]];
        }
        return sum;
    }

    private static boolean isAllowed(int[] row) {
        for (int word = 0; word < row.length; word++) {
            boolean inside = row[word] == 2 || row[word] == 4;
            if (inside && (word == 0 || row[word - 1] != row[word] && row[word - 1] != row[word] - 1)) {
                return false;
            }
        }
        return true;
    }
}
