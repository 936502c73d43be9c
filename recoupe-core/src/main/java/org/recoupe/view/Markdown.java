package org.recoupe.view;

import java.util.List;

/**
 * Builds a Markdown document. What comes from articles goes through {@link #escape}: no sign of it can open a link, a
 * picture, markup, code or a table cell.
 */
final class Markdown {

    private final StringBuilder out = new StringBuilder();

    void heading(int level, String text) {
        blank();
        out.append("#".repeat(level)).append(' ').append(text).append("\n\n");
    }

    void anchor(String id) {
        blank();
        out.append("<a id=\"").append(id).append("\"></a>\n");
    }

    void paragraph(String text) {
        blank();
        out.append(text).append("\n\n");
    }

    void bullet(int depth, String text) {
        out.append("  ".repeat(depth)).append("- ").append(text).append('\n');
    }

    /** A line as it is, such as a footnote. */
    void line(String text) {
        out.append(text).append('\n');
    }

    void tableHead(List<String> columns) {
        blank();
        row(columns);
        out.append("|").append(" --- |".repeat(columns.size())).append('\n');
    }

    void row(List<String> cells) {
        out.append("| ").append(String.join(" | ", cells)).append(" |\n");
    }

    String text() {
        int end = out.length();
        while (end > 0 && out.charAt(end - 1) == '\n') {
            end--;
        }
        return out.substring(0, end) + "\n";
    }

    /** A blank line, if the last one is not blank. */
    private void blank() {
        if (!out.isEmpty() && (out.length() < 2 || out.charAt(out.length() - 2) != '\n')) {
            out.append('\n');
        }
    }

    /** Words of an article, safe to stand anywhere inside a line. */
    static String escape(String words) {
        String line = PlainText.line(words);
        StringBuilder safe = new StringBuilder(line.length() + 16);
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            switch (c) {
                case '<' -> safe.append("&lt;");
                case '>' -> safe.append("&gt;");
                case '&' -> safe.append("&amp;");
                case '\\', '`', '*', '_', '[', ']', '{', '}', '|', '~', '#', '^', '$', '@' ->
                    safe.append('\\').append(c);
                // keeps addresses from becoming links by themselves
                case ':' -> safe.append(line.startsWith("//", i + 1) ? "\\:" : ":");
                case '.' -> safe.append(endsWithWww(line, i) ? "\\." : ".");
                // marks of lists, at the head only
                case '-', '+', '=' -> safe.append(i == 0 ? "\\" : "").append(c);
                default -> safe.append(c);
            }
        }
        return safe.toString();
    }

    private static boolean endsWithWww(String line, int end) {
        return end >= 3 && line.regionMatches(true, end - 3, "www", 0, 3);
    }
}
