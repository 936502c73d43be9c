package org.recoupe.eval.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class SpokenDatesTest {

    @Test
    void readsSentencesThatAreNotToBePassedOver() {
        List<SpokenDates.Case> cases = SpokenDates.cases("DateParser", """
                [{"Input": "Rendez-vous le 12 mai", "Context": {"ReferenceDateTime": "2016-11-07T00:00:00"},
                  "Results": [{"Text": "12 mai", "Start": 15, "Length": 6, "Value": {"Timex": "XXXX-05-12",
                    "FutureResolution": {"date": "2017-05-12"}, "PastResolution": {"date": "2016-05-12"}}}]},
                 {"Input": "Rendez-vous mardi", "NotSupported": "java", "Results": []}]
                """);

        assertThat(cases)
                .containsExactly(new SpokenDates.Case(
                        "DateParser",
                        "Rendez-vous le 12 mai",
                        LocalDate.of(2016, 11, 7),
                        List.of(new SpokenDates.Expected(
                                15,
                                21,
                                List.of(
                                        new SpokenDates.Reading("XXXX-05-12", "2017-05-12", ""),
                                        new SpokenDates.Reading("XXXX-05-12", "2016-05-12", ""))))));
    }

    @Test
    void readsAllResolutionsOfAModel() {
        List<SpokenDates.Case> cases = SpokenDates.cases("DateTimeModel", """
                [{"Input": "de 4 à 6 h", "Results": [{"Text": "de 4 à 6 h", "Start": 0, "End": 9, "Resolution": {"values": [
                  {"timex": "(T04,T06,PT2H)", "start": "04:00:00", "end": "06:00:00"}]}}]}]
                """);

        assertThat(cases.getFirst().expected())
                .containsExactly(new SpokenDates.Expected(
                        0, 10, List.of(new SpokenDates.Reading("(T04,T06,PT2H)", "04:00:00", "06:00:00"))));
    }
}
