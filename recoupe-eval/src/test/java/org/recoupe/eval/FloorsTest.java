package org.recoupe.eval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.recoupe.eval.measure.Table;

class FloorsTest {

    private static final Floors FLOORS =
            Floors.parse(List.of("# measure, floor", "", "raw.las\t88.0", "raw.upos\t96.6"));

    @Test
    void holdsWhereTheFloorIsReached() {
        assertThat(FLOORS.broken(List.of(table(96.6, 88.0)))).isEmpty();
    }

    @Test
    void saysWhatIsBelow() {
        assertThat(FLOORS.broken(List.of(table(96.6, 87.9))))
                .containsExactly("raw.las is 87.9, below its floor of 88.0");
    }

    @Test
    void comparesWhatIsShown() {
        assertThat(FLOORS.broken(List.of(table(96.6, 87.96)))).isEmpty();
    }

    @Test
    void looksAtTheFirstRowOnly() {
        Table both = new Table(
                "raw",
                "",
                List.of("las"),
                1,
                List.of(new Table.Row("ours", List.of(90.0)), new Table.Row("theirs", List.of(10.0))));

        assertThat(FLOORS.broken(List.of(both))).isEmpty();
    }

    @Test
    void saysNothingOfWhatWasNotMeasured() {
        assertThat(FLOORS.broken(List.of())).isEmpty();
        assertThat(FLOORS.tested(List.of(table(96.6, null)))).isEqualTo(1);
    }

    @Test
    void refusesALineThatIsNoFloor() {
        assertThatThrownBy(() -> Floors.parse(List.of("raw.las 88")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("raw.las 88");
    }

    @Test
    void raisesWhatWasMeasuredAndLowersNothing() {
        List<String> lines = List.of("# floors", "raw.las\t88.0", "raw.upos\t96.6", "other.f1\t50.0");

        assertThat(Floors.raised(lines, List.of(table(96.7, 89.04))))
                .containsExactly("# floors", "raw.las\t88.8", "raw.upos\t96.6", "other.f1\t50.0");
    }

    @Test
    void readsTheFileOfTheModule() throws IOException {
        assertThat(Floors.read(Path.of("floors.tsv")).floors().values()).allMatch(floor -> floor >= 0 && floor <= 100);
    }

    private static Table table(@Nullable Double... values) {
        return new Table("raw", "", List.of("upos", "las"), 1, List.of(new Table.Row("ours", Arrays.asList(values))));
    }
}
