package org.recoupe.annotation.quote;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.recoupe.language.Packs;
import org.recoupe.language.Rule;

class QuoteRulesTest {

    static Stream<Rule> rules() {
        return Packs.rules("quote");
    }

    @ParameterizedTest
    @MethodSource("rules")
    void givesWhatItsExampleSays(Rule rule) {
        assertThat(Quotes.show(rule.example(), Packs.of(rule))).as(rule.id()).contains(rule.expect());
    }
}
