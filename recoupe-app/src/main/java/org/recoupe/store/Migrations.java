package org.recoupe.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.recoupe.store.StoreException.Code;

/**
 * Brings the tables up to what this program knows. Flyway does, but only where something is to be done: asking it takes a
 * third of a second, looking into its history none.
 */
enum Migrations {
    SQLITE("sqlite"),
    POSTGRESQL("postgresql");

    /** The files of each folder, in order; the number of the last one is that of the tables. */
    private static final List<String> SCRIPTS = List.of("V1__store.sql");

    private static final int LATEST = SCRIPTS.size();

    /** The table of Flyway as it makes it for SQLite, saying that it found the tables as they are. */
    private static final List<String> BASELINE = List.of(
            """
            CREATE TABLE flyway_schema_history (
                installed_rank INT NOT NULL PRIMARY KEY,
                version VARCHAR(50),
                description VARCHAR(200) NOT NULL,
                type VARCHAR(20) NOT NULL,
                script VARCHAR(1000) NOT NULL,
                checksum INT,
                installed_by VARCHAR(100) NOT NULL,
                installed_on TEXT NOT NULL DEFAULT (strftime('%Y-%m-%d %H:%M:%f','now')),
                execution_time INT NOT NULL,
                success BOOLEAN NOT NULL
            )
            """,
            "CREATE INDEX flyway_schema_history_s_idx ON flyway_schema_history (success)",
            "INSERT INTO flyway_schema_history (installed_rank, version, description, type, script, installed_by,"
                    + " execution_time, success) VALUES (1, '" + LATEST
                    + "', '<< Flyway Baseline >>', 'BASELINE', '<< Flyway Baseline >>', '', 0, 1)");

    private final String folder;

    Migrations(String folder) {
        this.folder = folder;
    }

    /**
     * Brings them up.
     *
     * @param connection to look with
     * @param address for Flyway, which opens connections of its own
     * @param empty whether the database has no table
     */
    void bring(Connection connection, String address, boolean empty) {
        int version = empty ? 0 : version(connection);
        if (version > LATEST) {
            throw new StoreException(
                    Code.NEWER,
                    "written by a newer program: its tables are version " + version + ", known is " + LATEST);
        }
        if (version == LATEST) {
            return;
        }
        try {
            Flyway.configure(Migrations.class.getClassLoader())
                    .dataSource(address, null, null)
                    .locations("classpath:org/recoupe/store/" + folder)
                    .loggers("slf4j")
                    .load()
                    .migrate();
        } catch (FlywayException e) {
            throw new StoreException(Code.FAILED, "the tables cannot be brought up: " + e.getMessage(), e);
        }
    }

    /**
     * All tables at once where there are none, which Flyway is told of as of a baseline: it would take longer to start than
     * all the rest of the desk, and a person waits.
     */
    List<String> all() {
        List<String> statements = new ArrayList<>();
        for (String script : SCRIPTS) {
            try (InputStream in = Migrations.class.getResourceAsStream(folder + "/" + script)) {
                if (in == null) {
                    throw new StoreException(Code.FAILED, "no script " + script);
                }
                String sql = new String(in.readAllBytes(), StandardCharsets.UTF_8)
                        .lines()
                        .filter(line -> !line.startsWith("--"))
                        .collect(Collectors.joining("\n"));
                Stream.of(sql.split(";"))
                        .filter(statement -> !statement.isBlank())
                        .forEach(statements::add);
            } catch (IOException e) {
                throw new StoreException(Code.FAILED, "no script " + script, e);
            }
        }
        statements.addAll(BASELINE);
        return List.copyOf(statements);
    }

    /** The version of the tables; 0 where Flyway was killed before the first. */
    private static int version(Connection connection) {
        try {
            return Math.toIntExact(Sql.number(
                    connection,
                    "SELECT coalesce(max(CAST(version AS INTEGER)), 0) FROM flyway_schema_history"
                            + " WHERE success AND version IS NOT NULL"));
        } catch (SQLException e) {
            throw new StoreException(Code.FOREIGN, "it has tables, but not this program's", e);
        }
    }
}
