package org.recoupe.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.recoupe.store.StoreException.Code;

/** What is wrong with a server or a database is said, with a code, and never passed over. */
class PostgresTroubleTest {

    private static void assertCode(Code code, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        StoreException.class, e -> assertThat(e.code()).isEqualTo(code));
    }

    private static Store open(String address) {
        return Store.open(address, () -> Instant.EPOCH);
    }

    private static void sql(String address, String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(address);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Test
    void opensOnceAtATime() throws SQLException {
        String address = Postgres.fresh("once");
        try (Store store = open(address)) {
            assertCode(Code.LOCKED, () -> open(address));
            assertThat(store.stories().create("a").title()).isEqualTo("a");
            assertCode(Code.UNSUPPORTED, () -> store.backup(Path.of("x")));
        }
        open(address).close();
    }

    @Test
    void leavesDatabasesOfOthersAlone() throws SQLException {
        String address = Postgres.fresh("others");
        sql(address, "CREATE TABLE notes (text TEXT)");
        assertCode(Code.FOREIGN, () -> open(address));
    }

    @Test
    void hasASchemaOfItsOwnWhereTheAddressNamesOne() throws SQLException {
        String address = Postgres.fresh("shared");
        sql(address, "CREATE TABLE notes (text TEXT)");
        sql(address, "CREATE SCHEMA desk");
        try (Store store = open(address + "&currentSchema=desk")) {
            assertThat(store.check()).isEmpty();
        }
    }

    @Test
    void leavesAloneWhatANewerProgramWrote() throws SQLException {
        String address = Postgres.fresh("newer");
        open(address).close();
        sql(
                address,
                "INSERT INTO flyway_schema_history (installed_rank, version, description, type, script, installed_by,"
                        + " execution_time, success) VALUES (99, '999', 'x', 'SQL', 'x', 'x', 0, true)");
        assertCode(Code.NEWER, () -> open(address));
    }

    @Test
    void saysThatAServerCannotBeReached() {
        assertCode(Code.UNREACHABLE, () -> open("jdbc:postgresql://127.0.0.1:1/none"));
    }

    @Test
    void goesOnWhenTheServerHasCutTheConnection() throws SQLException {
        String address = Postgres.fresh("cut");
        try (Store store = open(address)) {
            store.stories().create("a");
            store.stories().page(1, null);
            sql(
                    address,
                    "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
                            + " WHERE datname = 'cut' AND pid <> pg_backend_pid()");
            assertCode(Code.UNREACHABLE, () -> store.stories().create("b"));
            assertCode(Code.UNREACHABLE, () -> store.stories().page(1, null));
            store.stories().create("c");
            assertThat(store.stories().page(9, null).items())
                    .extracting(Story::title)
                    .containsExactly("c", "a");
        }
    }
}
