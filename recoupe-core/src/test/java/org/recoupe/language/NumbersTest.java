package org.recoupe.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.recoupe.text.Token;
import org.recoupe.text.Tokenizer;

class NumbersTest {

    private final Numbers numbers = Numbers.of(LanguagePack.of("fr"));

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "5,000;5000",
                "1,234,567;1234567",
                "2.5 million;2500000",
                "2.125;2.125",
                "forty-two;42",
                "three hundred and five;305",
                "a hundred thousand;100000",
                "two dozen;24"
            })
    void readsEnglish(String words, String value) {
        List<Token> tokens = Tokenizer.tokenize(words);
        assertThat(Numbers.of(LanguagePack.of("en")).at(tokens, 0).getFirst())
                .isEqualTo(new Slot.Filler(tokens.size(), value));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "21;21",
                "1 000;1000",
                "12 500;12500",
                "2,5 millions;2500000",
                "trois;3",
                "vingt et un;21",
                "vingt-trois;23",
                "quatre-vingts;80",
                "quatre-vingt-dix-sept;97",
                "soixante et onze;71",
                "deux cents;200",
                "trois cent quarante-cinq;345",
                "mille;1000",
                "deux mille vingt-cinq;2025",
                "un million deux cent mille;1200000",
                "une trentaine;30",
                "centaine;100",
                "1.234.567;1234567",
                "zéro;0"
            })
    void reads(String words, String value) {
        List<Token> tokens = Tokenizer.tokenize(words);
        assertThat(numbers.at(tokens, 0).getFirst()).isEqualTo(new Slot.Filler(tokens.size(), value));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "et trois;0",
                "maison;0",
                "trois maisons;1",
                "vingt trente;1",
                "08/11/2024;0",
                "2 000 000 000 000 000 000;5"
            })
    void stopsWhereTheNumberStops(String words, int tokens) {
        assertThat(numbers.at(Tokenizer.tokenize(words), 0).stream()
                        .mapToInt(Slot.Filler::to)
                        .max()
                        .orElse(0))
                .isEqualTo(tokens);
    }
}
