package org.recoupe.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.recoupe.store.StoreException.Code;
import org.sqlite.JDBC;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/**
 * A file of SQLite with its log beside it. What is committed has been handed to the disk ({@code synchronous = FULL}). A lock
 * file beside it keeps other processes out, so that two desks never work on one folder.
 */
final class SqliteDatabase extends Database {

    /** « RCPE », in the head of each file of ours. */
    private static final int APPLICATION = 0x52435045;

    private static final String FILE = "recoupe.db";

    private final Path file;
    private final FileChannel lock;
    private final Pool readers;
    private final Connection writer;
    private final WordIndex words = new Fts5Index();

    private SqliteDatabase(Path file, FileChannel lock, Connection writer) {
        this.file = file;
        this.lock = lock;
        this.writer = writer;
        readers = new Pool(Math.max(4, Runtime.getRuntime().availableProcessors()), () -> connect(file, true));
    }

    /** Opens the file, or that in the folder, made where it is missing. */
    static SqliteDatabase open(Path place) {
        boolean named = Files.isRegularFile(place)
                || !Files.exists(place) && place.toString().endsWith(".db");
        Path file = (named ? place : place.resolve(FILE)).toAbsolutePath();
        FileChannel lock = lock(file);
        Connection writer = null;
        try {
            requireOurs(file);
            writer = connect(file, false);
            if (isEmpty(writer)) {
                create(writer);
            } else {
                Migrations.SQLITE.bring(writer, address(file), false);
            }
            return new SqliteDatabase(file, lock, writer);
        } catch (SQLException e) {
            closeAll(lock, writer);
            throw new StoreException(codeOf(e), file + ": " + e.getMessage(), e);
        } catch (StoreException e) {
            closeAll(lock, writer);
            throw e;
        }
    }

    /** Whether there is a file to open. */
    static boolean exists(Path place) {
        return Files.exists(file(place));
    }

    private static Path file(Path place) {
        boolean named = Files.isRegularFile(place)
                || !Files.exists(place) && place.toString().endsWith(".db");
        return (named ? place : place.resolve(FILE)).toAbsolutePath();
    }

