package org.recoupe.store;

import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The stories in a database. Safe for use by many threads. */
final class SqlStories implements Stories {

    /** Letters and digits that nobody takes for one another. */
    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";

    private static final int LENGTH = 16;

    private static final char LIST = 's';

    private static final String SELECT = """
            SELECT story.seq, story.id, title, dossier_title, created, updated, events, day_from, day_to, version,
                (SELECT count(*) FROM article WHERE article.story = story.seq AND aside_at IS NULL) AS articles,
                (SELECT count(*) FROM file
                    WHERE file.story = story.seq AND fingerprint IS NULL AND aside_at IS NULL) AS waiting,
                (SELECT count(*) FROM correction WHERE correction.story = story.seq AND undone = 0) AS corrections,
                (SELECT count(*) FROM job WHERE job.story = story.seq AND state < 2) AS working,
                (SELECT state FROM job WHERE job.story = story.seq AND state >= 2 ORDER BY seq DESC LIMIT 1) AS ended
            FROM story
            """;

    private final Database database;
    private final Entries entries;
    private final InstantSource clock;
    private final SecureRandom chance = new SecureRandom();

    SqlStories(Database database, Entries entries, InstantSource clock) {
        this.database = database;
        this.entries = entries;
        this.clock = clock;
    }

    @Override
    public Story create(@Nullable String title) {
        StringBuilder id = new StringBuilder();
        for (int i = 0; i < LENGTH; i++) {
            id.append(LETTERS.charAt(chance.nextInt(LETTERS.length())));
        }
        Instant now = clock.instant();
        return database.write(connection -> {
            Sql.update(
                    connection,
                    "INSERT INTO story (id, title, created, updated) VALUES (?, ?, ?, ?)",
                    id.toString(),
                    plain(title),
                    now,
                    now);
            return find(connection, new StoryId(id.toString())).orElseThrow();
        });
    }

    private static @Nullable String plain(@Nullable String title) {
        return title == null || title.isBlank() ? null : title.strip();
    }

    @Override
    public Page<Story> page(int limit, @Nullable String cursor) {
        long before = cursor == null ? Long.MAX_VALUE : Cursors.values(LIST, 1, cursor)[0];
        int most = Math.clamp(limit, 1, Page.MOST);
        return database.read(connection -> {
            List<Numbered> found = Sql.list(
                    connection,
                    row -> new Numbered(row.getLong("seq"), story(row)),
                    SELECT + " WHERE story.seq < ? ORDER BY story.seq DESC LIMIT ?",
                    before,
                    most + 1);
            boolean more = found.size() > most;
            List<Numbered> shown = more ? found.subList(0, most) : found;
            return new Page<>(
                    shown.stream().map(Numbered::story).toList(),
                    more ? Cursors.of(LIST, shown.getLast().seq()) : null);
        });
    }

    private record Numbered(long seq, Story story) {}

    @Override
    public Optional<Story> story(StoryId id) {
        return database.read(connection -> find(connection, id));
    }

    @Override
    public Optional<Story> latest() {
        return database.read(connection -> Optional.ofNullable(Sql.first(
                connection,
                SqlStories::story,
                SELECT + " WHERE story.seq = (SELECT seq FROM story ORDER BY updated DESC, seq DESC LIMIT 1)")));
    }

    private static Optional<Story> find(Connection connection, StoryId id) throws SQLException {
        return Optional.ofNullable(
                Sql.first(connection, SqlStories::story, SELECT + " WHERE story.id = ?", id.value()));
    }

    @Override
    public Optional<Story> rename(StoryId id, @Nullable String title) {
        return database.write(connection -> {
            Sql.update(
                    connection,
                    "UPDATE story SET title = ?, updated = ? WHERE id = ?",
                    plain(title),
                    clock.instant(),
                    id.value());
            return find(connection, id);
        });
    }

    @Override
    public boolean delete(StoryId id) {
        return database.write(connection -> {
            Long story = SqlStore.rowOrNull(connection, id);
            if (story == null) {
                return false;
            }
            entries.removeAll(connection, story);
            Sql.update(connection, "DELETE FROM story WHERE seq = ?", story);
            return true;
        });
    }

    private static Story story(ResultSet row) throws SQLException {
        String title = Sql.textOrNull(row, "title");
        String found = Sql.textOrNull(row, "dossier_title");
        Story.State state = row.getInt("working") > 0
                ? Story.State.WORKING
                : row.getInt("ended") == SqlJobs.FAILED ? Story.State.FAILED : Story.State.READY;
        return new Story(
                new StoryId(row.getString("id")),
                title != null ? title : found != null ? found : "",
                title != null,
                Sql.time(row, "created"),
                Sql.time(row, "updated"),
                row.getInt("articles"),
                row.getInt("waiting"),
                row.getInt("events"),
                Sql.dayOrNull(row, "day_from"),
                Sql.dayOrNull(row, "day_to"),
                row.getInt("version"),
                row.getInt("corrections"),
                state);
    }
}
