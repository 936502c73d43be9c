package org.recoupe.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.recoupe.store.StoreException.Code;

/** What is wrong with a file is said, with a code, and never passed over. */
class SqliteTroubleTest {

    @TempDir
    private @Nullable Path temporary;

    private Path folder() {
        return Objects.requireNonNull(temporary);
    }

    private Path file() {
        return folder().resolve("recoupe.db");
    }

    private Store open() {
        return Store.open(folder().toString(), () -> Instant.EPOCH);
    }

    private static void assertCode(Code code, ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOfSatisfying(StoreException.class, e -> {
            assertThat(e.code()).isEqualTo(code);
            assertThat(e).hasMessageStartingWith(code.id() + ": ");
        });
    }

    private void sql(String... statements) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file());
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    @Test
    void opensOnceAtATime() {
        try (Store store = open()) {
            assertCode(Code.LOCKED, this::open);
            assertThat(store.stories().create("a").title()).isEqualTo("a");
        }
        open().close();
    }

    @Test
    void leavesFilesOfOthersAlone() throws IOException, SQLException {
        Files.writeString(file(), "Un texte de quelqu’un d’autre.\n".repeat(20));
        assertCode(Code.FOREIGN, this::open);
        assertThat(file()).content().startsWith("Un texte");
        Files.delete(file());
        Files.writeString(file(), "court");
        assertCode(Code.FOREIGN, this::open);
        Files.delete(file());
        sql("CREATE TABLE notes (text TEXT)");
        assertCode(Code.FOREIGN, this::open);
    }

    @Test
    void leavesAloneWhatANewerProgramWrote() throws SQLException {
        open().close();
        sql("INSERT INTO flyway_schema_history (installed_rank, version, description, type, script, installed_by,"
                + " execution_time, success) VALUES (99, '999', 'x', 'SQL', 'x', 'x', 0, 1)");
        assertCode(Code.NEWER, this::open);
    }

    @Test
    void opensAnEmptyFile() throws IOException {
        Files.createFile(file());
        try (Store store = open()) {
            assertThat(store.check()).isEmpty();
        }
    }

    @Test
    void opensAFileByItsName() {
        Path named = folder().resolve("deep/er/redaction.db");
        Store.open(named.toString(), () -> Instant.EPOCH).close();
        assertThat(named).isRegularFile();
        Store.open(named.toString(), () -> Instant.EPOCH).close();
    }

    @Test
    void saysThatAFileIsDamaged() throws IOException {
        StoryId story;
        try (Store store = open()) {
            story = store.stories().create("Valmont").id();
            for (int i = 0; i < 60; i++) {
                String text = "Il pleut sur Valmont. " + new Random(i).nextLong();
                store.articles().add(story, List.of(Made.file(i + ".txt", text)));
                store.readings().keep(story, "v1", Made.reading(Made.article(i + ".txt", text, null, null)));
            }
        }
        try (RandomAccessFile bytes = new RandomAccessFile(file().toFile(), "rw")) {
            byte[] noise = new byte[4096];
            for (long at = 4096L * 4; at < bytes.length(); at += 4096L * 3) {
                new Random(at).nextBytes(noise);
                bytes.seek(at);
                bytes.write(noise);
            }
        }
        assertThatThrownBy(() -> {
                    try (Store store = open()) {
                        assertThat(store.check()).isEmpty();
                    }
                })
                .satisfiesAnyOf(
                        e -> assertThat(e)
                                .isInstanceOfSatisfying(
                                        StoreException.class,
                                        trouble -> assertThat(trouble.code()).isEqualTo(Code.CORRUPT)),
                        e -> assertThat(e).isInstanceOf(AssertionError.class));
    }

    @Test
    void saysThatNoSpaceIsLeftAndKeepsWhatItHad() throws SQLException {
        try (SqliteDatabase database = SqliteDatabase.open(folder())) {
            Connection writer = database.writer();
            try (Statement statement = writer.createStatement()) {
                statement.execute("PRAGMA max_page_count = 200");
            }
            database.write(connection ->
                    Sql.update(connection, "INSERT INTO story (id, created, updated) VALUES ('a', 0, 0)"));
            assertCode(
                    Code.FULL,
                    () -> database.write(connection -> {
                        Sql.update(connection, "INSERT INTO story (id, created, updated) VALUES ('b', 0, 0)");
                        return Sql.update(
                                connection,
                                "INSERT INTO story (id, title, created, updated) VALUES ('c', ?, 0, 0)",
                                "x".repeat(5_000_000));
                    }));
            assertThat(database.<List<String>>read(
                            connection -> Sql.list(connection, row -> row.getString(1), "SELECT id FROM story")))
                    .containsExactly("a");
            database.write(connection ->
                    Sql.update(connection, "INSERT INTO story (id, created, updated) VALUES ('d', 0, 0)"));
        }
        try (Store store = open()) {
            assertThat(store.check()).isEmpty();
            assertThat(store.stories().page(9, null).items()).hasSize(2);
        }
    }

    @Test
    void saysThatAPlaceCannotBeReached() throws IOException {
        Path plain = Files.writeString(folder().resolve("file"), "x");
        assertCode(Code.UNREACHABLE, () -> Store.open(plain.resolve("below").toString(), () -> Instant.EPOCH));
        assertCode(Code.UNREACHABLE, () -> Store.open("a\0b", () -> Instant.EPOCH));
        assertCode(Code.UNSUPPORTED, () -> Store.open("jdbc:mysql://localhost/x", () -> Instant.EPOCH));
    }

    @Test
    void copiesAllThatIsKeptWhileItIsInUse() {
        StoryId story;
        Path copy = folder().resolve("copie d’hier's.db");
        try (Store store = open()) {
            story = store.stories().create("Valmont").id();
            String text = "Il pleut sur Valmont.";
            store.articles().add(story, List.of(Made.file("a.txt", text)));
            store.readings().keep(story, "v1", Made.reading(Made.article("a.txt", text, null, null)));
            store.backup(copy);
            assertCode(Code.FAILED, () -> store.backup(copy));
            store.stories().delete(story);
        }
        try (Store store = Store.open(copy.toString(), () -> Instant.EPOCH)) {
            assertThat(store.check()).isEmpty();
            assertThat(store.search().find(Query.of("valmont")).items()).hasSize(1);
        }
    }
}
