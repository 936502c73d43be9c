package org.recoupe.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.recoupe.dossier.Dossier;

/** The dossiers in a database. Safe for use by many threads. */
final class SqlDossiers implements Dossiers {

    private static final String VERSION = "SELECT number, kept_at, dossier.articles, dossier.events, digest, bytes";

    private static final String FROM = " FROM dossier JOIN story ON story.seq = dossier.story WHERE story.id = ?";

    private static final long DAY_MILLIS = Duration.ofDays(1).toMillis();

    private final Database database;
    private final DossierIndex index;
    private final InstantSource clock;

    SqlDossiers(Database database, Entries entries, InstantSource clock) {
        this.database = database;
        this.clock = clock;
        index = new DossierIndex(entries);
    }

    @Override
    public Version keep(StoryId story, Dossier dossier, byte[] json, byte @Nullable [] changes) {
        String digest = Digests.hex(json);
        byte[] gzip = Packed.gzip(json);
        byte[] changesGzip = changes == null ? null : Packed.gzip(changes);
        DossierIndex.Content content = DossierIndex.Content.of(dossier);
        Instant now = clock.instant();
        return database.write(connection -> {
            long row = SqlStore.row(connection, story);
            Version last = last(connection, row);
            index.bring(connection, row, content);
            if (last != null && last.digest().equals(digest)) {
                return last;
            }
            int number = last == null ? 1 : last.number() + 1;
            Version version = new Version(
                    number, now, dossier.articles().size(), dossier.events().size(), digest, json.length);
            Sql.update(
                    connection,
                    "INSERT INTO dossier (story, number, kept_at, articles, events, digest, bytes, gzip, changes_bytes,"
                            + " changes) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                    row,
                    number,
                    now,
                    version.articles(),
                    version.events(),
                    digest,
                    json.length,
                    gzip,
                    changes == null ? null : (long) changes.length,
                    changesGzip);
            Sql.update(
                    connection,
                    "UPDATE story SET dossier_title = ?, events = ?, day_from = ?, day_to = ?, version = ?, updated = ?"
                            + " WHERE seq = ?",
                    dossier.story().title(),
                    version.events(),
                    dossier.story().from(),
                    dossier.story().to(),
                    number,
                    now,
                    row);
            thin(connection, row, number, now);
            return version;
        });
    }

    /** Removes what is older than the last ones, but for the last of each day. */
    private static void thin(Connection connection, long story, int last, Instant now) throws SQLException {
        Sql.update(
                connection,
                "DELETE FROM dossier WHERE story = ? AND number <= ? AND (kept_at < ? OR number NOT IN"
                        + " (SELECT max(number) FROM dossier WHERE story = ? GROUP BY kept_at / ?))",
                story,
                last - LATEST,
                now.minus(Duration.ofDays(DAYS)),
                story,
                DAY_MILLIS);
    }

    private static @Nullable Version last(Connection connection, long story) throws SQLException {
        return Sql.first(
                connection,
                SqlDossiers::version,
                VERSION + " FROM dossier WHERE story = ? ORDER BY number DESC LIMIT 1",
                story);
    }

    private static Version version(ResultSet row) throws SQLException {
        return new Version(
                row.getInt("number"),
                Sql.time(row, "kept_at"),
                row.getInt("articles"),
                row.getInt("events"),
                row.getString("digest"),
                row.getLong("bytes"));
    }

    @Override
    public int lastNumber(StoryId story) {
        return database.read(connection ->
                (int) Sql.number(connection, "SELECT max(version) FROM story WHERE id = ?", story.value()));
    }

    @Override
    public Optional<StoredDossier> last(StoryId story) {
        return dossier("ORDER BY number DESC LIMIT 1", story.value());
    }

    @Override
    public Optional<StoredDossier> version(StoryId story, int number) {
        return dossier("AND number = ?", story.value(), number);
    }

    private Optional<StoredDossier> dossier(String which, @Nullable Object... values) {
        return database.read(connection -> Optional.ofNullable(Sql.first(
                connection,
                row -> new StoredDossier(version(row), Sql.bytes(row, "gzip")),
                VERSION + ", gzip" + FROM + " " + which,
                values)));
    }

    @Override
    public Optional<Version> at(StoryId story, Instant time) {
        return database.read(connection -> Optional.ofNullable(Sql.first(
                connection,
                SqlDossiers::version,
                VERSION + FROM + " AND kept_at <= ? ORDER BY number DESC LIMIT 1",
                story.value(),
                time)));
    }

    @Override
    public List<Version> versions(StoryId story) {
        return database.read(connection ->
                Sql.list(connection, SqlDossiers::version, VERSION + FROM + " ORDER BY number DESC", story.value()));
    }

    @Override
    public Optional<byte[]> changes(StoryId story, int number) {
        return database.read(connection -> Optional.ofNullable(Sql.first(
                connection,
                row -> Packed.gunzip(Sql.bytes(row, "changes"), row.getLong("changes_bytes")),
                "SELECT changes, changes_bytes" + FROM + " AND number = ? AND changes IS NOT NULL",
                story.value(),
                number)));
    }
}
