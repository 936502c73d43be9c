package org.recoupe.store;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.recoupe.store.StoreException.Code;

/** A store in a database. Safe for use by many threads. */
final class SqlStore implements Store {

    private static final String JDBC = "jdbc:";
    private static final String POSTGRESQL = "jdbc:postgresql:";

    private final Database database;
    private final SqlStories stories;
    private final SqlArticles articles;
    private final SqlReadings readings;
    private final SqlDossiers dossiers;
    private final SqlCorrections corrections;
    private final SqlFeeds feeds;
    private final SqlJobs jobs;
    private final SqlSearch search;

    private SqlStore(Database database, InstantSource clock) {
        this.database = database;
        Entries entries = new Entries(database.words());
        stories = new SqlStories(database, entries, clock);
        articles = new SqlArticles(database, entries, clock);
        readings = new SqlReadings(database, entries, clock);
        dossiers = new SqlDossiers(database, entries, clock);
        corrections = new SqlCorrections(database, clock);
        feeds = new SqlFeeds(database, clock);
        jobs = new SqlJobs(database, clock);
        search = new SqlSearch(database);
    }

    static Store open(String url, InstantSource clock) {
        Database database = database(url);
        SqlStore store = new SqlStore(database, clock);
        boolean open = false;
        try {
            store.jobs.takeUpAgain();
            open = true;
            return store;
        } finally {
            if (!open) {
                database.close();
            }
        }
    }

    static int copy(String from, String to, InstantSource clock) {
        if (!from.startsWith(JDBC) && !SqliteDatabase.exists(path(from))) {
            throw new StoreException(Code.MISSING, "no store at " + from);
        }
        try (Database source = database(from);
                Database target = database(to)) {
            int stories = StoreCopy.copy(source, target);
            new SqlJobs(target, clock).takeUpAgain();
            return stories;
        }
    }

    private static Path path(String url) {
        try {
            return Path.of(url);
        } catch (InvalidPathException e) {
            throw new StoreException(Code.UNREACHABLE, "no folder: " + url, e);
        }
    }

    private static Database database(String url) {
        if (url.startsWith(POSTGRESQL)) {
            return PostgresDatabase.open(url);
        }
        if (url.startsWith(JDBC)) {
            throw new StoreException(Code.UNSUPPORTED, "only jdbc:postgresql: and folders are understood");
        }
        return SqliteDatabase.open(path(url));
    }

    /** The row of a story. */
    static long row(Connection connection, StoryId story) throws SQLException {
        Long row = rowOrNull(connection, story);
        if (row == null) {
            throw new StoreException(Code.MISSING, "no story " + story);
        }
        return row;
    }

    /** The same; null where there is none. */
    static @Nullable Long rowOrNull(Connection connection, StoryId story) throws SQLException {
        return Sql.first(connection, row -> row.getLong(1), "SELECT seq FROM story WHERE id = ?", story.value());
    }

    /** Keeps that something of a story has changed. */
    static void touch(Connection connection, long story, Instant now) throws SQLException {
        Sql.update(connection, "UPDATE story SET updated = ? WHERE seq = ?", now, story);
    }

    @Override
    public Stories stories() {
        return stories;
    }

    @Override
    public Articles articles() {
        return articles;
    }

    @Override
    public Readings readings() {
        return readings;
    }

    @Override
    public Dossiers dossiers() {
        return dossiers;
    }

    @Override
    public Corrections corrections() {
        return corrections;
    }

    @Override
    public Feeds feeds() {
        return feeds;
    }

    @Override
    public Jobs jobs() {
        return jobs;
    }

    @Override
    public Search search() {
        return search;
    }

    @Override
    public List<String> check() {
        return database.read(connection -> {
            List<String> wrong = new ArrayList<>(database.check(connection));
            wrong.addAll(Sql.list(
                    connection,
                    row -> "search does not find article " + row.getString(1),
                    "SELECT id FROM article WHERE aside_at IS NULL AND sort NOT IN (SELECT rowid FROM article_words)"));
            wrong.addAll(Sql.list(
                    connection,
                    row -> "search finds an article that there is not: " + row.getString(1),
                    "SELECT rowid FROM article_words WHERE rowid NOT IN"
                            + " (SELECT sort FROM article WHERE aside_at IS NULL)"));
            wrong.addAll(Sql.list(
                    connection,
                    row -> "search does not find statement " + row.getString(1),
                    "SELECT id FROM statement WHERE sort NOT IN (SELECT rowid FROM statement_words)"));
            wrong.addAll(Sql.list(
                    connection,
                    row -> "search finds a statement that there is not: " + row.getString(1),
                    "SELECT rowid FROM statement_words WHERE rowid NOT IN (SELECT sort FROM statement)"));
            wrong.addAll(Sql.list(
                    connection,
                    row -> "no bytes are kept of file " + row.getString(1),
                    "SELECT digest FROM file WHERE seq NOT IN (SELECT file FROM file_bytes)"));
            return List.copyOf(wrong);
        });
    }

    @Override
    public void backup(Path file) {
        database.backup(file);
    }

    @Override
    public void close() {
        database.close();
    }
}
