package org.recoupe.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The feeds in a database. Safe for use by many threads. */
final class SqlFeeds implements Feeds {

    private static final String SELECT =
            "SELECT feed.seq, story.id AS story_id, url, added, fetched, etag, modified, problem, taken"
                    + " FROM feed JOIN story ON story.seq = feed.story";

    private final Database database;
    private final InstantSource clock;

    SqlFeeds(Database database, InstantSource clock) {
        this.database = database;
        this.clock = clock;
    }

    @Override
    public StoredFeed add(StoryId story, String url) {
        return database.write(connection -> {
            long row = SqlStore.row(connection, story);
            Sql.update(
                    connection,
                    "INSERT INTO feed (story, url, added) VALUES (?, ?, ?) ON CONFLICT (story, url) DO NOTHING",
                    row,
                    url,
                    clock.instant());
            StoredFeed feed =
                    Sql.first(connection, SqlFeeds::feed, SELECT + " WHERE feed.story = ? AND url = ?", row, url);
            if (feed == null) {
                throw new SQLException("the feed that was entered is not there");
            }
            return feed;
        });
    }

    @Override
    public List<StoredFeed> list(StoryId story) {
        return database.read(connection ->
                Sql.list(connection, SqlFeeds::feed, SELECT + " WHERE story.id = ? ORDER BY feed.seq", story.value()));
    }

    @Override
    public List<StoredFeed> all() {
        return database.read(connection -> Sql.list(connection, SqlFeeds::feed, SELECT + " ORDER BY feed.seq"));
    }

    @Override
    public Optional<StoredFeed> feed(StoryId story, String id) {
        return database.read(connection -> Optional.ofNullable(Sql.first(
                connection,
                SqlFeeds::feed,
                SELECT + " WHERE story.id = ? AND feed.seq = ?",
                story.value(),
                number(id))));
    }

    @Override
    public boolean remove(StoryId story, String id) {
        return database.write(connection -> remove(connection, story, id));
    }

    private static boolean remove(Connection connection, StoryId story, String id) throws SQLException {
        return Sql.update(
                        connection,
                        "DELETE FROM feed WHERE seq = ? AND story = (SELECT seq FROM story WHERE id = ?)",
                        number(id),
                        story.value())
                > 0;
    }

    @Override
    public void fetched(
            StoryId story,
            String id,
            @Nullable String etag,
            @Nullable String modified,
            @Nullable String problem,
            int taken) {
        database.write(connection -> Sql.update(
                connection,
                "UPDATE feed SET fetched = ?, etag = ?, modified = ?, problem = ?, taken = taken + ?"
                        + " WHERE seq = ? AND story = (SELECT seq FROM story WHERE id = ?)",
                clock.instant(),
                etag,
                modified,
                problem,
                taken,
                number(id),
                story.value()));
    }

    /** The row of an id; one that no feed has where it is no id. */
    private static long number(String id) {
        return id.matches("[0-9]{1,18}") ? Long.parseLong(id) : -1;
    }

    private static StoredFeed feed(ResultSet row) throws SQLException {
        return new StoredFeed(
                Long.toString(row.getLong("seq")),
                new StoryId(row.getString("story_id")),
                row.getString("url"),
                Sql.time(row, "added"),
                Sql.timeOrNull(row, "fetched"),
                Sql.textOrNull(row, "etag"),
                Sql.textOrNull(row, "modified"),
                Sql.textOrNull(row, "problem"),
                row.getInt("taken"));
    }
}
