package org.recoupe.eval.score;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.recoupe.annotation.Wording.Kind;
import org.recoupe.eval.score.WordingScore.Judged;

class WordingScoreTest {

    @Test
    void countsWhatIsCalledReworkedAndOfWhichKind() {
        WordingScore score = WordingScore.of(List.of(
                new Judged(Kind.SPUN, Kind.SPUN),
                new Judged(Kind.SPUN, Kind.TRANSLATED),
                new Judged(Kind.TRANSLATED, Kind.UNSURE),
                new Judged(Kind.PLAIN, Kind.UNSURE),
                new Judged(Kind.PLAIN, Kind.SPUN)));

        assertThat(score.reworked()).isEqualTo(new Rate(2, 3, 3));
        assertThat(score.kind()).isEqualTo(1);
        assertThat(score.plain()).isEqualTo(new Rate(1, 2, 2));
    }
}
