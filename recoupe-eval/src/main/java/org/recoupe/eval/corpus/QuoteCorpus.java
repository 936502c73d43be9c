package org.recoupe.eval.corpus;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** Press passages with every quotation in them, one passage a row: {@code gold/quotes-fr}. */
public final class QuoteCorpus {

    private static final String NOTHING = "-";
    private static final String PARAGRAPH = "¶";
    private static final int FIELDS = 5;

    private QuoteCorpus() {}

    /**
     * A passage.
     *
     * @param text paragraphs parted by line feeds
     * @param said in the order of the text; one inside another stands after it
     */
    public record Passage(String text, List<Said> said) {

        /** Copies the list. */
        public Passage {
            said = List.copyOf(said);
        }
    }

    /**
     * A quotation.
     *
     * @param kind direct, indirect or mixed
     * @param speakers spellings of who speaks, of which any will do; empty where nobody is named
     * @param cue the reporting words; empty where any will do
     * @param content the words
     * @param via who passed them on, the nearest to the speaker first
     */
    public record Said(String kind, List<String> speakers, String cue, String content, List<String> via) {

        /** Copies the lists. */
        public Said {
            speakers = List.copyOf(speakers);
            via = List.copyOf(via);
        }
    }

    /** @throws IllegalArgumentException where a row is not understood; says which */
    public static List<Passage> read(Path file) throws IOException {
        return parse(Files.readAllLines(file, StandardCharsets.UTF_8));
    }

    static List<Passage> parse(List<String> lines) {
        return lines.stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#") && !line.startsWith("text\t"))
                .map(QuoteCorpus::passage)
                .toList();
    }

    private static Passage passage(String line) {
        String[] cells = line.split("\t", -1);
        if (cells.length != 2) {
            throw new IllegalArgumentException("not a text and its quotations: " + line);
        }
        String text = cells[0].replaceAll(" *" + PARAGRAPH + " *", "\n");
        List<Said> said = cells[1].isBlank()
                ? List.of()
                : Arrays.stream(cells[1].split(" § ", -1))
                        .map(QuoteCorpus::said)
                        .toList();
        return new Passage(text, said);
    }

    private static Said said(String cell) {
        String[] fields = cell.strip().split("\\|", -1);
        if (fields.length != FIELDS) {
            throw new IllegalArgumentException("not kind|speaker|cue|content|via: " + cell);
        }
        return new Said(
                fields[0],
                list(fields[1], " / "),
                fields[2].equals(NOTHING) ? "" : fields[2],
                fields[3].replaceAll(" *" + PARAGRAPH + " *", "\n"),
                list(fields[4], ", ?"));
    }

    private static List<String> list(String field, String mark) {
        return field.equals(NOTHING)
                ? List.of()
                : Arrays.stream(field.split(mark, -1)).map(String::strip).toList();
    }
}
