package org.recoupe.eval.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.recoupe.eval.corpus.QuoteCorpus.Passage;
import org.recoupe.eval.corpus.QuoteCorpus.Said;

class QuoteCorpusTest {

    @Test
    void readsPassages() {
        List<Passage> passages = QuoteCorpus.parse(List.of(
                "# Remarks.",
                "text\tquotations",
                "« Oui. ¶ « Non », a dit Jean Poltev.\tdirect|Jean Poltev / Poltev|-|Oui.|- § direct|-|a dit|Non|RIX, Le Phare",
                "Rien.\t"));

        assertThat(passages)
                .containsExactly(
                        new Passage(
                                "« Oui.\n« Non », a dit Jean Poltev.",
                                List.of(
                                        new Said("direct", List.of("Jean Poltev", "Poltev"), "", "Oui.", List.of()),
                                        new Said("direct", List.of(), "a dit", "Non", List.of("RIX", "Le Phare")))),
                        new Passage("Rien.", List.of()));
    }

    @Test
    void namesTheRowThatIsNotUnderstood() {
        assertThatThrownBy(() -> QuoteCorpus.parse(List.of("Rien.\tdirect|Jean")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("direct|Jean");
    }
}
