package org.recoupe.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MigrationsTest {

    @TempDir
    private @Nullable Path temporary;

    private Path file(String name) {
        return Objects.requireNonNull(temporary).resolve(name);
    }

    private static Flyway flyway(Path file) {
        return Flyway.configure()
                .dataSource("jdbc:sqlite:" + file, null, null)
                .locations("classpath:org/recoupe/store/sqlite")
                .loggers("slf4j")
                .load();
    }

    private static List<String> tables(Path file) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file)) {
            return Sql.list(
                    connection,
                    row -> row.getString(1) + " "
                            + String.valueOf(row.getString(2))
                                    .replaceAll("\\s+|\"", " ")
                                    .replaceAll(" +", " ")
                                    .strip(),
                    "SELECT name, sql FROM sqlite_master WHERE name NOT LIKE 'flyway%' AND name NOT LIKE 'sqlite%'"
                            + " ORDER BY name");
        }
    }

    @Test
    void makesTheSameTablesAsFlyway() throws SQLException {
        Path ours = file("ours.db");
        Store.open(ours.toString(), () -> Instant.EPOCH).close();
        Path theirs = file("theirs.db");
        flyway(theirs).migrate();
        assertThat(tables(ours)).isEqualTo(tables(theirs)).hasSizeGreaterThan(15);
    }

    @Test
    void leavesFlywayNothingToDo() {
        Path ours = file("ours.db");
        Store.open(ours.toString(), () -> Instant.EPOCH).close();
        Flyway flyway = flyway(ours);
        flyway.validate();
        assertThat(flyway.info().pending()).extracting(MigrationInfo::getScript).isEmpty();
        assertThat(flyway.migrate().migrationsExecuted).isZero();
    }

    @Test
    void goesOnWhereFlywayWasKilledBeforeTheFirstScript() throws SQLException {
        Path ours = file("ours.db");
        Store.open(ours.toString(), () -> Instant.EPOCH).close();
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + ours);
                Statement statement = connection.createStatement()) {
            for (String table : Sql.list(
                    connection,
                    row -> row.getString(1),
                    "SELECT name FROM sqlite_master WHERE type = 'table' AND sql LIKE 'CREATE%' AND name NOT LIKE"
                            + " '%words_%' AND name NOT LIKE 'flyway%' AND name NOT LIKE 'sqlite%'")) {
                statement.execute("DROP TABLE " + table);
            }
            statement.execute("DELETE FROM flyway_schema_history");
        }
        try (Store store = Store.open(ours.toString(), () -> Instant.EPOCH)) {
            assertThat(store.check()).isEmpty();
        }
    }
}
