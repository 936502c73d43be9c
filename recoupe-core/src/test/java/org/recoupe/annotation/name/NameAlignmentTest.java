package org.recoupe.annotation.name;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.recoupe.text.RandomText;

final class NameAlignmentTest {

    private static final NameComparison NAMES = NameComparison.standard();

    static Stream<Arguments> alignments() throws IOException {
        try (InputStream in = NameAlignmentTest.class.getResourceAsStream("/gold/name/alignments.tsv")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8)
                            .lines()
                            .filter(line -> !line.startsWith("#"))
                            .skip(1)
                            .map(line -> line.split("\t", -1))
                            .map(cells -> Arguments.of(cells[0], cells[1], cells[2]))
                            .toList()
                            .stream();
        }
    }

    @ParameterizedTest
    @MethodSource("alignments")
    void saysWhatWasCompared(String left, String right, String kinds) {
        NameAlignment alignment = NAMES.align(left, right);
        assertEquals(
                kinds,
                alignment.parts().stream().map(part -> part.kind().name()).collect(Collectors.joining(" ")),
                alignment::toString);
    }

    @ParameterizedTest
    @MethodSource("alignments")
    void costsTheSameBothWays(String left, String right, String kinds) {
        assertEquals(NAMES.align(left, right).cost(), NAMES.align(right, left).cost(), 1e-9, () -> left + " " + kinds);
    }

    @Test
    void scoresASlipBelowTheSameAndAboveAnother() {
        double same = NAMES.align("Katrin Lindqvist", "Katrin Lindqvist").score();
        double slip = NAMES.align("Katrin Lindqvist", "Katrin Lindkvist").score();
        double other = NAMES.align("Katrin Lindqvist", "Petra Lindqvist").score();
        assertTrue(same == 1 && slip < 1 && slip > other, () -> same + " " + slip + " " + other);
    }

    @Test
    void takesAnyText() {
        Random random = new Random(7);
        for (int i = 0; i < 300; i++) {
            String left = RandomText.of(random, 60);
            NameAlignment alignment = NAMES.align(left, RandomText.of(random, 60));
            assertTrue(alignment.score() >= 0 && alignment.score() <= 1);
        }
        String hostile = "a".repeat(200_000) + " b".repeat(100_000);
        assertTrue(NAMES.align(hostile, hostile + "x").score() <= 1);
    }
}
