package org.recoupe.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NamesTest {

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "bon.txt, bon.txt",
                "presse/bon.txt, presse/bon.txt",
                "../../etc/passwd, etc/passwd",
                "/etc/passwd, etc/passwd",
                "C:\\presse\\..\\bon.txt, presse/bon.txt",
                "a#b.txt, a_b.txt",
                "'  ', article",
                "'', article",
                "./., article",
                "stdin, _stdin"
            })
    void cleans(String given, String name) {
        assertThat(Names.clean(given)).isEqualTo(name);
    }

    @Test
    void leavesNoControlCharactersAndNoLongNames() {
        assertThat(Names.clean("a\u0000b\r\n\u202Ec.txt")).isEqualTo("a b c.txt");
        assertThat(Names.clean("é".repeat(5_000))).hasSize(200);
        assertThat(Names.clean("\uD83D\uDE00".repeat(500) + "x")).doesNotStartWith("\uDE00");
    }

    @Test
    void givesNoPathTwice() {
        Set<String> taken = new HashSet<>(Set.of("a.txt", "a.txt-2"));

        assertThat(Names.free("a.txt", taken)).isEqualTo("a.txt-3");
        assertThat(Names.free("b.txt", taken)).isEqualTo("b.txt");
        assertThat(Names.free("b.txt", taken)).isEqualTo("b.txt-2");
        assertThat(Names.file("a.xml#3")).isEqualTo("a.xml");
    }
}
