package org.recoupe.store;

import java.sql.Connection;
import java.sql.SQLException;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.jspecify.annotations.Nullable;
import org.recoupe.store.StoreException.Code;

/**
 * Brings the tables up to what this program knows. Flyway does, but only where something is to be done: asking it takes a
 * third of a second, looking into its history none.
 */
enum Migrations {
    SQLITE("sqlite"),
    POSTGRESQL("postgresql");

    /** The version of the last file of the folders. */
    private static final int LATEST = 1;

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
    void bring(Connection connection, String address, boolean empty) throws SQLException {
        bring(connection, address, null, null, empty);
    }

    /** The same with a name and a password. */
    void bring(Connection connection, String address, @Nullable String user, @Nullable String password, boolean empty)
            throws SQLException {
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
                    .dataSource(address, user, password)
                    .locations("classpath:org/recoupe/store/" + folder)
                    .loggers("slf4j")
                    .load()
                    .migrate();
        } catch (FlywayException e) {
            throw new StoreException(Code.FAILED, "the tables cannot be brought up: " + e.getMessage(), e);
        }
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
