package org.recoupe.eval.score;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TypeScoreTest {

    @Test
    void countsSentencesWhoseTypeIsAmongThoseFound() {
        TypeScore score = TypeScore.of("AGREE", Set.of("AGREE", "CONSULT"))
                .plus(TypeScore.of("AID", Set.of()))
                .plus(TypeScore.of("REJECT", Set.of("REQUEST")));

        assertThat(score).isEqualTo(new TypeScore(3, 1, 3));
        assertThat(score.recall()).isEqualTo(100.0 / 3);
        assertThat(score.precision()).isEqualTo(100.0 / 3);
    }

    @Test
    void theCommonestTypeIsRightWhereItStands() {
        assertThat(TypeScore.ofMajority(List.of("AID", "AGREE", "AID", "REJECT")))
                .isEqualTo(new TypeScore(4, 2, 4));
        assertThat(TypeScore.NONE.recall()).isZero();
        assertThat(TypeScore.NONE.precision()).isZero();
    }
}