    private static FileChannel lock(Path file) {
        FileChannel channel = null;
        try {
            if (!Files.exists(file.getParent())) {
                Files.createDirectories(file.getParent());
            }
            Path beside = file.resolveSibling(file.getFileName() + ".lock");
            channel = FileChannel.open(beside, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            FileLock held = channel.tryLock();
            if (held != null) {
                return channel;
            }
        } catch (OverlappingFileLockException e) {
            // Held by this very process: the same to who asks.
        } catch (IOException e) {
            throw new StoreException(Code.UNREACHABLE, file + ": " + e, e);
        }
        closeAll(channel, null);
        throw new StoreException(Code.LOCKED, file + " is open in another process");
    }

    private static void closeAll(@Nullable FileChannel lock, @Nullable Connection writer) {
        if (writer != null) {
            Pool.closeQuietly(writer);
        }
        if (lock != null) {
            try {
                lock.close();
            } catch (IOException e) {
                // The lock goes with the process.
            }
        }
    }

    /** That it is not the file of another program is told before SQLite touches it. */
    private static void requireOurs(Path file) {
        try {
            if (!Files.exists(file) || Files.size(file) == 0) {
                return;
            }
            byte[] head = new byte[100];
            try (InputStream in = Files.newInputStream(file)) {
                int read = in.readNBytes(head, 0, head.length);
                String magic = new String(head, 0, 15, StandardCharsets.US_ASCII);
                int application = ByteBuffer.wrap(head, 68, 4).getInt();
                if (read < head.length || !magic.equals("SQLite format 3") || application != APPLICATION) {
                    throw new StoreException(Code.FOREIGN, file + " was not written by this program");
                }
            }
        } catch (IOException e) {
            throw new StoreException(Code.UNREACHABLE, file + ": " + e, e);
        }
    }

    private static boolean isEmpty(Connection connection) throws SQLException {
        return Sql.number(connection, "SELECT count(*) FROM sqlite_master") == 0;
    }

    /** All or nothing: a process that is killed here leaves an empty file. */
    private static void create(Connection connection) throws SQLException {
        execute(connection, "BEGIN IMMEDIATE");
        for (String statement : Migrations.SQLITE.all()) {
            execute(connection, statement);
        }
        execute(connection, "COMMIT");
    }

    private static String address(Path file) {
        return "jdbc:sqlite:" + file.toAbsolutePath();
    }

    private static Connection connect(Path file, boolean reading) throws SQLException {
        Properties settings = new Properties();
        settings.setProperty("busy_timeout", "10000");
        settings.setProperty("foreign_keys", "true");
        settings.setProperty("synchronous", "FULL");
        settings.setProperty("cache_size", reading ? "-8000" : "-32000");
        settings.setProperty("mmap_size", Long.toString(1L << 30));
        settings.setProperty("temp_store", "MEMORY");
        if (reading) {
            settings.setProperty("query_only", "true");
        }
        // Not through the manager of drivers, which loads those of all databases.
        Connection connection = JDBC.createConnection(address(file), settings);
        boolean ready = false;
        try (Statement statement = connection.createStatement()) {
            if (!reading) {
                statement.execute("PRAGMA application_id = " + APPLICATION);
                statement.execute("PRAGMA journal_mode = WAL");
                statement.execute("PRAGMA journal_size_limit = 67108864");
            }
            ready = true;
            return connection;
        } finally {
            if (!ready) {
                Pool.closeQuietly(connection);
            }
        }
    }

    @Override
    Connection writer() {
        return writer;
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
        if (!(e instanceof SQLiteException failure)) {
            return Code.FAILED;
        }
        SQLiteErrorCode code = SQLiteErrorCode.getErrorCode(failure.getResultCode().code & 0xFF);
        return switch (code) {
            case SQLITE_FULL -> Code.FULL;
            case SQLITE_CORRUPT -> Code.CORRUPT;
            case SQLITE_NOTADB -> Code.CORRUPT;
            case SQLITE_READONLY, SQLITE_PERM -> Code.READ_ONLY;
            case SQLITE_CANTOPEN -> Code.UNREACHABLE;
            case SQLITE_BUSY, SQLITE_LOCKED -> Code.BUSY;
            case SQLITE_TOOBIG -> Code.TOO_LARGE;
            default -> Code.FAILED;
        };
    }

    /** In words of SQLite: its driver begins a transaction as soon as the one before ends, and so locks for ever. */
    @Override
    void begin(Connection connection, boolean reading) throws SQLException {
        execute(connection, reading ? "BEGIN" : "BEGIN IMMEDIATE");
    }

    @Override
    void commit(Connection connection) throws SQLException {
        execute(connection, "COMMIT");
    }

    @Override
    void rollback(Connection connection) throws SQLException {
        execute(connection, "ROLLBACK");
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Override
    List<String> check(Connection connection) throws SQLException {
        List<String> wrong = new ArrayList<>();
        for (String line : Sql.list(connection, row -> row.getString(1), "PRAGMA integrity_check")) {
            if (!line.equals("ok")) {
                wrong.add(line);
            }
        }
        wrong.addAll(Sql.list(
                connection,
                row -> "a row of " + row.getString(1) + " refers to nothing in " + row.getString(3),
                "PRAGMA foreign_key_check"));
        return wrong;
    }

    @Override
    void backup(Path to) {
        if (Files.exists(to)) {
            throw new StoreException(Code.FAILED, to + " exists already");
        }
        try (Connection connection = JDBC.createConnection(address(file), new Properties());
                Statement statement = connection.createStatement()) {
            statement.execute("VACUUM INTO '" + to.toAbsolutePath().toString().replace("'", "''") + "'");
        } catch (SQLException e) {
            throw failure(e);
        }
    }

    /** It does. */
    @Override
    void numberOn(Connection connection) {}

    @Override
    void shut() {
        readers.close();
        closeAll(lock, writer);
    }
}
