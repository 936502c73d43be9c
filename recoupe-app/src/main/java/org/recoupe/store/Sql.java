package org.recoupe.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Statements with their values. Stateless. */
final class Sql {

    private static final int FETCHED = 200;

    private Sql() {}

    /** What a row tells. */
    interface Row<T> {
        T of(ResultSet row) throws SQLException;
    }

    /** All rows. */
    static <T> List<T> list(Connection connection, Row<T> row, String sql, @Nullable Object... values)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            bind(statement, values);
            // However many there are, only so many are held beside what is made of them.
            statement.setFetchSize(FETCHED);
            List<T> found = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.add(row.of(rows));
                }
            }
            return found;
        }
    }

    /** The first row, or null where there is none. */
    static <T> @Nullable T first(Connection connection, Row<T> row, String sql, @Nullable Object... values)
            throws SQLException {
        List<T> found = list(connection, row, sql, values);
        return found.isEmpty() ? null : found.getFirst();
    }

    /** A number that there is. */
    static long number(Connection connection, String sql, @Nullable Object... values) throws SQLException {
        Long found = first(connection, row -> row.getLong(1), sql, values);
        if (found == null) {
            throw new SQLException("no row: " + sql);
        }
        return found;
    }

    /** Changes rows, and says how many. */
    static int update(Connection connection, String sql, @Nullable Object... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            bind(statement, values);
            return statement.executeUpdate();
        }
    }

    /** The names of the columns of a table, in order. */
    static List<String> columns(Connection connection, String table) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("SELECT * FROM " + table + " WHERE 1 = 0");
                ResultSet none = statement.executeQuery()) {
            List<String> names = new ArrayList<>();
            for (int i = 1; i <= none.getMetaData().getColumnCount(); i++) {
                names.add(none.getMetaData().getColumnName(i));
            }
            return names;
        }
    }

    static void bind(PreparedStatement statement, @Nullable Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            switch (values[i]) {
                case null -> statement.setNull(i + 1, Types.NULL);
                case String text -> statement.setString(i + 1, text.replace('\0', '\uFFFD'));
                case Long number -> statement.setLong(i + 1, number);
                case Integer number -> statement.setLong(i + 1, number);
                case Instant time -> statement.setLong(i + 1, time.toEpochMilli());
                case LocalDate day -> statement.setLong(i + 1, day.toEpochDay());
                case byte[] bytes -> statement.setBytes(i + 1, bytes);
                default -> throw new IllegalArgumentException("no such value: " + values[i]);
            }
        }
    }

    static Instant time(ResultSet row, String column) throws SQLException {
        return Instant.ofEpochMilli(row.getLong(column));
    }

    static @Nullable Instant timeOrNull(ResultSet row, String column) throws SQLException {
        long millis = row.getLong(column);
        return row.wasNull() ? null : Instant.ofEpochMilli(millis);
    }

    static @Nullable LocalDate dayOrNull(ResultSet row, String column) throws SQLException {
        long day = row.getLong(column);
        return row.wasNull() ? null : LocalDate.ofEpochDay(day);
    }

    static @Nullable String textOrNull(ResultSet row, String column) throws SQLException {
        return row.getString(column);
    }

    static byte[] bytes(ResultSet row, String column) throws SQLException {
        byte[] bytes = row.getBytes(column);
        if (bytes == null) {
            throw new SQLException("no value: " + column);
        }
        return bytes;
    }
}
