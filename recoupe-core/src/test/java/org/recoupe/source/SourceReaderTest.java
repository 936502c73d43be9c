package org.recoupe.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.recoupe.dossier.SampleDossier;
import org.recoupe.language.LanguagePack;
import org.recoupe.view.DossierFiles;

class SourceReaderTest {

    private static final String TEXT = "La grève continue à Valmer, où l’été s’achève.";

    private final SourceReader reader = new SourceReader(SourceReader.DEFAULT_MAX_BYTES);

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "windows-1252", "UTF-16LE", "UTF-16BE", "UTF-16"})
    void tellsTheEncodingFromTheBytes(String encoding) throws IOException {
        Reading reading = stdin(TEXT.repeat(5).getBytes(Charset.forName(encoding)));
        assertThat(reading.problems()).isEmpty();
        assertThat(reading.documents().getFirst().text()).isEqualTo(TEXT.repeat(5));
    }

    @Test
    void dropsTheByteOrderMark() throws IOException {
        assertThat(stdin(("\uFEFF" + TEXT).getBytes(StandardCharsets.UTF_8))
                        .documents()
                        .getFirst()
                        .text())
                .isEqualTo(TEXT);
    }

    @Test
    void undoesDoubleEncoding() throws IOException {
        String broken = new String(TEXT.getBytes(StandardCharsets.UTF_8), Charset.forName("windows-1252"));
        assertThat(broken).contains("Ã¨");
        assertThat(stdin(broken.getBytes(StandardCharsets.UTF_8))
                        .documents()
                        .getFirst()
                        .text())
                .isEqualTo(TEXT);
    }

    @Test
    void repairsADamagedPlace() throws IOException {
        byte[] bytes = (TEXT + "#").repeat(3).getBytes(StandardCharsets.UTF_8);
        bytes[bytes.length - 1] = (byte) 0xC3;
        Reading reading = stdin(bytes);
        assertThat(reading.documents().getFirst().text()).endsWith("\uFFFD");
        assertThat(reading.problems()).containsExactly(new Problem(Problem.Code.REPAIRED, "stdin", "1"));
    }

    @Test
    void namesWhatItCannotRead() throws IOException {
        assertThat(code("\u0000\u0001\u0002abc")).isEqualTo(Problem.Code.BINARY);
        assertThat(code("%PDF-1.7 …")).isEqualTo(Problem.Code.BINARY);
        assertThat(code(" \n\t\u00A0\n")).isEqualTo(Problem.Code.EMPTY);
        assertThat(code("")).isEqualTo(Problem.Code.EMPTY);
        assertThat(code("<?xml version=\"1.0\"?><office/>")).isEqualTo(Problem.Code.UNSUPPORTED);
        assertThat(reader.read(List.of("/no/such/file.txt"), InputStream.nullInputStream())
                        .problems())
                .extracting(Problem::code)
                .containsExactly(Problem.Code.MISSING);
        assertThat(new SourceReader(5)
                        .read(List.of("-"), new ByteArrayInputStream(new byte[6]))
                        .problems())
                .extracting(Problem::code)
                .containsExactly(Problem.Code.TOO_LARGE);
    }

    @Test
    void walksAFolderInOrderAndReadsAFileOnce() throws IOException {
        write("b.txt");
        write("a/z.txt");
        write("a/é.txt");
        write(".hidden/x.txt");
        write(".secret");
        for (String ours : DossierFiles.of(SampleDossier.dossier()).keySet()) {
            write(ours);
            write("out/" + ours);
        }
        Files.createSymbolicLink(folder.resolve("a/loop"), folder);
        Reading reading = reader.read(
                List.of(folder.toString(), folder.resolve("b.txt").toString()), InputStream.nullInputStream());
        assertThat(reading.problems()).isEmpty();
        assertThat(reading.documents()).extracting(SourceDocument::path).containsExactly("a/z.txt", "a/é.txt", "b.txt");
    }

    @Test
    void keepsMembersOfTwoFoldersApart() throws IOException {
        write("one/x.txt");
        write("two/x.txt");
        String one = folder.resolve("one").toString();
        String two = folder.resolve("two") + "/";
        assertThat(reader.list(List.of(one, two)).inputs())
                .extracting(Listing.Input::path)
                .containsExactly(one + "/x.txt", two + "x.txt");
    }

    @Test
    void readsAnyBytes() throws IOException {
        Random random = new Random(7);
        for (int i = 0; i < 500; i++) {
            byte[] bytes = new byte[random.nextInt(200)];
            random.nextBytes(bytes);
            Reading reading = stdin(bytes);
            assertThat(reading.documents().size() + reading.problems().size()).isPositive();
        }
    }

    @ParameterizedTest
    @EnumSource(Problem.Code.class)
    void hasASentenceForEveryProblem(Problem.Code code) {
        assertThat(LanguagePack.of("fr").messages("problem").text("problem." + code.id(), "a.txt", "3"))
                .contains("a.txt");
    }

    private Problem.Code code(String text) throws IOException {
        return stdin(text.getBytes(StandardCharsets.UTF_8))
                .problems()
                .getFirst()
                .code();
    }

    private Reading stdin(byte[] bytes) throws IOException {
        return reader.read(List.of("-"), new ByteArrayInputStream(bytes));
    }

    private void write(String name) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, TEXT + name);
    }
}
