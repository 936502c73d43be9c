package org.recoupe.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.recoupe.store.Terms.Term;

/** Words in FTS5 of SQLite. What is typed gets into its language as letters and digits between quotation marks, or not at all. */
final class Fts5Index implements WordIndex {

    @Override
    public void put(Connection connection, Kind kind, long sort, Entry entry) throws SQLException {
        List<Object> values = new ArrayList<>();
        values.add(sort);
        entry.parts().forEach(words -> values.add(String.join(" ", words)));
        values.add(String.join(" ", entry.marks()));
        String columns = String.join(", ", kind.parts());
        String places = kind.parts().stream().map(part -> "?").collect(Collectors.joining(", "));
        Sql.update(
                connection,
                "INSERT INTO " + kind.table() + " (rowid, " + columns + ", mark) VALUES (?, " + places + ", ?)",
                values.toArray());
    }

    @Override
    public void remove(Connection connection, Kind kind, long sort) throws SQLException {
        Sql.update(connection, "DELETE FROM " + kind.table() + " WHERE rowid = ?", sort);
    }

    @Override
    public String condition(Kind kind) {
        return kind.table() + " MATCH ?";
    }

    @Override
    public String value(Kind kind, List<In> terms, List<String> marks) {
        List<String> all = new ArrayList<>();
        for (In in : terms) {
            String columns = in.parts().stream().map(kind.parts()::get).collect(Collectors.joining(" ", "{", "}"));
            if (!in.terms().isEmpty()) {
                all.add(in.terms().stream()
                        .map(Fts5Index::phrase)
                        .collect(Collectors.joining(" AND ", columns + " : (", ")")));
            }
        }
        marks.forEach(mark -> all.add("mark : \"" + mark + "\""));
        return String.join(" AND ", all);
    }

    private static String phrase(Term term) {
        return "\"" + String.join(" ", term.forms()) + "\"" + (term.open() ? " *" : "");
    }
}
