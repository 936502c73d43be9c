package org.recoupe.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.recoupe.text.Token;
import org.recoupe.text.Tokenizer;

class LexiconTest {

    private static final Lexicon LEXICON = Lexicon.of("test", Table.parse("test.tsv", """
            # a comment
            form\tkind
            conseil|conseil de sécurité\torgan
            =là\tadverb
            ~prendre la parole\tspeech
            Côte d'Ivoire\tcountry
            """));

    @Test
    void prefersTheLongestEntry() {
        List<Token> tokens = Tokenizer.tokenize("le Conseil de Sécurité vote");
        assertThat(LEXICON.longestAt(tokens, 1)).map(Lexicon.Hit::to).contains(4);
        assertThat(LEXICON.at(tokens, 1)).hasSize(2);
        assertThat(LEXICON.at(tokens, 0)).isEmpty();
    }

    @Test
    void comparesWithoutAccentsUnlessAskedTo() {
        assertThat(LEXICON.find("COTE D’IVOIRE"))
                .map(entry -> entry.get("kind"))
                .contains("country");
        assertThat(LEXICON.contains("là")).isTrue();
        assertThat(LEXICON.contains("la")).isFalse();
    }

    @Test
    void findsPhrasesByTheLemmaOfTheirWords() {
        List<Token> tokens = List.of(
                Token.of(new org.recoupe.text.Span(0, 3), "pris").analysed("prendre", "VERB", ""),
                Token.of(new org.recoupe.text.Span(4, 6), "la"),
                Token.of(new org.recoupe.text.Span(7, 13), "parole"));
        assertThat(LEXICON.longestAt(tokens, 0))
                .map(hit -> hit.entry().get("kind"))
                .contains("speech");
    }

    @Test
    void namesFileAndLineOfABadRow() {
        assertThatThrownBy(() -> Table.parse("bad.tsv", "form\tkind\na\tb\tc"))
                .isInstanceOf(LanguageDataException.class)
                .hasMessageContaining("bad.tsv:2");
        assertThatThrownBy(() -> Lexicon.of("bad", Table.parse("bad.tsv", "form\tkind\n\tb")))
                .hasMessageContaining("bad.tsv:2");
    }
}
