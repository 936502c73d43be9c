package org.recoupe.eval.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.recoupe.eval.score.ClusterScore.Item;

class ClusterScoreTest {

    @Test
    void isFullWhereAllStandsWhereItBelongs() {
        ClusterScore score = ClusterScore.of(List.of(item("a", "1"), item("a", "1"), item("b", "2")));

        assertThat(score.f1()).isCloseTo(100, within(1e-9));
        assertThat(score.wrongly()).isZero();
    }

    @Test
    void countsForEachItemWhatStandsWithIt() {
        // The middle one of five was put with the others.
        ClusterScore score = ClusterScore.of(
                List.of(item("a", "1"), item("a", "1"), item("b", "1"), item("b", "2"), item("b", "2")));

        assertThat(score.precision()).isCloseTo(2 / 3.0 + 2 / 3.0 + 1 / 3.0 + 1 + 1, within(1e-9));
        assertThat(score.recall()).isCloseTo(1 + 1 + 1 / 3.0 + 2 / 3.0 + 2 / 3.0, within(1e-9));
        assertThat(score.together()).isEqualTo(4);
        assertThat(score.wrong()).isEqualTo(2);
        assertThat(score.wrongly()).isCloseTo(50, within(1e-9));
    }

    @Test
    void takesWhatWasNotFoundForAlone() {
        ClusterScore score = ClusterScore.of(List.of(item("a", "1"), item("a", null), item("a", null)));

        assertThat(score.precision()).isCloseTo(3, within(1e-9));
        assertThat(score.recall()).isCloseTo(1, within(1e-9));
    }

    @Test
    void addsUp() {
        ClusterScore one = ClusterScore.of(List.of(item("a", "1"), item("a", "2")));

        assertThat(one.plus(ClusterScore.NONE)).isEqualTo(one);
        assertThat(one.plus(one).items()).isEqualTo(4);
        assertThat(ClusterScore.NONE.f1()).isZero();
    }

    private static Item item(String gold, @Nullable String found) {
        return new Item(gold, found);
    }
}
