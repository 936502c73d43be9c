package org.recoupe.annotation.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.recoupe.language.Table;

class KnownLemmasTest {

    @Test
    void tellsTheVerbFromTheNoun() {
        KnownLemmas lemmas =
                new KnownLemmas(Table.parse("test", "form\tupos\tlemma\nporte\tNOUN\tporte\nporte\tVERB\tporter\n"));
        assertThat(lemmas.find("porte", "VERB")).isEqualTo("porter");
        assertThat(lemmas.find("porte", "NOUN")).isEqualTo("porte");
        assertThat(lemmas.find("porte", "ADJ")).isNull();
    }
}
