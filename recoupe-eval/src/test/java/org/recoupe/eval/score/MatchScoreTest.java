package org.recoupe.eval.score;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class MatchScoreTest {

    @Test
    void findsTheThresholdBetweenPairsThatLieApart() {
        List<MatchScore.Scored> pairs = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            pairs.add(new MatchScore.Scored(i % 2 == 0 ? 0.9 : 0.4, i % 2 == 0));
        }

        MatchScore score = MatchScore.of(pairs);

        assertThat(score.rate()).isEqualTo(new Rate(20, 20, 20));
        assertThat(score.threshold()).isGreaterThan(0.4).isLessThanOrEqualTo(0.9);
    }

    @Test
    void judgesAPairByOthersAlone() {
        List<MatchScore.Scored> pairs = new ArrayList<>();
        pairs.add(new MatchScore.Scored(0.2, true));
        for (int i = 1; i < 40; i++) {
            pairs.add(new MatchScore.Scored(i % 2 == 0 ? 0.9 : 0.4, i % 2 == 0));
        }

        MatchScore score = MatchScore.of(pairs);

        assertThat(score.rate().right()).isEqualTo(19);
        assertThat(score.recall()).isEqualTo(95);
        assertThat(score.precision()).isEqualTo(100);
    }

    @Test
    void isNothingWithoutPairs() {
        assertThat(MatchScore.of(List.of()).rate().f1()).isZero();
    }
}
