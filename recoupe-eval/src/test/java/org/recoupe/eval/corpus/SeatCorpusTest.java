package org.recoupe.eval.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.recoupe.eval.corpus.SeatCorpus.Seat;

class SeatCorpusTest {

    @Test
    void takesTheMarksOff() {
        assertThat(SeatCorpus.sentence("[Oslo|NO] se tait, à [Rome|-] aussi."))
                .isEqualTo(new SeatCorpus.Sentence(
                        "Oslo se tait, à Rome aussi.", List.of(new Seat(0, "Oslo", "NO"), new Seat(16, "Rome", "-"))));
    }
}
