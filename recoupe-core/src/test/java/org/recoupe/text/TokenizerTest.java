package org.recoupe.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TokenizerTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "L’adjointe au maire d'Orvy.;L’|adjointe|au|maire|d'|Orvy|.",
                "aujourd’hui, 9 juin;aujourd’hui|,|9|juin",
                "« Oui », dit-il.;«|Oui|»|,|dit-il|.",
                "Villars-le-Haut jusqu'à 100 %;Villars-le-Haut|jusqu'|à|100|%",
                "les U.S. et O'Neill;les|U.S.|et|O'Neill",
                "03/09/2031 à 18:45;03/09/2031|à|18:45",
                "à 15 h 30, 18h45;à|15|h|30|,|18h45",
                "Qu'est-ce qu’il a dit ?;Qu'|est-ce|qu’|il|a|dit|?"
            })
    void cuts(String text, String tokens) {
        assertThat(Tokenizer.tokenize(text).stream().map(Token::surface).toList())
                .containsExactly(tokens.split("\\|"));
    }

    @RepeatedTest(200)
    void tokensOfAnyTextAreItsWordsInOrder(RepetitionInfo info) {
        String text = RandomText.of(new Random(info.getCurrentRepetition()), 200);
        int end = 0;
        for (Token token : Tokenizer.tokenize(text)) {
            assertThat(token.span().start()).isGreaterThanOrEqualTo(end);
            assertThat(token.span().isEmpty()).isFalse();
            assertThat(token.span().of(text)).isEqualTo(token.surface());
            end = token.span().end();
        }
        assertThat(end).isLessThanOrEqualTo(text.length());
    }
}
