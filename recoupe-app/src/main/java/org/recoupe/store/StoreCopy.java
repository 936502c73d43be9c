package org.recoupe.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.recoupe.store.StoreException.Code;

/**
 * All that is kept in one database written into another, whatever kinds they are: the tables have the same columns. The words
 * for search are made anew. All or nothing. Stateless.
 */
final class StoreCopy {

    /** The tables, each after those that it refers to. */
    static final List<String> TABLES = List.of(
            "story",
            "file",
            "file_bytes",
            "problem",
            "article",
            "reading",
            "statement",
            "dossier",
            "correction",
            "correction_turn",
            "feed",
            "job");

    private StoreCopy() {}

    /** Copies; how many stories there were. */
    static int copy(Database from, Database to) {
        return to.write(target -> from.read(source -> {
            if (Sql.number(target, "SELECT count(*) FROM story") > 0) {
                throw new StoreException(Code.OCCUPIED, "there are stories in it already");
            }
            for (String table : TABLES) {
                copy(source, target, table);
            }
            to.numberOn(target);
            Entries entries = new Entries(to.words());
            for (long article :
                    Entries.numbers(target, "SELECT seq FROM article WHERE aside_at IS NULL ORDER BY sort")) {
                entries.putArticle(target, article);
            }
            for (long statement : Entries.numbers(target, "SELECT seq FROM statement ORDER BY sort")) {
                entries.putStatement(target, statement);
            }
            return (int) Sql.number(target, "SELECT count(*) FROM story");
        }));
    }

    private static void copy(Connection source, Connection target, String table) throws SQLException {
        List<String> columns = Sql.columns(source, table);
        String names = String.join(", ", columns);
        String insert = "INSERT INTO " + table + " (" + names + ") VALUES ("
                + String.join(", ", Collections.nCopies(columns.size(), "?")) + ")";
        Sql.list(
                source,
                row -> Sql.update(target, insert, values(row)),
                "SELECT " + names + " FROM " + table + " ORDER BY 1, 2");
    }

    private static @Nullable Object[] values(ResultSet row) throws SQLException {
        ResultSetMetaData columns = row.getMetaData();
        List<@Nullable Object> values = new ArrayList<>();
        for (int i = 1; i <= columns.getColumnCount(); i++) {
            values.add(row.getObject(i));
        }
        return values.toArray();
    }
}
