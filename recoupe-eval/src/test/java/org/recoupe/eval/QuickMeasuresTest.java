package org.recoupe.eval;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.recoupe.eval.measure.Bench;
import org.recoupe.eval.measure.Measure;
import org.recoupe.eval.measure.Measures;
import org.recoupe.eval.measure.Table;

/**
 * What can be measured in seconds stays above its floors in every build, two at a time; data that is not there is left
 * out.
 */
@Execution(ExecutionMode.CONCURRENT)
class QuickMeasuresTest {

    private static final Path DATA = Path.of("../../shared/data");

    static List<Measure> quick() {
        return Measures.all().stream().filter(Measure::isQuick).toList();
    }

    @ParameterizedTest(allowZeroInvocations = true)
    @MethodSource("quick")
    void isNotBelowItsFloors(Measure measure) throws IOException, InterruptedException {
        Bench.Place place = new Bench.Place(
                Files.isDirectory(DATA) ? DATA : null, Path.of("gold"), Path.of("../examples"), null, null, 1);
        List<Table> tables = new ArrayList<>();

        measure.run(new Bench(place, System.out::println), tables::add);

        tables.forEach(table -> System.out.println(table.text()));
        assertThat(Floors.read(Path.of("floors.tsv")).broken(tables)).isEmpty();
    }
}
