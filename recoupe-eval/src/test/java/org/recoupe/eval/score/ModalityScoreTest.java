package org.recoupe.eval.score;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.recoupe.eval.score.ModalityScore.Reality;

class ModalityScoreTest {

    @Test
    void countsEachAnswerForItself() {
        ModalityScore score = ModalityScore.of(Reality.REAL, Reality.REAL)
                .plus(ModalityScore.of(Reality.OPEN, Reality.REAL))
                .plus(ModalityScore.of(Reality.NEGATED, Reality.NEGATED));

        assertThat(score.of(Reality.REAL)).isEqualTo(new Rate(1, 1, 2));
        assertThat(score.of(Reality.OPEN)).isEqualTo(new Rate(0, 1, 0));
        assertThat(score.of(Reality.NEGATED)).isEqualTo(new Rate(1, 1, 1));
        assertThat(score.accuracy()).isEqualTo(200.0 / 3);
    }

    @Test
    void takesWhatIsDeniedForNegatedAndWhatIsToComeForOpen() {
        assertThat(ModalityScore.gold(List.of("MODAL"), "NEG", "", "", "")).isEqualTo(Reality.NEGATED);
        assertThat(ModalityScore.gold(List.of("COUNTER_FACTIVE"), "", "", "", ""))
                .isEqualTo(Reality.NEGATED);
        assertThat(ModalityScore.gold(List.of(), "", "FUTURE", "", "")).isEqualTo(Reality.OPEN);
        assertThat(ModalityScore.gold(List.of("EVIDENTIAL"), "POS", "PAST", "", ""))
                .isEqualTo(Reality.REAL);
    }

    @Test
    void asksEachLinkForItsAnswer() {
        assertThat(ModalityScore.fits("EVIDENTIAL", Reality.REAL, true)).isTrue();
        assertThat(ModalityScore.fits("MODAL", Reality.REAL, true)).isFalse();
        assertThat(ModalityScore.fits("FACTIVE", Reality.REAL, false)).isTrue();
        assertThat(ModalityScore.fits("COUNTER_FACTIVE", Reality.NEGATED, false))
                .isTrue();
    }
}
