package org.recoupe.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What {@code --help} says, in both languages. {@code -Dgolden=write} writes the files anew. */
class HelpTest {

    @ParameterizedTest
    @ValueSource(strings = {"en", "fr"})
    void ofTheProgram(String language) throws IOException {
        check("help-" + language, language, "--help");
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "fr"})
    void ofBuild(String language) throws IOException {
        check("help-build-" + language, language, "build", "--help");
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "fr"})
    void ofAnnotate(String language) throws IOException {
        check("help-annotate-" + language, language, "annotate", "--help");
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "fr"})
    void ofExplain(String language) throws IOException {
        check("help-explain-" + language, language, "explain", "--help");
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "fr"})
    void ofExport(String language) throws IOException {
        check("help-export-" + language, language, "export", "--help");
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "fr"})
    void ofServe(String language) throws IOException {
        check("help-serve-" + language, language, "serve", "--help");
    }

    private static void check(String name, String language, String... arguments) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int status = Program.run(
                arguments,
                new Surroundings(
                        InputStream.nullInputStream(),
                        new PrintStream(out, true, StandardCharsets.UTF_8),
                        new PrintStream(err, true, StandardCharsets.UTF_8),
                        Clock.fixed(Instant.EPOCH, ZoneOffset.UTC),
                        Locale.of(language),
                        false,
                        false,
                        false,
                        100));

        String help = out.toString(StandardCharsets.UTF_8);
        Path golden = Path.of("src", "test", "resources", "golden", name + ".txt");
        if ("write".equals(System.getProperty("golden"))) {
            Files.createDirectories(golden.getParent());
            Files.writeString(golden, help);
        }
        assertThat(help).isEqualTo(Files.readString(golden));
        assertThat(err.toString(StandardCharsets.UTF_8)).isEmpty();
        assertThat(status).isZero();
    }
}
