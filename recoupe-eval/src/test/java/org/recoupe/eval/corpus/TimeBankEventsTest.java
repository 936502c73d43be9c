package org.recoupe.eval.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class TimeBankEventsTest {

    private static final String MARKUP = """
            <TimeML><DCT><TIMEX3 functionInDocument="CREATION_TIME" tid="t1" type="DATE" value="2004-03-09" /></DCT>
            <TEXT>Le maire <EVENT class="I_STATE" eid="e1" eiid="ei1" pos="VERB">souhaite</EVENT> &amp; \
            <EVENT class="OCCURRENCE" eid="e2" eiid="ei2" polarity="NEG">partir</EVENT> <TIMEX3 tid="t2">lundi</TIMEX3>.</TEXT>
            <SLINK eventInstanceID="ei1" lid="l1" relType="MODAL" subordinatedEventInstance="ei2" /></TimeML>
            """;

    @Test
    void readsEventsWithTheirWordsAndLinks() {
        TimeBankEvents.Document document = TimeBankEvents.parse(MARKUP);

        assertThat(document.written()).isEqualTo(LocalDate.of(2004, 3, 9));
        assertThat(document.text()).isEqualTo("Le maire souhaite & partir lundi.");
        assertThat(document.events())
                .extracting(event -> event.span().of(document.text()))
                .containsExactly("souhaite", "partir");
        TimeBankEvents.Event last = document.events().getLast();
        assertThat(last.get("polarity")).isEqualTo("NEG");
        assertThat(last.get("tense")).isEmpty();
        assertThat(last.links()).isEqualTo(List.of("MODAL"));
    }

    @Test
    void refusesWhatHasNoText() {
        assertThatThrownBy(() -> TimeBankEvents.parse("<TimeML/>")).isInstanceOf(IllegalArgumentException.class);
    }
}
