package org.recoupe.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.recoupe.codec.Csv;
import org.recoupe.codec.DossierCsv;
import org.recoupe.dossier.Dossier;

/** The tables, read by Apache Commons CSV. */
@NullUnmarked // what is looked up is there, or the test fails
class CsvArchiveTest {

    /** The rule of docs/data-model.md, written a second time: one apostrophe goes from each place that has one too many. */
    private static final Pattern DEFUSED = Pattern.compile(
            "(?:^|(?<=[;\t\n\r]))'(?='*[\\p{Zs}\\x0B\\f\\x1C-\\x1F\\x85\\u2028\\u2029\\uFEFF]*[=+\\-@\uFF1D\uFF0B\uFF0D\uFF20])"
                    + "|^'(?='*[\t\n\r])");

    /** What a spreadsheet takes for a formula where a cell begins. */
    private static final Pattern RUN = Pattern.compile("\\s*[=+\\-@\uFF1D\uFF0B\uFF0D\uFF20].*", Pattern.DOTALL);

    private static final Pattern NUMBER = Pattern.compile("[-+]?\\d+([.,]\\d+)?");

    static List<Dossier> dossiers() {
        return Exported.all().toList();
    }

    @ParameterizedTest
    @MethodSource("dossiers")
    void holdsEveryTable(Dossier dossier) throws IOException {
        SortedMap<String, String> files = new TreeMap<>();
        try (ZipInputStream zip =
                new ZipInputStream(new ByteArrayInputStream(CsvArchive.write(dossier)), StandardCharsets.UTF_8)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        assertThat(files).containsOnlyKeys(DossierCsv.write(dossier).keySet());
        for (Map.Entry<String, String> file : files.entrySet()) {
            read(file.getValue());
        }
    }

    @Test
    void cellsAreNotRunAndComeBack() throws IOException {
        for (String trap : Exported.TRAPS) {
            Csv csv = new Csv("one two");
            csv.row(new Object[] {trap}, "2");
            CSVRecord row = read(csv.text()).getFirst();

            assertThat(row).hasSize(2);
            String cell = row.get(0);
            assertThat(RUN.matcher(cell).matches() && !NUMBER.matcher(cell).matches())
                    .as(trap)
                    .isFalse();
            assertThat(DEFUSED.matcher(cell).replaceAll("")).isEqualTo(trap);
        }
    }

    /** A spreadsheet in French parts cells at semicolons. */
    @Test
    void cellsAreNotRunWhereSemicolonsPartThem() {
        for (String trap : Exported.TRAPS) {
            Csv csv = new Csv("one two");
            csv.row(new Object[] {trap}, trap);
            for (String cell : csv.text().split("[;\t\r\n]")) {
                assertThat(cell).as(trap).doesNotMatch(RUN);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"-12", "+3", "-0.5", "-1,25", "2031-03-03", "12-15", "P-2D", "a=b"})
    void numbersAndDatesStayAsTheyAre(String text) throws IOException {
        Csv csv = new Csv("one");
        csv.row(new Object[] {text});
        assertThat(read(csv.text()).getFirst().get(0)).isEqualTo(text);
    }

    @Test
    void theWordsOfEveryRowStandInItsArticle() throws IOException {
        Dossier dossier = Exported.example();
        Map<String, String> texts = new TreeMap<>();
        dossier.articles()
                .forEach(dated ->
                        texts.put(dated.article().path(), dated.article().text()));
        int places = 0;
        for (CSVRecord row : read(DossierCsv.write(dossier).get("events.csv"))) {
            String text = texts.get(row.get("article"));
            int start = text.offsetByCodePoints(0, Integer.parseInt(row.get("start")));
            int end = text.offsetByCodePoints(0, Integer.parseInt(row.get("end")));
            assertThat(DEFUSED.matcher(row.get("words")).replaceAll("")).isEqualTo(text.substring(start, end));
            places++;
        }
        assertThat(places).isGreaterThan(20);
    }

    private static List<CSVRecord> read(String table) throws IOException {
        try (CSVParser parser = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get()
                .parse(new StringReader(table))) {
            List<CSVRecord> rows = parser.getRecords();
            assertThat(rows).allMatch(CSVRecord::isConsistent);
            return rows;
        }
    }
}
