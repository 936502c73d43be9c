package org.recoupe.eval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class OptionsTest {

    @Test
    void measuresEverythingByDefault() {
        assertThat(Options.parse(List.of()).parts()).containsExactlyInAnyOrder(Options.Part.values());
    }

    @Test
    void readsOptionsAndTheFolder() {
        Options options =
                Options.parse(List.of("--peers", "--only", "raw,names", "there", "--runs", "3", "--persons", "p.txt"));

        assertThat(options.data()).isEqualTo(Path.of("there"));
        assertThat(options.parts()).containsExactlyInAnyOrder(Options.Part.RAW, Options.Part.NAMES);
        assertThat(options.runs()).isEqualTo(3);
        assertThat(options.persons()).isEqualTo(Path.of("p.txt"));
    }

    @Test
    void saysWhatItDoesNotUnderstand() {
        assertThatThrownBy(() -> Options.parse(List.of("--fast"))).hasMessage("not understood: --fast");
        assertThatThrownBy(() -> Options.parse(List.of("a", "b"))).hasMessage("not understood: b");
        assertThatThrownBy(() -> Options.parse(List.of("--json"))).hasMessage("--json needs a value");
        assertThatThrownBy(() -> Options.parse(List.of("--only", "all"))).hasMessage("there is no part 'all'");
        assertThatThrownBy(() -> Options.parse(List.of("--runs", "0"))).hasMessage("--runs is at least 1");
        assertThatThrownBy(() -> Options.parse(List.of("--runs", "x"))).hasMessage("--runs needs a number, not x");
    }
}
