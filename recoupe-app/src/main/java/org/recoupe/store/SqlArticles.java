package org.recoupe.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.recoupe.source.Problem;
import org.recoupe.store.StoreException.Code;
import org.recoupe.store.StoredArticle.SetAside;
import org.recoupe.store.StoredArticle.State;

/** The files and articles in a database. Safe for use by many threads. */
final class SqlArticles implements Articles {

    private static final char LIST = 'a';

    private static final String SELECT = """
            SELECT file.seq AS file_seq, digest, name, added, fingerprint, article.part, article.id, path, article.title,
                outlet, language, earliest, latest,
                coalesce(article.aside_by, file.aside_by) AS by_whom, coalesce(article.aside_at, file.aside_at) AS aside,
                (SELECT count(*) FROM problem WHERE problem.file = file.seq) AS problems
            FROM file JOIN story ON story.seq = file.story LEFT JOIN article ON article.file = file.seq
            """;

    private final Database database;
    private final Entries entries;
    private final InstantSource clock;

    SqlArticles(Database database, Entries entries, InstantSource clock) {
        this.database = database;
        this.entries = entries;
        this.clock = clock;
    }

    /** A file made ready to be kept: what takes long is done before the writer is asked for. */
    private record Ready(NewFile file, String digest, byte[] gzip) {

        static Ready of(NewFile file) {
            if (file.bytes().length > NewFile.MOST_BYTES) {
                throw new StoreException(Code.TOO_LARGE, file.name() + " is larger than what is kept");
            }
            return new Ready(file, Digests.hex(file.bytes()), Packed.gzip(file.bytes()));
        }
    }

    @Override
    public Added add(StoryId story, List<NewFile> files) {
        List<Ready> ready = files.stream().map(Ready::of).toList();
        Instant now = clock.instant();
        return database.write(connection -> {
            long row = SqlStore.row(connection, story);
            List<StoredFile> kept = new ArrayList<>();
            List<String> known = new ArrayList<>();
            for (Ready file : ready) {
                Long there = fileRow(connection, row, file.digest());
                if (there == null) {
                    insert(connection, row, file, now);
                } else if (!takeBack(connection, "file = ?", there)) {
                    known.add(file.digest());
                }
                kept.add(file(connection, row, file.digest()));
            }
            return new Added(kept, known, SqlJobs.request(connection, row, now));
        });
    }

    private static void insert(Connection connection, long story, Ready file, Instant now) throws SQLException {
        Sql.update(
                connection,
                "INSERT INTO file (story, digest, name, origin, added, bytes) VALUES (?, ?, ?, ?, ?, ?)",
                story,
                file.digest(),
                file.file().name(),
                file.file().origin(),
                now,
                file.file().bytes().length);
        Sql.update(
                connection,
                "INSERT INTO file_bytes (file, gzip) SELECT seq, ? FROM file WHERE story = ? AND digest = ?",
                file.gzip(),
                story,
                file.digest());
    }

    private static @Nullable Long fileRow(Connection connection, long story, String digest) throws SQLException {
        return Sql.first(
                connection,
                row -> row.getLong(1),
                "SELECT seq FROM file WHERE story = ? AND digest = ?",
                story,
                digest);
    }

    private static StoredFile file(Connection connection, long story, String digest) throws SQLException {
        StoredFile file = Sql.first(
                connection,
                SqlArticles::file,
                "SELECT digest, name, origin, added, bytes FROM file WHERE story = ? AND digest = ?",
                story,
                digest);
        if (file == null) {
            throw new SQLException("the file that was entered is not there");
        }
        return file;
    }

    static StoredFile file(ResultSet row) throws SQLException {
        return new StoredFile(
                row.getString("digest"),
                row.getString("name"),
                Sql.textOrNull(row, "origin"),
                Sql.time(row, "added"),
                row.getLong("bytes"));
    }

    @Override
    public boolean hasOrigin(StoryId story, String origin) {
        return database.read(connection -> Sql.number(
                        connection,
                        "SELECT count(*) FROM file JOIN story ON story.seq = file.story WHERE story.id = ? AND origin = ?",
                        story.value(),
                        origin)
                > 0);
    }

    @Override
    public Page<StoredArticle> page(StoryId story, boolean setAside, int limit, @Nullable String cursor) {
        long[] after = cursor == null ? new long[] {Long.MAX_VALUE, 0} : Cursors.values(LIST, 2, cursor);
        int most = Math.clamp(limit, 1, Page.MOST);
        return database.read(connection -> {
            List<Listed> found = Sql.list(
                    connection,
                    row -> listed(connection, row),
                    SELECT + " WHERE story.id = ? AND file.seq <= ? AND (file.seq < ? OR article.part > ?)"
                            + " AND coalesce(article.aside_at, file.aside_at) IS " + (setAside ? "NOT NULL" : "NULL")
                            + " ORDER BY file.seq DESC, article.part LIMIT ?",
                    story.value(),
                    after[0],
                    after[0],
                    after[1],
                    most + 1);
            boolean more = found.size() > most;
            List<Listed> shown = more ? found.subList(0, most) : found;
            return new Page<>(
                    shown.stream().map(Listed::article).toList(),
                    more
                            ? Cursors.of(
                                    LIST,
                                    shown.getLast().file(),
                                    shown.getLast().part())
                            : null);
        });
    }

