package org.recoupe.eval.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.recoupe.eval.score.TimeSpan;

class TimeBankTest {

    @Test
    void readsTextAndTimes() throws IOException {
        TimeBank.Document document = TimeBank.document("a.tml", """
                <TimeML><DCT><TIMEX3 functionInDocument="CREATION_TIME" tid="t1" type="DATE" value="2003-02-16" /></DCT>
                <TEXT>Le <EVENT class="OCCURRENCE">bal</EVENT> a lieu <TIMEX3 mod="START" tid="t2" type="DATE" value="2003-03">début mars</TIMEX3> &amp; <TIMEX3 tid="t3" type="DATE" value="2003-04"/>après.</TEXT></TimeML>
                """);

        assertThat(document.made()).isEqualTo(LocalDate.of(2003, 2, 16));
        assertThat(document.text()).isEqualTo("Le bal a lieu début mars & après.");
        assertThat(document.times()).containsExactly(new TimeSpan(14, 24, "DATE", "2003-03", "START"));
    }

    @Test
    void refusesWhatHasNoDay() {
        assertThatThrownBy(() -> TimeBank.document("a.tml", "<TEXT>Rien.</TEXT>"))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("a.tml");
    }
}
