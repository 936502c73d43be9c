package org.recoupe.codec;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One table as RFC 4180 describes it, with a header row, in UTF-8 and with line feeds.
 *
 * <p>What a spreadsheet would run as a formula gets an apostrophe before it: {@code = + - @}, also in full width, at the
 * head of a cell or after a semicolon, a tab or a line end in it (where a spreadsheet that parts cells otherwise begins a
 * new one), with or without blanks and apostrophes before; and every cell that begins with a tab or a line end. A plain
 * number stays as it is. Taking one apostrophe away from each such place gives the cell back as it was. Cells with several
 * values hold them with {@value #SEPARATOR} between; inside a value that sign sequence is written {@code " / "}.
 */
public final class Csv {

    /** What stands between the values of a cell with several. */
    static final String SEPARATOR = " | ";

    private static final String SIGNS = "=+-@\uFF1D\uFF0B\uFF0D\uFF20";
    private static final String PARTS = ";\t\n\r";
    private static final Pattern NUMBER = Pattern.compile("[-+]?\\d{1,30}(?:[.,]\\d{1,30})?");

    private final StringBuilder out = new StringBuilder();
    private final int columns;

    /** @param header the names of the columns, a blank between */
    public Csv(String header) {
        Object[] names = header.split(" ");
        this.columns = names.length;
        row(names);
    }

    /** A row of two parts; null is an empty cell, numbers are written as they are, lists as one cell. */
    public void row(@Nullable Object[] left, @Nullable Object... right) {
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

    /** The table. */
    public String text() {
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
        boolean quoted =
                text.chars().anyMatch(c -> c == '"' || c == ',' || c == ';' || c == '\t' || c == '\n' || c == '\r')
                        || (!text.isEmpty() && (text.charAt(0) == ' ' || text.charAt(text.length() - 1) == ' '));
        if (quoted) {
            out.append('"').append(text.replace("\"", "\"\"")).append('"');
        } else {
            out.append(text);
        }
    }

    /** The text as it stands in a cell. */
    public static String defused(String text) {
        StringBuilder safe = new StringBuilder(text.length() + 1);
        int done = 0;
        for (int i = 0; i < text.length(); i++) {
            boolean begins = i == 0 || PARTS.indexOf(text.charAt(i - 1)) >= 0;
            if (begins && isRun(text, i)) {
                safe.append(text, done, i).append('\'');
                done = i;
            }
        }
        if (done == 0 && (safe.isEmpty() || NUMBER.matcher(text).matches())) {
            return text;
        }
        return safe.append(text, done, text.length()).toString();
    }

    /** Whether a spreadsheet that begins a cell at {@code start} would run it, or lose what it begins with. */
    private static boolean isRun(String text, int start) {
        int i = start;
        while (i < text.length() && text.charAt(i) == '\'') {
            i++;
        }
        if (start == 0 && i < text.length() && text.charAt(i) != ';' && PARTS.indexOf(text.charAt(i)) >= 0) {
            return true;
        }
        while (i < text.length() && isBlank(text.charAt(i))) {
            i++;
        }
        return i < text.length() && SIGNS.indexOf(text.charAt(i)) >= 0;
    }

    private static boolean isBlank(char c) {
        boolean space = Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\u0085' || c == '\uFEFF';
        return space && PARTS.indexOf(c) < 0;
    }
}
