package org.recoupe.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.recoupe.store.StoreException.Code;

/**
 * A database of PostgreSQL, in the schema that the address names ({@code currentSchema}), else {@code public}. The writer holds
 * an advisory lock, so that two desks never work on one database.
 */
final class PostgresDatabase extends Database {

    /** « RCPE »; the schema is the other half of the lock's name. */
    private static final int LOCK = 0x52435045;

    private static final int LOCK_MILLIS = 3_000;
    private static final String LOCK_NOT_AVAILABLE = "55P03";

    private static final int READERS = 8;

    private final String address;
    private final Pool readers;
    private final WordIndex words = new TsvectorIndex();
    private @Nullable Connection writer;

    private PostgresDatabase(String address, Connection writer) {
        this.address = address;
        this.writer = writer;
        readers = new Pool(READERS, () -> connect(address, true));
    }

    static PostgresDatabase open(String address) {
        Connection writer = null;
        boolean open = false;
        try {
            writer = connect(address, false);
            boolean empty = Sql.number(
                            writer,
                            "SELECT count(*) FROM information_schema.tables WHERE table_schema = current_schema()")
                    == 0;
            writer.commit();
            Migrations.POSTGRESQL.bring(writer, address, empty);
            writer.rollback();
            open = true;
            return new PostgresDatabase(address, writer);
        } catch (SQLException e) {
            throw new StoreException(codeOf(e), String.valueOf(e.getMessage()), e);
        } finally {
            if (!open && writer != null) {
                Pool.closeQuietly(writer);
            }
        }
    }

    private static Connection connect(String address, boolean reading) throws SQLException {
        Properties settings = new Properties();
        settings.setProperty("ApplicationName", "recoupe");
        settings.setProperty("connectTimeout", "10");
        settings.setProperty("tcpKeepAlive", "true");
        Connection connection = DriverManager.getConnection(address, settings);
        boolean ready = false;
        try {
            connection.setAutoCommit(false);
            if (reading) {
                connection.setReadOnly(true);
            } else {
                try (Statement statement = connection.createStatement()) {
                    // What is acknowledged is on the disk, whatever the server is set to.
                    statement.execute("SET synchronous_commit = on");
                }
                lock(connection);
                connection.commit();
            }
            ready = true;
            return connection;
        } finally {
            if (!ready) {
                Pool.closeQuietly(connection);
            }
        }
    }

    /** Makes it ours. A process that has just ended has the lock until the server notices, which is waited for. */
    private static void lock(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("SET LOCAL lock_timeout = '" + LOCK_MILLIS + "ms'");
            Sql.list(
                    connection,
                    row -> true,
                    "SELECT pg_advisory_lock(CAST(? AS int), hashtext(current_schema()))",
                    LOCK);
        } catch (SQLException e) {
            if (LOCK_NOT_AVAILABLE.equals(e.getSQLState())) {
                throw new StoreException(Code.LOCKED, "the database is open in another process");
            }
            throw e;
        }
    }

    /** Connects anew where the server went away. */
    @Override
    Connection writer() throws SQLException {
        Connection open = writer;
        if (open == null || open.isClosed()) {
            open = connect(address, false);
            writer = open;
        }
        return open;
    }

    @Override
    Pool readers() {
        return readers;
    }

    @Override
    WordIndex words() {
        return words;
    }

    @Override
    Code code(SQLException e) {
        return codeOf(e);
    }

    private static Code codeOf(SQLException e) {
        String state = e.getSQLState() == null ? "" : e.getSQLState();
        if (state.startsWith("08") || state.startsWith("28") || state.startsWith("57P") || state.equals("3D000")) {
            return Code.UNREACHABLE;
        }
        return switch (state) {
            case "53100" -> Code.FULL;
            case "53300" -> Code.BUSY;
            case "25006", "42501" -> Code.READ_ONLY;
            case "XX001", "XX002" -> Code.CORRUPT;
            case "54000" -> Code.TOO_LARGE;
            default -> Code.FAILED;
        };
    }

    /** One is begun with the first statement. */
    @Override
    void begin(Connection connection, boolean reading) {}

    @Override
    void commit(Connection connection) throws SQLException {
        connection.commit();
    }

    @Override
    void rollback(Connection connection) throws SQLException {
        connection.rollback();
    }

    @Override
    List<String> check(Connection connection) {
        return List.of();
    }

    @Override
    void backup(Path file) {
        throw new StoreException(Code.UNSUPPORTED, "PostgreSQL has pg_dump for that");
    }

    @Override
    void numberOn(Connection connection) throws SQLException {
        for (String table : StoreCopy.TABLES) {
            if (Sql.columns(connection, table).contains("seq")) {
                Sql.number(
                        connection,
                        "SELECT setval(pg_get_serial_sequence(?, 'seq'), coalesce(max(seq), 0) + 1, false) FROM "
                                + table,
                        table);
            }
        }
    }

    @Override
    void shut() {
        readers.close();
        if (writer != null) {
            Pool.closeQuietly(writer);
        }
    }
}
