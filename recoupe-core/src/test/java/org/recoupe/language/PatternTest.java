package org.recoupe.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.recoupe.text.Token;
import org.recoupe.text.Tokenizer;

class PatternTest {

    private static final Map<String, Slot> SLOTS = Map.of(
            "number",
            Numbers.of(LanguagePack.of("fr")),
            "cap",
            (tokens, index) -> tokens.get(index).isCapitalized()
                    ? List.of(new Slot.Filler(index + 1, tokens.get(index).surface()))
                    : List.of());

    private static Optional<Pattern.Match> match(String pattern, String text) {
        return Pattern.compile(pattern).matchAt(Tokenizer.tokenize(text), 0, SLOTS);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "dans les {number} jours;Dans les dix jours;4",
                "dans (les|un délai de) {number} jours?;dans un délai de 10 jours;6",
                "dans (les|un délai de) {number} jours?;dans les dix;3",
                "le? {number};3;1",
                "(a|b c)? d;B C D;3",
                "<0-3> fin;un deux trois fin;4",
                "=été;été;1",
                "d'accord;D’accord;2",
                "{who:cap} et {other:cap};Anne et Luc;3",
                "trois cent (cinq)? {number};trois cent cinq;3"
            })
    void matches(String pattern, String text, int tokens) {
        assertThat(match(pattern, text)).map(Pattern.Match::to).contains(tokens);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "=été;ete",
                "<0-2> fin;un deux trois fin",
                "<0-3> fin;un. deux fin",
                "dans {number};dans la maison",
                "~dire;dit"
            })
    void doesNotMatch(String pattern, String text) {
        assertThat(match(pattern, text)).isEmpty();
    }

    @Test
    void matchesAnyFormOfALemma() {
        List<Token> tokens = Tokenizer.tokenize("dit");
        List<Token> analysed = List.of(tokens.getFirst().analysed("dire", "VERB", "Tense=Pres"));
        assertThat(Pattern.compile("~dire").matchAt(analysed, 0, SLOTS)).isPresent();
    }

    @Test
    void givesTheValuesOfItsSlots() {
        Pattern.Match match = match("{who:cap} (a|ont) {n:number} jours", "Anne a vingt-deux jours")
                .orElseThrow();
        assertThat(match.value("who")).isEqualTo("Anne");
        assertThat(match.value("n")).isEqualTo("22");
        assertThat(match.slots().get("n")).isEqualTo(new Pattern.Filled(2, 3, "22"));
        assertThat(match.value("missing")).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "(a", "a)", "{x", "<3-2> a", "<0-99> a", "()"})
    void refusesWhatIsNoPattern(String source) {
        assertThatThrownBy(() -> {
                    Pattern pattern = Pattern.compile(source);
                    pattern.matchAt(Tokenizer.tokenize("a"), 0, SLOTS).orElseThrow();
                })
                .isInstanceOf(RuntimeException.class);
    }

    @Test
    void saysWhichSlotIsMissing() {
        assertThatThrownBy(() -> match("{nowhere}", "mot"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("nowhere");
    }
}
