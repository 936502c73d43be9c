package org.recoupe.eval.score;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.recoupe.eval.corpus.SpokenDates;

class SpokenScoreTest {

    private static final SpokenScore SCORE = new SpokenScore(Set.of("le", "à", "au", "de"), Set.of("huit"));

    private static SpokenDates.Case spoken(String text, String words, String timex, String from, String to) {
        int start = text.indexOf(words);
        return new SpokenDates.Case(
                "DateParser",
                text,
                null,
                List.of(new SpokenDates.Expected(
                        start, start + words.length(), List.of(new SpokenDates.Reading(timex, from, to)))));
    }

    private static TimeSpan found(String text, String words, String value) {
        int start = text.indexOf(words);
        return new TimeSpan(start, start + words.length(), "DATE", value, null);
    }

    @Test
    void numbersAloneAreNotUsable() {
        assertThat(SCORE.isUsable(spoken("Rendez-vous à huit", "à huit", "T08", "", "")))
                .isFalse();
        assertThat(SCORE.isUsable(spoken("Rendez-vous le 12", "le 12", "XXXX-XX-12", "", "")))
                .isFalse();
        assertThat(SCORE.isUsable(spoken("Rendez-vous à 7:30", "7:30", "T07:30", "", "")))
                .isTrue();
        assertThat(SCORE.isUsable(spoken("Rendez-vous le 12 mai", "12 mai", "XXXX-05-12", "", "")))
                .isTrue();
    }

    @Test
    void anArticleAtTheEdgeDoesNotCount() {
        String text = "Rendez-vous le 12 mai";
        SpokenDates.Case spoken = spoken(text, "12 mai", "XXXX-05-12", "2017-05-12", "");

        assertThat(SCORE.isRight(spoken, List.of(found(text, "le 12 mai", "2017-05-12"))))
                .isTrue();
        assertThat(SCORE.isRight(spoken, List.of(found(text, "le 12 mai", "2018-05-12"))))
                .isFalse();
        assertThat(SCORE.isRight(spoken, List.of(found(text, "mai", "2017-05-12"))))
                .isFalse();
        assertThat(SCORE.isRight(spoken, List.of())).isFalse();
    }

    @Test
    void whatIsFoundBesideIsWrong() {
        String text = "Rendez-vous le 12 mai en ville";
        SpokenDates.Case spoken = spoken(text, "12 mai", "XXXX-05-12", "2017-05-12", "");

        assertThat(SCORE.isRight(spoken, List.of(found(text, "12 mai", "2017-05-12"), found(text, "ville", "2017"))))
                .isFalse();
    }

    @Test
    void bothEndsOfAPeriodMakeIt() {
        String text = "Ouvert de 4 au 6 mai";
        SpokenDates.Case spoken =
                spoken(text, "de 4 au 6 mai", "(XXXX-05-04,XXXX-05-06,P2D)", "2017-05-04", "2017-05-06");

        assertThat(SCORE.isRight(spoken, List.of(found(text, "4", "2017-05-04"), found(text, "6 mai", "2017-05-06"))))
                .isTrue();
        assertThat(SCORE.isRight(spoken, List.of(found(text, "6 mai", "2017-05-06"))))
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "T07,'',2016-11-07T07:00,true",
        "T00,'',2016-11-07T24:00,true",
        "T07,'',2016-11-07T19:00,false",
        "XXXX-02,2017-02-01,2017-02,true",
        "XXXX-WXX-5,2016-11-11,2016-11-11,true",
        "XXXX-WXX-2TMO,2016-11-08 08:00:00,2016-11-08TMO,true",
        "2016-11-08T08:00,2016-11-08 08:00:00,2016-11-08T08:00,true",
        "2016-W45,2016-11-07,2016-W45,true",
        "SU,'',XXXX-SU,true",
        "PT1.5H,5400,PT1H30M,true",
        "P3.5Y,110376000,P42M,true",
        "PT3H,10800,PTXH,true",
        "P3D,259200,PXW,false",
        "P1M,2592000,P30D,false",
        "PRESENT_REF,'',PRESENT_REF,true",
        "XXXX-WXX-1T16,'',XXXX-WXX-1T16:00,true"
    })
    void comparesValues(String timex, String resolved, String value, boolean same) {
        assertThat(SpokenValue.fits(timex, resolved, value, null)).isEqualTo(same);
    }
}
