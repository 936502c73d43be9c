package org.recoupe.language;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A tab-separated data file: comment lines begin with {@code #}; the first other line names the columns; every further
 * line is a row. Missing last cells are empty.
 *
 * <p>Immutable; safe for use by many threads.
 *
 * @param file its path, for messages
 * @param columns the names of the columns
 * @param rows the rows, in the order of the file
 */
public record Table(String file, List<String> columns, List<Row> rows) {

    /**
     * A row of a table.
     *
     * @param file path of the data file
     * @param line one-based line number
     * @param cells the cells by the name of their column
     */
    public record Row(String file, int line, Map<String, String> cells) {

        /** The cell of {@code column}, empty where nothing stands there. */
        public String get(String column) {
            return cells.getOrDefault(column, "");
        }

        /** The cell of {@code column}, which must not be empty. */
        public String require(String column) {
            String cell = get(column);
            if (cell.isEmpty()) {
                throw error("the column '" + column + "' is empty");
            }
            return cell;
        }

        /** An exception that names this row. */
        public LanguageDataException error(String message) {
            return new LanguageDataException(file, line, message);
        }
    }

    /**
     * The table that {@code content} holds.
     *
     * @param file its path, for messages
     * @throws LanguageDataException where {@code content} breaks the format
     */
    public static Table parse(String file, String content) {
        List<String> columns = List.of();
        List<Row> rows = new ArrayList<>();
        String[] lines = content.split("\n", -1);
        for (int i = 0; i < lines.length; i++) {
            String line = lines[i];
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            String[] cells = line.split("\t", -1);
            if (columns.isEmpty()) {
                columns = Arrays.stream(cells).map(String::strip).toList();
            } else if (cells.length > columns.size()) {
                throw new LanguageDataException(
                        file, i + 1, cells.length + " cells for " + columns.size() + " columns");
            } else {
                rows.add(row(file, i + 1, columns, cells));
            }
        }
        return new Table(file, columns, List.copyOf(rows));
    }

    private static Row row(String file, int line, List<String> columns, String[] cells) {
        Map<String, String> byName = new HashMap<>();
        for (int i = 0; i < cells.length; i++) {
            String cell = cells[i].strip();
            if (!cell.isEmpty()) {
                byName.put(columns.get(i), cell);
            }
        }
        return new Row(file, line, Map.copyOf(byName));
    }
}
