package org.recoupe.eval.score;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class IntervalScoreTest {

    private static final LocalDate DAY = LocalDate.of(2021, 5, 4);

    @Test
    void countsBothEndsIn() {
        IntervalScore score = IntervalScore.of(DAY, DAY, DAY)
                .plus(IntervalScore.of(DAY, DAY.minusDays(6), DAY))
                .plus(IntervalScore.of(DAY, DAY.plusDays(1), DAY.plusDays(20)));

        assertThat(score.inside()).isEqualTo(2);
        assertThat(score.widths()).containsExactly(1L, 7L, 20L);
        assertThat(score.median()).isEqualTo(7);
        assertThat(score.atMost(7)).isBetween(66.6, 66.7);
    }

    @Test
    void takesAnOpenIntervalForEndless() {
        IntervalScore score = IntervalScore.of(DAY, null, null).plus(IntervalScore.of(DAY, DAY.plusDays(1), null));

        assertThat(score.inside()).isEqualTo(1);
        assertThat(score.median()).isEqualTo(IntervalScore.OPEN);
        assertThat(score.insideShare()).isEqualTo(50);
        assertThat(IntervalScore.NONE.atMost(7)).isZero();
    }
}
