package org.recoupe.eval.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.recoupe.eval.score.NameScore.Name;

class NameScoreTest {

    private static final Set<String> TYPES = Set.of("PER", "LOC");

    @Test
    void readsNamesThatBeginWithB() {
        assertThat(NameScore.names(List.of("B-PER", "I-PER", "B-PER", "O", "B-LOC")))
                .containsExactlyInAnyOrder(new Name(0, 2, "PER"), new Name(2, 3, "PER"), new Name(4, 5, "LOC"));
    }

    @Test
    void readsNamesWithoutBeginnings() {
        assertThat(NameScore.names(List.of("I-PER", "I-PER", "I-LOC", "O", "I-LOC")))
                .containsExactlyInAnyOrder(new Name(0, 2, "PER"), new Name(2, 3, "LOC"), new Name(4, 5, "LOC"));
    }

    @Test
    void countsWholeNamesOnly() {
        NameScore score =
                NameScore.of(List.of("B-PER", "I-PER", "O", "B-LOC"), List.of("B-PER", "O", "O", "B-LOC"), TYPES);

        assertThat(score.of("PER")).isEqualTo(new Rate(0, 1, 1));
        assertThat(score.of("LOC")).isEqualTo(new Rate(1, 1, 1));
        assertThat(score.all().f1()).isEqualTo(50);
    }

    @Test
    void passesOverOtherKinds() {
        NameScore score = NameScore.of(List.of("B-PER", "B-MISC"), List.of("B-PER", "B-ORG"), TYPES);

        assertThat(score.all()).isEqualTo(new Rate(1, 1, 1));
    }

    @Test
    void addsUp() {
        NameScore one = NameScore.of(List.of("B-PER"), List.of("O"), TYPES);
        NameScore two = NameScore.of(List.of("O", "B-PER"), List.of("O", "B-PER"), TYPES);

        assertThat(NameScore.NONE.plus(one).plus(two).of("PER")).isEqualTo(new Rate(1, 2, 1));
    }

    @Test
    void isZeroWhereThereIsNothing() {
        assertThat(NameScore.NONE.all().f1()).isZero();
    }

    @Test
    void refusesTagsOfAnotherSentence() {
        assertThatThrownBy(() -> NameScore.of(List.of("O"), List.of("O", "O"), TYPES))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("2 tags for 1 words");
    }
}
