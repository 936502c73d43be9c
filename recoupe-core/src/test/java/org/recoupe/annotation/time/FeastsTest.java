package org.recoupe.annotation.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FeastsTest {

    @ParameterizedTest
    @CsvSource({
        "1961,1961-04-02",
        "1999,1999-04-04",
        "2008,2008-03-23",
        "2011,2011-04-24",
        "2024,2024-03-31",
        "2025,2025-04-20"
    })
    void findsEaster(int year, LocalDate day) {
        assertThat(Feasts.easter(year)).isEqualTo(day);
    }

    @ParameterizedTest
    @CsvSource({
        "EASTER+39,2025,2025-05-29",
        "EASTER-47,2025,2025-03-04",
        "5-7#-1,2025,2025-05-25",
        "6-7#3,2025,2025-06-15",
        "11-4#4,2025,2025-11-27"
    })
    void findsMovableFeasts(String part, int year, LocalDate day) {
        assertThat(Feasts.day(part, year)).isEqualTo(day);
    }

    @Test
    void knowsNoOtherParts() {
        assertThat(Feasts.day("SU", 2025)).isNull();
        assertThat(Feasts.day("13-1#1", 2025)).isNull();
        assertThat(Feasts.day("2-1#5", 2025)).isNull();
    }
}
