package org.recoupe.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.recoupe.dossier.Dossier;
import org.recoupe.language.Table;

/** Pairs of made-up articles of which a reader knows at once whether they tell of one event: {@code event/pairs.tsv}. */
@ExtendWith(Surroundings.class)
class MergingTest {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.FRENCH);
    private static final Settings SETTINGS =
            Settings.of(LocalDate.of(2025, 6, 1)).withLanguage("fr").withThreads(2);

    private static final String TEXT = """
            Ce que l'on sait ce soir, édition %s

            Publié le %s

            %s

            %s
            """;

    /** Of each article another last sentence, so that neither is the other's copy. */
    private static final List<String> ENDS = List.of(
            "La suite est attendue avec intérêt par beaucoup de lecteurs du journal.",
            "Personne n'a souhaité en dire davantage pour le moment, faute de temps.");

    record Case(String name, String verdict, String why, List<String> days, List<String> texts) {
        @Override
        public String toString() {
            return verdict + ": " + why;
        }
    }

    static List<Case> cases() {
        List<Case> cases = new ArrayList<>();
        try (InputStream in = MergingTest.class.getResourceAsStream("/event/pairs.tsv")) {
            String content = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
            for (Table.Row row : Table.parse("pairs.tsv", content).rows()) {
                cases.add(new Case(
                        String.format(Locale.ROOT, "%03d", cases.size()),
                        row.require("verdict"),
                        row.require("why"),
                        List.of(row.require("day"), row.require("other-day")),
                        List.of(row.require("text"), row.require("other-text"))));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return cases;
    }

    @TempDir
    private Path folder;

    private Dossier dossier(Case each) throws IOException {
        List<String> files = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            String day = LocalDate.parse(each.days().get(i)).format(DAY);
            Path file = folder.resolve(i + ".txt");
            Files.writeString(
                    file, TEXT.formatted(each.name() + i, day, each.texts().get(i), ENDS.get(i)));
            files.add(file.toString());
        }
        return Pile.READER.with(SETTINGS).build(files, InputStream.nullInputStream(), Progress.NONE);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void areOneEventOrTwo(Case each) throws IOException {
        Dossier dossier = dossier(each);
        boolean together =
                dossier.events().stream().anyMatch(event -> event.reports().size() == 2);
        assertThat(together)
                .as(() -> dossier.events().toString())
                .isEqualTo(each.verdict().equals("one"));
        for (Dossier.Event event : dossier.events()) {
            if (event.reports().size() == 2) {
                assertThat(event.because()).anyMatch(line -> line.contains("0.txt"));
                assertThat(event.because()).anyMatch(line -> line.contains("1.txt"));
            }
        }
    }
}
