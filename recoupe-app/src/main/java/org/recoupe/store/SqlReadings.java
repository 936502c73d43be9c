package org.recoupe.store;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.recoupe.annotation.AnnotatedArticle;
import org.recoupe.article.Article;
import org.recoupe.article.StatedDate;
import org.recoupe.pipeline.Reading;
import org.recoupe.source.Problem;

/** The readings in a database. Safe for use by many threads. */
final class SqlReadings implements Readings {

    private final Database database;
    private final Entries entries;
    private final InstantSource clock;

    SqlReadings(Database database, Entries entries, InstantSource clock) {
        this.database = database;
        this.entries = entries;
        this.clock = clock;
    }

    @Override
    public List<StoredFile> missing(StoryId story, String fingerprint) {
        return database.read(connection -> Sql.list(
                connection,
                SqlArticles::file,
                "SELECT digest, name, origin, added, bytes FROM file"
                        + " WHERE story = (SELECT seq FROM story WHERE id = ?) AND aside_at IS NULL"
                        + " AND coalesce(fingerprint, '') <> ? ORDER BY seq",
                story.value(),
                fingerprint));
    }

    /** An article made ready to be kept: what takes long is done before the writer is asked for. */
    private record Ready(Article article, String removed, String digest, byte[] text, byte[] textGzip, Packet reading) {

        static Ready of(AnnotatedArticle read, ReadingCodec codec) {
            Article article = read.article();
            String removed = article.removed().stream()
                    .map(piece -> piece.span().start() + "-" + piece.span().end())
                    .collect(Collectors.joining(","));
            byte[] text = article.text().getBytes(StandardCharsets.UTF_8);
            String told = article.titleWords() + "\n" + article.outletWords() + "\n" + removed + "\n" + article.text();
            return new Ready(
                    article,
                    removed,
                    Digests.hex(told.getBytes(StandardCharsets.UTF_8)),
                    text,
                    Packed.gzip(text),
                    codec.write(read));
        }
    }

    @Override
    public void keep(StoryId story, String fingerprint, Map<String, Reading> readings) {
        ReadingCodec codec = new ReadingCodec();
        Map<String, List<Ready>> ready = new LinkedHashMap<>();
        readings.forEach((digest, reading) -> ready.put(
                digest,
                reading.articles().stream()
                        .map(article -> Ready.of(article, codec))
                        .toList()));
        database.write(connection -> {
            long row = SqlStore.row(connection, story);
            for (Map.Entry<String, List<Ready>> file : ready.entrySet()) {
                Long there = Sql.first(
                        connection,
                        found -> found.getLong(1),
                        "SELECT seq FROM file WHERE story = ? AND digest = ?",
                        row,
                        file.getKey());
                Reading reading = readings.get(file.getKey());
                if (there != null && reading != null) {
                    keep(connection, row, there, file.getValue());
                    keepProblems(connection, there, reading.problems());
                    Sql.update(connection, "UPDATE file SET fingerprint = ? WHERE seq = ?", fingerprint, there);
                }
            }
            SqlStore.touch(connection, row, clock.instant());
            return ready.size();
        });
    }

    private static void keepProblems(Connection connection, long file, List<Problem> problems) throws SQLException {
        Sql.update(connection, "DELETE FROM problem WHERE file = ?", file);
        for (int part = 0; part < problems.size(); part++) {
            Problem problem = problems.get(part);
            Sql.update(
                    connection,
                    "INSERT INTO problem (file, part, code, place, detail) VALUES (?, ?, ?, ?, ?)",
                    file,
                    part,
                    problem.code().name(),
                    problem.place(),
                    problem.detail());
        }
    }

    /** An article that there was. */
    private record Before(long seq, String id, long sort, String digest, boolean aside) {}

    private void keep(Connection connection, long story, long file, List<Ready> articles) throws SQLException {
        Map<String, Before> before = new LinkedHashMap<>();
        Sql.list(
                        connection,
                        row -> new Before(
                                row.getLong("seq"),
                                row.getString("id"),
                                row.getLong("sort"),
                                row.getString("words_digest"),
                                Sql.timeOrNull(row, "aside_at") != null),
                        "SELECT seq, id, sort, words_digest, aside_at FROM article WHERE file = ?",
                        file)
                .forEach(article -> before.put(article.id(), article));
        Set<String> met = new HashSet<>();
        int part = 0;
        for (Ready article : articles) {
            if (met.add(article.article().id().value())) {
                keep(
                        connection,
                        story,
                        file,
                        part++,
                        article,
                        before.remove(article.article().id().value()));
            }
        }
        for (Before gone : before.values()) {
            entries.removeArticle(connection, gone.sort());
            entries.removeStatements(connection, gone.seq());
            Sql.update(connection, "DELETE FROM article WHERE seq = ?", gone.seq());
        }
    }

