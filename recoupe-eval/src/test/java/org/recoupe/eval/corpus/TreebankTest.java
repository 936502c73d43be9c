package org.recoupe.eval.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.recoupe.eval.contestant.Given;
import org.recoupe.eval.contestant.Parsed;
import org.recoupe.eval.contestant.Word;
import org.recoupe.text.Span;

class TreebankTest {

    /** The range of the first sentence has the numbers of words of the second. */
    private static final Treebank TWO = treebank(
            "# text = Il sort du bois.",
            "1 Il il PRON 2 nsubj",
            "2 sort sortir VERB 0 root",
            "3-4 du _ _ _ _",
            "3 de de ADP 5 case",
            "4 le le DET 5 det",
            "5 bois bois NOUN 2 obl:arg",
            "6 . . PUNCT 2 punct",
            "",
            "# text = On a vu 50 000 oies.",
            "1 On on PRON 3 nsubj",
            "2 a avoir AUX 3 aux:tense",
            "3 vu voir VERB 0 root",
            "3.1 vu voir VERB _ _",
            "4 50~000 50~000 NUM 5 nummod",
            "5 oies oie NOUN 3 obj",
            "6 . . PUNCT 3 punct");

    @Test
    void joinsSentencesByBlanks() {
        Parsed raw = TWO.raw();

        assertThat(raw.text()).isEqualTo("Il sort du bois. On a vu 50 000 oies. ");
        assertThat(raw.sentences()).containsExactly(new Span(0, 16), new Span(17, 37));
    }

    @Test
    void countsHeadsThroughTheWholeText() {
        List<Word> words = TWO.raw().words();

        assertThat(words).hasSize(12);
        assertThat(words).extracting(Word::head).containsExactly(1, -1, 4, 4, 1, 1, 8, 8, -1, 10, 8, 8);
    }

    @Test
    void givesTheWordsOfARangeItsSpan() {
        Parsed raw = TWO.raw();

        assertThat(raw.words().get(2).span())
                .isEqualTo(new Span(8, 10))
                .isEqualTo(raw.words().get(3).span());
    }

    @Test
    void forgetsARangeAtTheEndOfItsSentence() {
        List<Word> words = TWO.raw().words();

        assertThat(words.subList(6, 12))
                .extracting(word -> word.span().of(TWO.raw().text()))
                .containsExactly("On", "a", "vu", "50 000", "oies", ".");
    }

    @Test
    void givesFusedPrepositionsAsOneWord() {
        Given given = TWO.given().getFirst();

        assertThat(given.forms()).containsExactly("Il", "sort", "du", "bois", ".");
        assertThat(given.words())
                .extracting(word -> word.span().of(given.text()))
                .containsExactly("Il", "sort", "du", "du", "bois", ".");
    }

    @Test
    void givesOtherRangesPartByPart() {
        Treebank english = treebank(
                "# text = Don't go.",
                "1-2 Don't _ _ _ _",
                "1 Do do AUX 3 aux",
                "2 n't not PART 3 advmod",
                "3 go go VERB 0 root",
                "4 . . PUNCT 3 punct");

        assertThat(english.given().getFirst().forms()).containsExactly("Do", "n't", "go", ".");
    }

    @Test
    void keepsTheLastSentences() {
        assertThat(TWO.last(1).raw().text()).isEqualTo("On a vu 50 000 oies. ");
        assertThat(TWO.last(5).sentences()).hasSize(2);
    }

    @Test
    void saysWhichLineIsWrong() {
        assertThatThrownBy(() -> Treebank.parse(List.of("# text = Oui", "1\tOui"), "small.conllu"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("small.conllu, line 2");
    }

    /** Words are written with six of the ten fields, blanks between them, {@code ~} for a blank inside. */
    private static Treebank treebank(String... lines) {
        return Treebank.parse(Arrays.stream(lines).map(TreebankTest::line).toList(), "test");
    }

    private static String line(String line) {
        if (line.isEmpty() || line.startsWith("#")) {
            return line;
        }
        String[] f = line.split(" ", -1);
        return String.join("\t", f[0], f[1], f[2], f[3], "_", "_", f[4], f[5], "_", "_")
                .replace('~', ' ');
    }
}
