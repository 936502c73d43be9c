package org.recoupe.annotation.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.recoupe.language.LanguagePack;
import org.recoupe.text.Sentence;
import org.recoupe.text.Span;
import org.recoupe.text.Token;
import org.recoupe.text.TokenizedText;
import org.recoupe.text.Tokenizer;

class UniversalWordsTest {

    private static final UniversalWords WORDS = new UniversalWords(LanguagePack.of("fr"));

    /** {@code analyses}: for each token its part of speech, relation and head, as {@code NOUN nsubj 3}. */
    private static List<String> words(String text, String... analyses) {
        List<Token> tokens = new ArrayList<>();
        for (Token token : Tokenizer.tokenize(text)) {
            String[] analysis = analyses[tokens.size()].split(" ");
            tokens.add(token.analysed(token.lower(), analysis[0], "")
                    .dependent(Integer.parseInt(analysis[2]), analysis[1]));
        }
        Sentence sentence = new Sentence(new Span(0, text.length()), 0, tokens.size());
        return WORDS.of(new TokenizedText(text, tokens, List.of(sentence))).stream()
                .map(w -> w.surface() + " " + w.lemma() + " " + w.upos() + " " + w.deprel() + " " + w.head())
                .toList();
    }

    @Test
    void writesAnArticleOut() {
        assertThat(words("le port du nord", "DET det 1", "NOUN root -1", "ADP case 3", "NOUN nmod 1"))
                .containsExactly(
                        "le le DET det 1",
                        "port port NOUN root -1",
                        "du du ADP case 4",
                        "du le DET det 4",
                        "nord nord NOUN nmod 1");
    }

    @Test
    void writesAPronounOut() {
        assertThat(words("plan auquel il tient", "NOUN root -1", "PRON obl:arg 3", "PRON nsubj 3", "VERB acl:relcl 0"))
                .containsExactly(
                        "plan plan NOUN root -1",
                        "auquel à ADP case 2",
                        "auquel auquel PRON obl:arg 4",
                        "il il PRON nsubj 4",
                        "tient tient VERB acl:relcl 0");
    }

    @Test
    void leavesAnIndefiniteArticleAlone() {
        assertThat(words("des ports", "DET det 1", "NOUN root -1"))
                .containsExactly("des des DET det 1", "ports ports NOUN root -1");
    }

    @Test
    void joinsTheTokensOfAWord() {
        assertThat(words(
                        "M. Ortil perd 50 000 euros",
                        "NOUN nsubj 3",
                        "PUNCT part 0",
                        "PROPN flat:name 0",
                        "VERB root -1",
                        "NUM nummod 6",
                        "NUM part 4",
                        "NOUN obj 3"))
                .containsExactly(
                        "M. m NOUN nsubj 2",
                        "Ortil ortil PROPN flat:name 0",
                        "perd perd VERB root -1",
                        "50 000 50 NUM nummod 4",
                        "euros euros NOUN obj 2");
    }

    @Test
    void hasOneRootWhereAFusedWordIsIt() {
        assertThat(words("du", "ADP root -1")).containsExactly("du du ADP root -1", "du le DET det 0");
    }
}
