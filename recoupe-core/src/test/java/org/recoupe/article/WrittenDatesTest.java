package org.recoupe.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.recoupe.language.LanguagePack;
import org.recoupe.text.Span;

class WrittenDatesTest {

    private static final WrittenDates DATES = new WrittenDates(LanguagePack.of("fr"));

    private static List<String> found(String text) {
        return DATES.find(text, new Span(0, text.length()), DATES.isMonthFirst(text)).stream()
                .map(date -> date.year() + "-" + date.month() + "-" + date.day()
                        + (date.time() == null ? "" : " " + date.time()))
                .toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Publié le 1 sept. 2024|2024-9-1",
                "Publié le 27.03.15|2015-3-27",
                "sam 3 jan 2026|2026-1-3",
                "08/11/2024|2024-11-8",
                "2024-11-08T21:04:00Z|2024-11-8 21:04",
                "08/11/2024 à 21h04|2024-11-8 21:04",
                "11/08/2024 2:30 PM|2024-11-8 14:30",
                "11/08/2024 12:05 a.m.|2024-11-8 00:05",
                "novembre 8, 2024|2024-11-8"
            })
    void readsEachForm(String text, String expected) {
        assertThat(found(text)).containsExactly(expected);
    }

    @Test
    void theMonthGoesFirstWhereAnotherDateOfThePageShowsIt() {
        assertThat(found("Mis à jour 11/25/2024, publié 11/08/2024")).containsExactly("2024-11-25", "2024-11-8");
        assertThat(found("Mis à jour 25/11/2024, publié 11/08/2024")).containsExactly("2024-11-25", "2024-8-11");
        assertThat(found("Mis à jour 11/25/2024, le 25/11/2024, publié 11/08/2024"))
                .containsExactly("2024-11-25", "2024-11-25", "2024-8-11");
    }
}
