package org.recoupe.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.recoupe.store.Terms.Term;
import org.recoupe.store.WordIndex.In;
import org.recoupe.store.WordIndex.Kind;

/**
 * Search in a database. The index of words gives numbers in the order of the hits, as many as are shown; only of those are
 * the texts looked at. Safe for use by many threads.
 */
final class SqlSearch implements Search {

    private static final char LIST = 'q';

    private static final int KEPT = 0;
    private static final int REMOVED = 1;
    private static final int TITLE = 2;
    private static final int ARTICLE_OUTLET = 3;

    private static final int QUOTE = 0;
    private static final int SPEAKER = 1;
    private static final int STATEMENT_OUTLET = 2;

    private final Database database;

    SqlSearch(Database database) {
        this.database = database;
    }

    /** A search made ready. */
    private record Prepared(
            Kind kind, String value, boolean dated, List<Range> ranges, List<Term> terms, Query query) {}

    /** Numbers from {@code low} to before {@code high}. */
    private record Range(long low, long high) {}

    @Override
    public Hits find(Query query) {
        long[] after = query.cursor() == null ? new long[] {} : Cursors.values(LIST, 3, query.cursor());
        int most = Math.clamp(query.limit(), 1, Page.MOST);
        List<Term> terms = Terms.of(query.words());
        if (terms.isEmpty() && !query.words().isBlank()) {
            return new Hits(List.of(), 0, false, null);
        }
        return database.read(connection -> {
            Prepared search = prepare(connection, query, terms);
            if (search == null) {
                return new Hits(List.of(), 0, false, null);
            }
            long before = after.length == 0 ? Long.MAX_VALUE : after[0];
            List<Long> sorts = sorts(connection, search, before, most + 1);
            int total = after.length == 0 ? Math.min(Hits.MOST_COUNTED + 1, count(connection, search)) : (int) after[1];
            boolean more = sorts.size() > most;
            List<Long> shown = more ? sorts.subList(0, most) : sorts;
            return new Hits(
                    hits(connection, search, shown),
                    Math.min(total, Hits.MOST_COUNTED),
                    total > Hits.MOST_COUNTED,
                    more ? Cursors.of(LIST, shown.getLast(), total, 0) : null);
        });
    }

    /** Null where nothing can be found: there is no such story. */
    private @Nullable Prepared prepare(Connection connection, Query query, List<Term> terms) throws SQLException {
        List<String> marks = new ArrayList<>();
        if (query.story() != null) {
            Long story = SqlStore.rowOrNull(connection, query.story());
            if (story == null) {
                return null;
            }
            marks.add(Entries.mark(story));
        }
        boolean said = query.speaker() != null;
        Kind kind = said ? Kind.STATEMENT : Kind.ARTICLE;
        List<In> in = new ArrayList<>();
        if (said) {
            in.add(new In(List.of(QUOTE), terms));
            in.add(new In(List.of(SPEAKER), Terms.name(query.speaker() == null ? "" : query.speaker())));
        } else {
            in.add(new In(
                    switch (query.in()) {
                        case ARTICLE -> List.of(KEPT, TITLE);
                        case REMOVED -> List.of(REMOVED);
                        case ALL -> List.of(KEPT, REMOVED, TITLE);
                    },
                    terms));
        }
        if (query.outlet() != null) {
            in.add(new In(List.of(said ? STATEMENT_OUTLET : ARTICLE_OUTLET), Terms.name(query.outlet())));
        }
        if (marks.isEmpty() && in.stream().allMatch(part -> part.terms().isEmpty())) {
            marks.add(Entries.ANYTHING);
        }
        boolean dated = query.from() != null || query.to() != null;
        return new Prepared(
                kind,
                database.words().value(kind, in, marks),
                dated,
                dated ? ranges(query.from(), query.to()) : List.of(new Range(0, Long.MAX_VALUE)),
                terms,
                query);
    }

    private static List<Range> ranges(@Nullable LocalDate from, @Nullable LocalDate to) {
        long low = Math.max(Sort.undated(), from == null ? 0 : Sort.first(from));
        long high = to == null ? Long.MAX_VALUE : Sort.after(to);
        Range undated = new Range(0, Sort.undated());
        return low < high ? List.of(new Range(low, high), undated) : List.of(undated);
    }

    private List<Long> sorts(Connection connection, Prepared search, long before, int most) throws SQLException {
        List<Long> found = new ArrayList<>();
        for (Range range : search.ranges()) {
            if (found.size() < most && range.low() < before) {
                found.addAll(Entries.numbers(
                        connection,
                        select(search) + " ORDER BY " + search.kind().table() + ".rowid DESC LIMIT ?",
                        values(search, new Range(range.low(), Math.min(range.high(), before)), most - found.size())));
            }
        }
        return found;
    }

