package org.recoupe.annotation.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LemmaRuleTest {

    @ParameterizedTest
    @CsvSource({
        "déclaré, 1|er, déclarer",
        "l', 2|le, le",
        "aujourd'hui, 0|, aujourd'hui",
        "est, 3|être, être",
        "a, 5|avoir, avoir",
        "𝐚𝐛, 1|c, 𝐚c"
    })
    void replacesTheEnd(String word, String rule, String lemma) {
        assertThat(LemmaRule.apply(rule, word)).isEqualTo(lemma);
    }
}
