package org.recoupe.eval.score;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.recoupe.eval.score.PairScore.Pair;

class PairScoreTest {

    private static final Map<Pair, String> GOLD = Map.of(
            Pair.of("a", "b"),
            "duplicate",
            Pair.of("c", "a"),
            "excerpt",
            Pair.of("b", "c"),
            "related",
            Pair.of("d", "a"),
            "rewrite");

    @Test
    void takesOneRelationForAsGoodAsTheOther() {
        Rate rate = PairScore.of(
                GOLD,
                Map.of(Pair.of("b", "a"), "excerpt", Pair.of("c", "b"), "excerpt", Pair.of("a", "d"), "duplicate"),
                Set.of("duplicate", "excerpt"),
                Set.of("related"));

        assertThat(rate).isEqualTo(new Rate(1, 2, 2));
    }

    @Test
    void countsWhatIsNoPairAtAllAsWrong() {
        assertThat(PairScore.of(GOLD, Map.of(Pair.of("c", "d"), "rewrite"), Set.of("rewrite"), Set.of()))
                .isEqualTo(new Rate(0, 1, 1));
    }
}
