package org.recoupe.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.recoupe.dossier.Dossier;

/**
 * Pairs of articles that contradict one another, and pairs that only seem to: other words, another precision, another event,
 * another part. The rules were worked on with the first file; the second shows how they do on what nobody looked at.
 */
class ConflictGoldTest {

    @TempDir
    private Path folder;

    /** The floors are what is reached, so that it is never less. */
    @ParameterizedTest(name = "{0}")
    @CsvSource({"dev.txt, 13, 0", "held.txt, 10, 0"})
    void findsContradictionsAndNothingElse(String file, int leastFound, int mostFalse) throws IOException {
        List<String> missed = new ArrayList<>();
        List<String> invented = new ArrayList<>();
        int found = 0;
        for (ConflictPairs.Pair pair : ConflictPairs.of(file)) {
            List<Dossier.Conflict> conflicts = pair.dossier(folder).conflicts();
            boolean right = conflicts.stream().anyMatch(pair::isWanted);
            found += right ? 1 : 0;
            if (!right && !pair.isTrap()) {
                missed.add(pair.id());
            }
            conflicts.stream()
                    .filter(conflict -> !pair.isWanted(conflict))
                    .forEach(conflict ->
                            invented.add(pair.id() + ": " + conflict.kind().id() + ' ' + conflict.attribute()));
        }
        assertThat(found)
                .as("of the contradictions of %s, missed: %s", file, missed)
                .isGreaterThanOrEqualTo(leastFound);
        assertThat(invented).as("what contradicts nothing in %s", file).hasSizeLessThanOrEqualTo(mostFalse);
    }
}