    private void keep(Connection connection, long story, long file, int part, Ready ready, @Nullable Before before)
            throws SQLException {
        Article article = ready.article();
        long seq = before == null ? insert(connection, story, file, part, ready) : before.seq();
        if (before != null) {
            Sql.update(
                    connection,
                    "UPDATE article SET part = ?, path = ?, title = ?, outlet = ?, language = ?, removed = ?,"
                            + " words_digest = ?, text_bytes = ?, text_gzip = ? WHERE seq = ?",
                    part,
                    article.path(),
                    article.titleWords(),
                    article.outletWords(),
                    article.language(),
                    ready.removed(),
                    ready.digest(),
                    ready.text().length,
                    ready.textGzip(),
                    seq);
        }
        boolean changed = before == null || !before.digest().equals(ready.digest());
        if (changed && (before == null || !before.aside())) {
            if (before != null) {
                entries.removeArticle(connection, before.sort());
            }
            entries.putArticle(connection, seq);
        }
        Sql.update(
                connection,
                "INSERT INTO reading (article, bytes, gzip) VALUES (?, ?, ?)"
                        + " ON CONFLICT (article) DO UPDATE SET bytes = excluded.bytes, gzip = excluded.gzip",
                seq,
                ready.reading().bytes(),
                ready.reading().gzip());
    }

    private static long insert(Connection connection, long story, long file, int part, Ready ready)
            throws SQLException {
        Article article = ready.article();
        LocalDate stated = article.dates().stream()
                .filter(StatedDate::taken)
                .map(StatedDate::wholeDay)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
        // Its row is known when it is there; until then its sort is one that no other has.
        Sql.update(
                connection,
                "INSERT INTO article (story, file, part, id, path, title, outlet, language, earliest, latest, sort,"
                        + " removed, words_digest, text_bytes, text_gzip)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, -1, ?, ?, ?, ?)",
                story,
                file,
                part,
                article.id().value(),
                article.path(),
                article.titleWords(),
                article.outletWords(),
                article.language(),
                stated,
                stated,
                ready.removed(),
                ready.digest(),
                ready.text().length,
                ready.textGzip());
        long seq = Sql.number(connection, "SELECT seq FROM article WHERE sort = -1");
        Sql.update(connection, "UPDATE article SET sort = ? WHERE seq = ?", Sort.of(seq, stated, stated), seq);
        return seq;
    }

    /** What is kept of a file. */
    private static final class Recalled {

        private final String digest;
        private final List<AnnotatedArticle> articles = new ArrayList<>();
        private boolean broken;

        Recalled(String digest) {
            this.digest = digest;
        }
    }

    @Override
    public SequencedMap<String, Reading> recall(StoryId story, String fingerprint) {
        ReadingCodec codec = new ReadingCodec();
        Result result = database.read(connection -> {
            SequencedMap<Long, Recalled> files = new LinkedHashMap<>();
            String where = " WHERE file.story = (SELECT seq FROM story WHERE id = ?) AND fingerprint = ?"
                    + " AND file.aside_at IS NULL";
            Sql.list(
                    connection,
                    row -> files.put(row.getLong("seq"), new Recalled(row.getString("digest"))),
                    "SELECT seq, digest FROM file" + where + " ORDER BY seq",
                    story.value(),
                    fingerprint);
            Sql.list(
                    connection,
                    row -> {
                        Recalled file = files.get(row.getLong("file"));
                        byte[] gzip = row.getBytes("gzip");
                        AnnotatedArticle article =
                                gzip == null ? null : codec.read(new Packet(row.getLong("bytes"), gzip));
                        if (file != null && article != null) {
                            file.articles.add(article);
                        } else if (file != null) {
                            file.broken = true;
                        }
                        return 0;
                    },
                    "SELECT article.file, reading.bytes, gzip FROM file JOIN article ON article.file = file.seq"
                            + " LEFT JOIN reading ON reading.article = article.seq" + where
                            + " AND article.aside_at IS NULL ORDER BY article.file, article.part",
                    story.value(),
                    fingerprint);
            List<Long> broken = new ArrayList<>();
            SequencedMap<String, Reading> readings = new LinkedHashMap<>();
            for (Map.Entry<Long, Recalled> file : files.entrySet()) {
                if (!file.getValue().broken) {
                    readings.put(
                            file.getValue().digest,
                            new Reading(file.getValue().articles, SqlArticles.problems(connection, file.getKey())));
                } else {
                    broken.add(file.getKey());
                }
            }
            return new Result(Collections.unmodifiableSequencedMap(readings), broken);
        });
        if (!result.broken().isEmpty()) {
            database.write(connection -> {
                for (long file : result.broken()) {
                    Sql.update(connection, "UPDATE file SET fingerprint = NULL WHERE seq = ?", file);
                }
                return true;
            });
        }
        return result.readings();
    }

    private record Result(SequencedMap<String, Reading> readings, List<Long> broken) {}
}
