package org.recoupe.store;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.recoupe.dossier.Dossier;
import org.recoupe.entity.Entity;
import org.recoupe.entity.EntityId;
import org.recoupe.text.CodePoints;
import org.recoupe.text.Span;

/**
 * Brings what search knows of a story up to its last dossier: the days of its articles and who said what. Only what differs
 * is written. Immutable.
 */
final class DossierIndex {

    private final Entries entries;

    DossierIndex(Entries entries) {
        this.entries = entries;
    }

    /**
     * What search needs of a dossier.
     *
     * @param days by the ids of the articles
     * @param statements by their ids
     */
    record Content(Map<String, Days> days, Map<String, Said> statements) {

        static Content of(Dossier dossier) {
            Map<String, Days> days = new LinkedHashMap<>();
            Map<String, CodePoints> points = new HashMap<>();
            for (Dossier.DatedArticle dated : dossier.articles()) {
                String id = dated.article().id().value();
                days.put(
                        id,
                        new Days(dated.published().earliest(), dated.published().latest()));
                points.put(id, CodePoints.of(dated.article().text()));
            }
            Map<EntityId, Entity> actors = new HashMap<>();
            dossier.actors().forEach(actor -> actors.put(actor.id(), actor));
            Map<String, Said> statements = new LinkedHashMap<>();
            for (Dossier.Statement statement : dossier.statements()) {
                String article = statement.evidence().anchor().article().value();
                Span span = statement.evidence().anchor().span();
                CodePoints of = points.get(article);
                if (of != null) {
                    Entity actor = statement.speaker() == null ? null : actors.get(statement.speaker());
                    statements.put(
                            statement.id(), Said.of(article, statement, actor, of.at(span.start()), of.at(span.end())));
                }
            }
            return new Content(days, statements);
        }
    }

    /** When an article was published. */
    record Days(@Nullable LocalDate earliest, @Nullable LocalDate latest) {}

    /**
     * A statement.
     *
     * @param names all by which its speaker is known
     * @param start in code points of the article's text
     */
    record Said(String article, String speaker, String names, String quote, int start, int end, String digest) {

        static Said of(String article, Dossier.Statement statement, @Nullable Entity actor, int start, int end) {
            String speaker = actor == null ? statement.speakerText() : actor.name();
            String names = actor == null
                    ? statement.speakerText()
                    : actor.name() + " | " + String.join(" | ", actor.variants()) + " | " + statement.speakerText();
            String all = String.join(
                    "\n", article, speaker, names, statement.text(), Integer.toString(start), Integer.toString(end));
            return new Said(
                    article,
                    speaker,
                    names,
                    statement.text(),
                    start,
                    end,
                    Digests.hex(all.getBytes(StandardCharsets.UTF_8)));
        }
    }

    /** An article that is kept. */
    private record Kept(long seq, long sort, Days days, boolean aside) {}

    void bring(Connection connection, long story, Content content) throws SQLException {
        Map<String, Kept> articles = new HashMap<>();
        Sql.list(
                connection,
                row -> articles.putIfAbsent(
                        row.getString("id"),
                        new Kept(
                                row.getLong("seq"),
                                row.getLong("sort"),
                                new Days(Sql.dayOrNull(row, "earliest"), Sql.dayOrNull(row, "latest")),
                                Sql.timeOrNull(row, "aside_at") != null)),
                "SELECT id, seq, sort, earliest, latest, aside_at FROM article WHERE story = ? ORDER BY file, part",
                story);
        for (Map.Entry<String, Days> dated : content.days().entrySet()) {
            Kept article = articles.get(dated.getKey());
            if (article != null && !article.days().equals(dated.getValue())) {
                date(connection, article, dated.getValue());
            }
        }
        bringStatements(connection, story, content, articles);
    }

    private void date(Connection connection, Kept article, Days days) throws SQLException {
        long sort = Sort.of(article.seq(), days.earliest(), days.latest());
        boolean moves = sort != article.sort();
        if (moves && !article.aside()) {
            entries.removeArticle(connection, article.sort());
            for (long statement :
                    Entries.numbers(connection, "SELECT seq FROM statement WHERE article = ?", article.seq())) {
                move(connection, statement, Sort.of(statement, days.earliest(), days.latest()));
            }
        }
        Sql.update(
                connection,
                "UPDATE article SET earliest = ?, latest = ?, sort = ? WHERE seq = ?",
                days.earliest(),
                days.latest(),
                sort,
                article.seq());
        if (moves && !article.aside()) {
            entries.putArticle(connection, article.seq());
        }
    }

    private void move(Connection connection, long statement, long sort) throws SQLException {
        entries.removeStatement(
                connection, Sql.number(connection, "SELECT sort FROM statement WHERE seq = ?", statement));
        Sql.update(connection, "UPDATE statement SET sort = ? WHERE seq = ?", sort, statement);
        entries.putStatement(connection, statement);
    }

    /** A statement that is kept. */
    private record Old(String id, long seq, long sort, String digest) {}

    private void bringStatements(Connection connection, long story, Content content, Map<String, Kept> articles)
            throws SQLException {
        List<Old> before = Sql.list(
                connection,
                row -> new Old(row.getString("id"), row.getLong("seq"), row.getLong("sort"), row.getString("digest")),
                "SELECT id, seq, sort, digest FROM statement WHERE story = ?",
                story);
        Map<String, Said> wanted = new LinkedHashMap<>(content.statements());
        wanted.values().removeIf(said -> {
            Kept article = articles.get(said.article());
            return article == null || article.aside();
        });
        for (Old old : before) {
            Said now = wanted.get(old.id());
            if (now != null && now.digest().equals(old.digest())) {
                wanted.remove(old.id());
            } else {
                entries.removeStatement(connection, old.sort());
                Sql.update(connection, "DELETE FROM statement WHERE seq = ?", old.seq());
            }
        }
        for (Map.Entry<String, Said> said : wanted.entrySet()) {
            Kept article = Objects.requireNonNull(articles.get(said.getValue().article()));
            insert(connection, story, article, said.getKey(), said.getValue(), content);
        }
    }

    private void insert(Connection connection, long story, Kept article, String id, Said said, Content content)
            throws SQLException {
        Sql.update(
                connection,
                "INSERT INTO statement (story, article, id, speaker, names, quote, start_at, end_at, sort, digest)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, -1, ?)",
                story,
                article.seq(),
                id,
                said.speaker(),
                said.names(),
                said.quote(),
                said.start(),
                said.end(),
                said.digest());
        long seq = Sql.number(connection, "SELECT seq FROM statement WHERE sort = -1");
        Days days = content.days().getOrDefault(said.article(), article.days());
        Sql.update(
                connection,
                "UPDATE statement SET sort = ? WHERE seq = ?",
                Sort.of(seq, days.earliest(), days.latest()),
                seq);
        entries.putStatement(connection, seq);
    }
}
