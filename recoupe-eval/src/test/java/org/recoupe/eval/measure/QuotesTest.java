package org.recoupe.eval.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.recoupe.eval.corpus.QuoteCorpus;
import org.recoupe.eval.corpus.QuoteCorpus.Passage;
import org.recoupe.eval.corpus.QuoteCorpus.Said;
import org.recoupe.eval.score.QuoteScore;

/** The passages for development stay read as well as they are; {@link #main} prints what is wrong in them, never in the held ones. */
class QuotesTest {

    private static final Path GOLD = Path.of("gold", "quotes-fr", "dev.tsv");

    /** Runs in the folder of this module. */
    public static void main(String[] args) throws IOException {
        System.out.println(score(new PrintStream(System.out, true, StandardCharsets.UTF_8)));
    }

    @Test
    void readsThePassagesForDevelopment() throws IOException {
        QuoteScore score = score(null);

        assertThat(score.strict().f1()).as("words, %s", score).isGreaterThanOrEqualTo(93);
        assertThat(score.loose().f1()).as("found, %s", score).isGreaterThanOrEqualTo(95);
        assertThat(100.0 * score.speakers().right() / score.speakers().gold())
                .as("speakers, %s", score)
                .isGreaterThanOrEqualTo(97);
    }

    private static QuoteScore score(@Nullable PrintStream out) throws IOException {
        QuoteScore score = QuoteScore.NONE;
        for (Passage passage : QuoteCorpus.read(GOLD)) {
            List<QuoteScore.Read> read = Quotes.read(passage.text());
            List<QuoteScore.Pair> pairs = QuoteScore.pairs(passage.text(), passage.said(), read);
            List<String> wrong = wrong(passage, read, pairs);
            if (out != null && !wrong.isEmpty()) {
                out.println(passage.text());
                wrong.forEach(line -> out.println("    " + line));
            }
            score = score.plus(QuoteScore.of(passage.text(), passage.said(), read));
        }
        return score;
    }

    private static List<String> wrong(Passage passage, List<QuoteScore.Read> read, List<QuoteScore.Pair> pairs) {
        List<String> wrong = new ArrayList<>();
        for (QuoteScore.Pair pair : pairs) {
            String what = (pair.strict() ? "" : " words")
                    + (pair.speaker() ? "" : " speaker")
                    + (pair.kind() ? "" : " kind")
                    + (pair.cue() ? "" : " cue")
                    + (pair.chain() ? "" : " chain");
            if (!what.isEmpty()) {
                wrong.add("wrong" + what + "\n      wanted " + line(pair.gold()) + "\n         got "
                        + line(pair.read().said()));
            }
        }
        passage.said().stream()
                .filter(said -> pairs.stream().noneMatch(pair -> pair.gold() == said))
                .forEach(said -> wrong.add("missing  " + line(said)));
        read.stream()
                .filter(one -> pairs.stream().noneMatch(pair -> pair.read() == one))
                .forEach(one -> wrong.add("too much " + line(one.said())));
        return wrong;
    }

    private static String line(Said said) {
        return String.join(
                "|",
                said.kind(),
                String.join(" / ", said.speakers()),
                said.cue(),
                said.content(),
                String.join(",", said.via()));
    }
}