    /** How many there are, counted a little beyond what is told. */
    private int count(Connection connection, Prepared search) throws SQLException {
        int count = 0;
        for (Range range : search.ranges()) {
            if (count <= Hits.MOST_COUNTED) {
                count += (int) Sql.number(
                        connection,
                        "SELECT count(*) FROM (" + select(search) + " LIMIT ?) AS counted",
                        values(search, range, Hits.MOST_COUNTED + 1 - count));
            }
        }
        return count;
    }

    private String select(Prepared search) {
        String table = search.kind().table();
        boolean said = search.kind() == Kind.STATEMENT;
        String from = !search.dated()
                ? ""
                : said
                        ? " JOIN statement ON statement.sort = " + table + ".rowid"
                                + " JOIN article ON article.seq = statement.article"
                        : " JOIN article ON article.sort = " + table + ".rowid";
        return "SELECT " + table + ".rowid FROM " + table + from + " WHERE "
                + database.words().condition(search.kind()) + " AND " + table + ".rowid >= ? AND " + table
                + ".rowid < ?"
                + (search.dated()
                        ? " AND coalesce(article.earliest, article.latest) IS NOT NULL"
                                + " AND coalesce(article.earliest, article.latest) <= ?"
                                + " AND coalesce(article.latest, article.earliest) >= ?"
                        : "");
    }

    private static @Nullable Object[] values(Prepared search, Range range, int most) {
        Query query = search.query();
        return search.dated()
                ? new @Nullable Object[] {
                    search.value(),
                    range.low(),
                    range.high(),
                    query.to() == null ? Long.MAX_VALUE : query.to().toEpochDay(),
                    query.from() == null ? Long.MIN_VALUE : query.from().toEpochDay(),
                    most
                }
                : new @Nullable Object[] {search.value(), range.low(), range.high(), most};
    }

    private static List<Hit> hits(Connection connection, Prepared search, List<Long> sorts) throws SQLException {
        if (sorts.isEmpty()) {
            return List.of();
        }
        boolean said = search.kind() == Kind.STATEMENT;
        String columns = "story.id AS story_id, article.id AS article_id, path, article.title AS article_title, outlet,"
                + " earliest, latest, removed, text_bytes, text_gzip";
        String places = String.join(", ", Collections.nCopies(sorts.size(), "?"));
        String sql = said
                ? "SELECT statement.sort AS found, statement.id AS statement_id, speaker, quote, start_at, end_at, "
                        + columns + " FROM statement JOIN article ON article.seq = statement.article"
                        + " JOIN story ON story.seq = article.story WHERE statement.sort IN (" + places + ")"
                : "SELECT article.sort AS found, " + columns
                        + " FROM article JOIN story ON story.seq = article.story WHERE article.sort IN (" + places
                        + ")";
        Map<Long, Hit> hits = new HashMap<>();
        Sql.list(
                connection,
                row -> hits.put(row.getLong("found"), said ? statement(row, search) : article(row, search)),
                sql,
                sorts.toArray());
        return sorts.stream().filter(hits::containsKey).map(hits::get).toList();
    }

    private static Hit article(ResultSet row, Prepared search) throws SQLException {
        String text = Packed.text(Sql.bytes(row, "text_gzip"), row.getLong("text_bytes"));
        Snippets.Found found = new Snippets(text, Entries.spans(row.getString("removed")))
                .find(search.terms(), search.query().in());
        return hit(row, found, null);
    }

    private static Hit statement(ResultSet row, Prepared search) throws SQLException {
        String text = Packed.text(Sql.bytes(row, "text_gzip"), row.getLong("text_bytes"));
        Snippets.Found found = new Snippets(text, Entries.spans(row.getString("removed")))
                .within(search.terms(), row.getInt("start_at"), row.getInt("end_at"));
        return hit(
                row,
                found,
                new Hit.Said(row.getString("statement_id"), row.getString("speaker"), row.getString("quote")));
    }

    private static Hit hit(ResultSet row, Snippets.Found found, Hit.@Nullable Said said) throws SQLException {
        return new Hit(
                new StoryId(row.getString("story_id")),
                row.getString("article_id"),
                row.getString("path"),
                Sql.textOrNull(row, "article_title"),
                Sql.textOrNull(row, "outlet"),
                Sql.dayOrNull(row, "earliest"),
                Sql.dayOrNull(row, "latest"),
                found.start(),
                found.end(),
                found.removed(),
                found.parts(),
                said);
    }
}
