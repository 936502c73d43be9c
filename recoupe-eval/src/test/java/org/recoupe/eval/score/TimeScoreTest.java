package org.recoupe.eval.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class TimeScoreTest {

    private static TimeSpan time(int start, int end, String type, String value) {
        return new TimeSpan(start, end, type, value, null);
    }

    @Test
    void countsPlacesTypesAndValuesOfPairs() {
        TimeScore score = TimeScore.of(
                List.of(time(0, 4, "DATE", "2025"), time(10, 14, "DATE", "2024"), time(20, 24, "SET", "P1D")),
                List.of(time(0, 4, "DATE", "2025"), time(8, 14, "TIME", "2024"), time(40, 44, "SET", "P1D")));

        assertThat(score).isEqualTo(new TimeScore(3, 3, 2, 1, 1, 2));
        assertThat(score.strictF1()).isCloseTo(100.0 / 3, within(0.01));
        assertThat(score.valueF1()).isCloseTo(200.0 / 3, within(0.01));
    }

    @Test
    void pairsEachOnceWithTheFirstThatOverlaps() {
        TimeScore score = TimeScore.of(
                List.of(time(0, 4, "DATE", "2025"), time(5, 9, "DATE", "2024")), List.of(time(0, 9, "DATE", "2024")));

        assertThat(score).isEqualTo(new TimeScore(2, 1, 1, 0, 1, 0));
    }

    @Test
    void isNothingWhereThereIsNothing() {
        assertThat(TimeScore.NONE.relaxedF1()).isZero();
    }
}