    @Override
    public Optional<StoredArticle> article(StoryId story, String id) {
        return database.read(connection -> Optional.ofNullable(Sql.first(
                        connection,
                        row -> listed(connection, row),
                        SELECT + " WHERE story.id = ? AND (article.id = ? OR digest = ?)"
                                + " ORDER BY file.seq, article.part LIMIT 1",
                        story.value(),
                        id,
                        id))
                .map(Listed::article));
    }

    private record Listed(long file, long part, StoredArticle article) {}

    private static Listed listed(Connection connection, ResultSet row) throws SQLException {
        long file = row.getLong("file_seq");
        String digest = row.getString("digest");
        String id = Sql.textOrNull(row, "id");
        String by = Sql.textOrNull(row, "by_whom");
        Instant at = Sql.timeOrNull(row, "aside");
        StoredArticle article = new StoredArticle(
                id == null ? digest : id,
                digest,
                row.getString("name"),
                Sql.time(row, "added"),
                id != null ? State.READ : Sql.textOrNull(row, "fingerprint") == null ? State.WAITING : State.SKIPPED,
                Sql.textOrNull(row, "path"),
                Sql.textOrNull(row, "title"),
                Sql.textOrNull(row, "outlet"),
                Sql.textOrNull(row, "language"),
                Sql.dayOrNull(row, "earliest"),
                Sql.dayOrNull(row, "latest"),
                row.getLong("problems") == 0 ? List.of() : problems(connection, file),
                by == null || at == null ? null : new SetAside(by, at));
        return new Listed(file, row.getLong("part"), article);
    }

    static List<Problem> problems(Connection connection, long file) throws SQLException {
        return Sql.list(
                connection,
                row -> new Problem(
                        Problem.Code.valueOf(row.getString("code")), row.getString("place"), row.getString("detail")),
                "SELECT code, place, detail FROM problem WHERE file = ? ORDER BY part",
                file);
    }

    @Override
    public Optional<byte[]> bytes(StoryId story, String digest) {
        return database.read(connection -> Optional.ofNullable(Sql.first(
                connection,
                row -> Packed.gunzip(Sql.bytes(row, "gzip"), row.getLong("bytes")),
                "SELECT gzip, bytes FROM file JOIN file_bytes ON file_bytes.file = file.seq"
                        + " JOIN story ON story.seq = file.story WHERE story.id = ? AND digest = ?",
                story.value(),
                digest)));
    }

    @Override
    public List<StoredFile> files(StoryId story) {
        return database.read(connection -> Sql.list(
                connection,
                SqlArticles::file,
                "SELECT digest, name, origin, added, bytes FROM file"
                        + " WHERE story = (SELECT seq FROM story WHERE id = ?) AND aside_at IS NULL ORDER BY seq",
                story.value()));
    }

    @Override
    public Optional<Job> setAside(StoryId story, String id, String by) {
        Instant now = clock.instant();
        return database.write(connection -> {
            Long row = SqlStore.rowOrNull(connection, story);
            if (row == null) {
                return Optional.empty();
            }
            Long file = fileRow(connection, row, id);
            String which = file == null ? "story = " + row + " AND id = ?" : "file = ?";
            Object value = file == null ? id : file;
            int aside = 0;
            for (long article :
                    Entries.numbers(connection, "SELECT seq FROM article WHERE aside_at IS NULL AND " + which, value)) {
                entries.removeArticle(
                        connection, Sql.number(connection, "SELECT sort FROM article WHERE seq = ?", article));
                entries.removeStatements(connection, article);
                aside += Sql.update(
                        connection, "UPDATE article SET aside_by = ?, aside_at = ? WHERE seq = ?", by, now, article);
            }
            if (file != null) {
                aside += Sql.update(
                        connection,
                        "UPDATE file SET aside_by = ?, aside_at = ? WHERE seq = ? AND aside_at IS NULL",
                        by,
                        now,
                        file);
            }
            return aside == 0 ? Optional.empty() : Optional.of(SqlJobs.request(connection, row, now));
        });
    }

    @Override
    public Optional<Job> restore(StoryId story, String id) {
        return database.write(connection -> {
            Long row = SqlStore.rowOrNull(connection, story);
            if (row == null) {
                return Optional.empty();
            }
            Long file = fileRow(connection, row, id);
            boolean back = file != null
                    ? takeBack(connection, "file = ?", file)
                    : takeBack(connection, "story = " + row + " AND id = ?", id);
            return back ? Optional.of(SqlJobs.request(connection, row, clock.instant())) : Optional.empty();
        });
    }

    /** Takes articles back, with their files; whether any was set aside. */
    private boolean takeBack(Connection connection, String which, Object value) throws SQLException {
        int back = 0;
        for (long article :
                Entries.numbers(connection, "SELECT seq FROM article WHERE aside_at IS NOT NULL AND " + which, value)) {
            Sql.update(connection, "UPDATE article SET aside_by = NULL, aside_at = NULL WHERE seq = ?", article);
            back += Sql.update(
                    connection,
                    "UPDATE file SET aside_by = NULL, aside_at = NULL WHERE aside_at IS NOT NULL"
                            + " AND seq = (SELECT file FROM article WHERE seq = ?)",
                    article);
            entries.putArticle(connection, article);
            back++;
        }
        if (which.startsWith("file")) {
            back += Sql.update(
                    connection,
                    "UPDATE file SET aside_by = NULL, aside_at = NULL WHERE aside_at IS NOT NULL AND seq = ?",
                    value);
        }
        return back > 0;
    }
}
