package org.recoupe.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.recoupe.store.Terms.Term;

/**
 * Words in a {@code tsvector} of PostgreSQL, written as they are to stand there: no dictionary of the server has a say, so any
 * server finds the same. PostgreSQL tells places up to 16,383 and 255 of one word: a phrase that begins later in a text is
 * not found there.
 */
final class TsvectorIndex implements WordIndex {

    private static final String WEIGHTS = "ABCD";

    private static final int LAST_PLACE = 16_383;

    private static final int MOST_PLACES = 255;

    @Override
    public void put(Connection connection, Kind kind, long sort, Entry entry) throws SQLException {
        Map<String, List<String>> places = new LinkedHashMap<>();
        int at = 0;
        for (int part = 0; part < entry.parts().size(); part++) {
            for (String word : entry.parts().get(part)) {
                at++;
                if (!word.equals(BREAK)) {
                    List<String> of = places.computeIfAbsent(word, key -> new ArrayList<>(2));
                    if (of.size() < MOST_PLACES) {
                        of.add(Math.min(at, LAST_PLACE) + WEIGHTS.substring(part, part + 1));
                    }
                }
            }
            at++;
        }
        StringBuilder vector = new StringBuilder();
        places.forEach((word, of) -> vector.append('\'')
                .append(word)
                .append("':")
                .append(String.join(",", of))
                .append(' '));
        entry.marks().forEach(mark -> vector.append("'=").append(mark).append("' "));
        Sql.update(
                connection,
                "INSERT INTO " + kind.table() + " (rowid, words) VALUES (?, CAST(? AS tsvector))",
                sort,
                vector.toString());
    }

    @Override
    public void remove(Connection connection, Kind kind, long sort) throws SQLException {
        Sql.update(connection, "DELETE FROM " + kind.table() + " WHERE rowid = ?", sort);
    }

    @Override
    public String condition(Kind kind) {
        return kind.table() + ".words @@ CAST(? AS tsquery)";
    }

    @Override
    public String value(Kind kind, List<In> terms, List<String> marks) {
        List<String> all = new ArrayList<>();
        for (In in : terms) {
            String weights = in.parts().stream()
                    .map(part -> WEIGHTS.substring(part, part + 1))
                    .collect(Collectors.joining());
            in.terms().forEach(term -> all.add(phrase(term, weights)));
        }
        marks.forEach(mark -> all.add("'=" + mark + "'"));
        return String.join(" & ", all);
    }

    private static String phrase(Term term, String weights) {
        List<String> words = new ArrayList<>();
        for (int i = 0; i < term.forms().size(); i++) {
            boolean open = term.open() && i == term.forms().size() - 1;
            words.add("'" + term.forms().get(i) + "':" + (open ? "*" : "") + weights);
        }
        return "(" + String.join(" <-> ", words) + ")";
    }
}
