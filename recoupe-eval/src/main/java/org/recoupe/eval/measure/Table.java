package org.recoupe.eval.measure;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The figures of one measure, a row for each contestant.
 *
 * @param id short name, such as {@code raw-gsd}
 * @param title what is measured, on what, and the unit
 * @param columns short names of the figures
 * @param decimals how many decimals are shown
 * @param rows in the order in which they are shown; the first is ours
 */
public record Table(String id, String title, List<String> columns, int decimals, List<Row> rows) {

    /**
     * The figures of one contestant.
     *
     * @param values one for each column, null where there is none
     */
    public record Row(String contestant, List<@Nullable Double> values) {}

    /** Copies the lists. */
    public Table {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    /** As lines of text, columns below one another. */
    public String text() {
        List<List<String>> cells = new ArrayList<>();
        List<String> head = new ArrayList<>(List.of(""));
        head.addAll(columns);
        cells.add(head);
        for (Row row : rows) {
            List<String> line = new ArrayList<>(List.of(row.contestant()));
            row.values().forEach(value -> line.add(shown(value)));
            cells.add(line);
        }
        int[] widths = IntStream.range(0, head.size())
                .map(i -> cells.stream()
                        .mapToInt(line -> line.get(i).length())
                        .max()
                        .orElse(0))
                .toArray();
        StringBuilder text = new StringBuilder(title).append('\n');
        for (List<String> line : cells) {
            text.append("  ").append(line.getFirst());
            text.repeat(' ', widths[0] - line.getFirst().length());
            for (int i = 1; i < line.size(); i++) {
                text.repeat(' ', 2 + widths[i] - line.get(i).length()).append(line.get(i));
            }
            text.append('\n');
        }
        return text.toString();
    }

    private String shown(@Nullable Double value) {
        return value == null ? "-" : String.format(Locale.ROOT, "%." + decimals + "f", value);
    }
}
