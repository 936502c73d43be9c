package org.recoupe.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.recoupe.store.Store;

/** {@code recoupe copy}: what it says, and what it refuses. */
class CopyCommandTest {

    @TempDir
    private Path temp;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void copiesAStore() {
        try (Store store = Store.open(path("a"), () -> Instant.EPOCH)) {
            store.stories().create("Valmont");
        }
        assertThat(run("copy", path("a"), path("b.db")))
                .as(err.toString(StandardCharsets.UTF_8))
                .isZero();
        try (Store store = Store.open(path("b.db"), () -> Instant.EPOCH)) {
            assertThat(store.stories().page(9, null).items()).hasSize(1);
        }
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("sujets : 1");
        assertThat(run("copy", path("a"), path("b.db"))).isEqualTo(ExitStatus.FAILED);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("STORE-15");
    }

    @Test
    void saysWhatItNeeds() {
        assertThat(run("copy", path("a"))).isEqualTo(ExitStatus.USAGE);
        assertThat(run("copy", path("none"), path("b"))).isEqualTo(ExitStatus.FAILED);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("STORE-8");
        assertThat(out.size()).isZero();
    }

    private String path(String name) {
        return temp.resolve(name).toString();
    }

    private int run(String... arguments) {
        return Program.run(
                arguments,
                new Surroundings(
                        InputStream.nullInputStream(),
                        new PrintStream(out, true, StandardCharsets.UTF_8),
                        new PrintStream(err, true, StandardCharsets.UTF_8),
                        Clock.fixed(Instant.EPOCH, ZoneOffset.UTC),
                        Locale.FRENCH,
                        false,
                        false,
                        false,
                        100));
    }
}
