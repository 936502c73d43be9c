package org.recoupe.eval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.recoupe.eval.measure.Measure;
import org.recoupe.eval.measure.Measures;

class OptionsTest {

    @Test
    void measuresEverythingByDefault() {
        assertThat(Options.parse(List.of()).measures()).hasSameSizeAs(Measures.all());
    }

    @Test
    void readsOptionsAndTheFolder() {
        Options options =
                Options.parse(List.of("--peers", "--only", "names,raw", "there", "--runs", "3", "--persons", "p.txt"));

        assertThat(options.place().data()).isEqualTo(Path.of("there"));
        assertThat(options.measures()).extracting(Measure::name).containsExactly("raw", "names");
        assertThat(options.place().runs()).isEqualTo(3);
        assertThat(options.place().persons()).isEqualTo(Path.of("p.txt"));
    }

    @Test
    void saysWhatItDoesNotUnderstand() {
        assertThatThrownBy(() -> Options.parse(List.of("--fast"))).hasMessage("not understood: --fast");
        assertThatThrownBy(() -> Options.parse(List.of("a", "b"))).hasMessage("not understood: b");
        assertThatThrownBy(() -> Options.parse(List.of("--json"))).hasMessage("--json needs a value");
        assertThatThrownBy(() -> Options.parse(List.of("--only", "all"))).hasMessage("there is no measure 'all'");
        assertThatThrownBy(() -> Options.parse(List.of("--runs", "0"))).hasMessage("--runs is at least 1");
        assertThatThrownBy(() -> Options.parse(List.of("--runs", "x"))).hasMessage("--runs needs a number, not x");
    }
}
