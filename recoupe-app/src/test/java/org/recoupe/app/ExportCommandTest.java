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
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.recoupe.codec.DossierJson;
import org.recoupe.dossier.Dossier;
import org.recoupe.export.ExportFormat;

/** {@code recoupe export}: what it prints and writes, and what it refuses. */
class ExportCommandTest {

    @TempDir
    private Path temp;

    private Dossier dossier = Dossier.empty("fr");
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @BeforeEach
    void aDossier() throws IOException {
        dossier = Dossier.empty("fr");
        Files.createDirectory(temp.resolve("in"));
        Files.writeString(temp.resolve("in/dossier.json"), DossierJson.write(dossier));
    }

    @Test
    void writesEveryFormatWhole() throws IOException {
        for (ExportFormat format : ExportFormat.all()) {
            Path file = temp.resolve("new/out." + format.extension());
            assertThat(run("export", path("in"), "--format", format.id(), "--out", file.toString()))
                    .as(err.toString(StandardCharsets.UTF_8))
                    .isZero();
            assertThat(Files.readAllBytes(file)).isEqualTo(format.write(dossier));
        }
        assertThat(out.size()).isZero();
        assertThat(err.size()).isZero();
        try (Stream<Path> left = Files.list(temp.resolve("new"))) {
            assertThat(left.map(file -> file.getFileName().toString())).noneMatch(name -> name.startsWith("."));
        }
    }

    @Test
    void printsTheSame() {
        assertThat(run("export", path("in/dossier.json"), "-f", "plover")).isZero();
        assertThat(out.toByteArray())
                .isEqualTo(ExportFormat.of("plover").orElseThrow().write(dossier));
        out.reset();
        assertThat(run("export", path("in"), "-f", "csv")).isZero();
        assertThat(out.toByteArray())
                .isEqualTo(ExportFormat.of("csv").orElseThrow().write(dossier));
    }

    @Test
    void replacesAFileAndFollowsALink() throws IOException {
        Path file = Files.writeString(temp.resolve("old.ics"), "old");
        Path link = Files.createSymbolicLink(temp.resolve("link.ics"), file);
        assertThat(run("export", path("in"), "-f", "icalendar", "-o", link.toString()))
                .isZero();
        assertThat(Files.isSymbolicLink(link)).isTrue();
        assertThat(Files.readString(file)).startsWith("BEGIN:VCALENDAR");
    }

    @Test
    void anOldFileStaysWhereTheDossierIsNone() throws IOException {
        Path file = Files.writeString(temp.resolve("old.md"), "old");
        Files.writeString(temp.resolve("in/dossier.json"), "{}");
        assertThat(run("export", path("in"), "-f", "markdown", "-o", file.toString()))
                .isEqualTo(ExitStatus.FAILED);
        assertThat(Files.readString(file)).isEqualTo("old");
        assertThat(out.size()).isZero();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "export; no DOSSIER was given",
                "export IN; --format FORMAT is missing",
                "export IN -f pdf; there is no format 'pdf'",
                "export IN -f csv -o IN; is a folder, not a file",
                "export nowhere -f csv; there is no dossier at 'nowhere'"
            })
    void saysWhatIsMissing(String command, String message) {
        int status = run(Stream.of(command.split(" "))
                .map(word -> word.equals("IN") ? path("in") : word)
                .toArray(String[]::new));
        assertThat(status).isEqualTo(ExitStatus.USAGE);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains(message);
        assertThat(out.size()).isZero();
    }

    @Test
    void aTerminalGetsNoArchive() {
        int status = run(true, "export", path("in"), "-f", "csv");
        assertThat(status).isEqualTo(ExitStatus.USAGE);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("--out FILE is missing");
        assertThat(out.size()).isZero();
    }

    private String path(String name) {
        return temp.resolve(name).toString();
    }

    private int run(String... arguments) {
        return run(false, arguments);
    }

    private int run(boolean terminal, String... arguments) {
        err.reset();
        return Program.run(
                arguments,
                new Surroundings(
                        InputStream.nullInputStream(),
                        new PrintStream(out, true, StandardCharsets.UTF_8),
                        new PrintStream(err, true, StandardCharsets.UTF_8),
                        Clock.fixed(Instant.EPOCH, ZoneOffset.UTC),
                        Locale.ENGLISH,
                        terminal,
                        false,
                        false,
                        100));
    }
}
