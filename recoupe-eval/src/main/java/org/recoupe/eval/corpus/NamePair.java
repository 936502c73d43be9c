package org.recoupe.eval.corpus;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Two names and whether they are one's, as name-bench has them.
 *
 * @param kind what bears the names: {@code Person}, {@code Company} and others
 * @param left the one
 * @param right the other
 * @param same whether they name one
 */
public record NamePair(String kind, String left, String right, boolean same) {

    /**
     * All pairs of a file of comma-separated values with a head line.
     *
     * @throws IOException where the file cannot be read
     * @throws IllegalArgumentException where a column is missing; says which
     */
    public static List<NamePair> read(Path file) throws IOException {
        List<List<String>> rows = rows(Files.readString(file, StandardCharsets.UTF_8));
        List<String> head = rows.getFirst();
        int kind = column(head, "schema");
        int left = column(head, "name1");
        int right = column(head, "name2");
        int same = column(head, "is_match");
        List<NamePair> pairs = new ArrayList<>();
        for (List<String> row : rows.subList(1, rows.size())) {
            pairs.add(new NamePair(
                    row.get(kind), row.get(left), row.get(right), row.get(same).equals("true")));
        }
        return pairs;
    }

    private static int column(List<String> head, String name) {
        int at = head.indexOf(name);
        if (at < 0) {
            throw new IllegalArgumentException("no column '" + name + "'");
        }
        return at;
    }

    /** Rows of comma-separated values; a quotation mark within quotation marks is doubled. */
    static List<List<String>> rows(String text) {
        List<List<String>> rows = new ArrayList<>();
        List<String> row = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"') {
                boolean doubled = quoted && i + 1 < text.length() && text.charAt(i + 1) == '"';
                if (doubled) {
                    cell.append(c);
                    i++;
                } else {
                    quoted = !quoted;
                }
            } else if (quoted || c != ',' && c != '\n' && c != '\r') {
                cell.append(c);
            } else if (c != '\r') {
                row.add(cell.toString());
                cell.setLength(0);
                if (c == '\n') {
                    rows.add(List.copyOf(row));
                    row.clear();
                }
            }
        }
        if (!row.isEmpty() || !cell.isEmpty()) {
            row.add(cell.toString());
            rows.add(List.copyOf(row));
        }
        return rows;
    }
}
