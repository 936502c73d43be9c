package org.recoupe.codec;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One table as RFC 4180 describes it, with a header row, in UTF-8 and with line feeds.
 *
 * <p>A cell that a spreadsheet would run as a formula ({@code = + - @}, also in full width, at its head or after blanks,
 * tabs or line ends) gets an apostrophe before it. Cells with several values hold them with {@value #SEPARATOR} between;
 * inside a value that sign sequence is written {@code " / "}.
 */
final class Csv {

    /** What stands between the values of a cell with several. */
    static final String SEPARATOR = " | ";

    private static final String FORMULA_SIGNS = "=+-@\uFF1D\uFF0B\uFF0D\uFF20";

    private final StringBuilder out = new StringBuilder();
    private final int columns;

    /** @param header the names of the columns, a blank between */
    Csv(String header) {
        Object[] names = header.split(" ");
        this.columns = names.length;
        row(names);
    }

    /** A row of two parts; null is an empty cell, numbers are written as they are, lists as one cell. */
    void row(@Nullable Object[] left, @Nullable Object... right) {
        if (left.length + right.length != columns) {
            throw new IllegalArgumentException(
                    left.length + right.length + " cells in a table of " + columns + " columns");
        }
        for (int i = 0; i < columns; i++) {
            if (i > 0) {
                out.append(',');
            }
            cell(i < left.length ? left[i] : right[i - left.length]);
        }
        out.append('\n');
    }

    String text() {
        return out.toString();
    }

    /** Several values as one cell. */
    static String join(List<?> values) {
        StringBuilder cell = new StringBuilder();
        for (Object value : values) {
            if (!cell.isEmpty()) {
                cell.append(SEPARATOR);
            }
            cell.append(value.toString().replace(SEPARATOR, " / "));
        }
        return cell.toString();
    }

    private void cell(@Nullable Object value) {
        if (value == null) {
            return;
        }
        if (value instanceof Number) {
            out.append(value);
            return;
        }
        String text = defused(value instanceof List<?> list ? join(list) : value.toString());
        boolean quoted = text.chars().anyMatch(c -> c == '"' || c == ',' || c == '\n' || c == '\r')
                || (!text.isEmpty() && (text.charAt(0) == ' ' || text.charAt(text.length() - 1) == ' '));
        if (quoted) {
            out.append('"').append(text.replace("\"", "\"\"")).append('"');
        } else {
            out.append(text);
        }
    }

    private static String defused(String text) {
        if (text.isEmpty()) {
            return text;
        }
        char first = text.charAt(0);
        if (first == '\t' || first == '\r' || first == '\n') {
            return "'" + text;
        }
        int i = 0;
        while (i < text.length() && (Character.isWhitespace(text.charAt(i)) || Character.isSpaceChar(text.charAt(i)))) {
            i++;
        }
        return i < text.length() && FORMULA_SIGNS.indexOf(text.charAt(i)) >= 0 ? "'" + text : text;
    }
}
