package org.recoupe.annotation.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class KnownSegmentsTest {

    private final KnownSegments known = new KnownSegments();
    private final List<String> analyzed = new ArrayList<>();
    private final Function<String, AnalyzedSegment> analysis = text -> {
        analyzed.add(text);
        return AnalyzedSegment.EMPTY;
    };

    @Test
    void asksOnceForTheSameText() {
        known.get("a", analysis);
        known.get("b", analysis);
        known.get("a", analysis);
        assertThat(analyzed).containsExactly("a", "b");
    }

    @Test
    void forgetsWhatWasNotAskedForLongest() {
        String large = "x".repeat(200_000);
        for (int i = 0; i < 5; i++) {
            known.get(large + i, analysis);
        }
        known.get(large + 0, analysis);
        known.get(large + 5, analysis);
        assertThat(analyzed).hasSize(6);
        known.get(large + 0, analysis);
        assertThat(analyzed).hasSize(6);
        known.get(large + 1, analysis);
        assertThat(analyzed).hasSize(7);
    }
}
