package org.recoupe.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.recoupe.store.Words.Word;
import org.recoupe.text.Span;

/** Keeps the index of words in step with the rows of articles and statements. Immutable. */
final class Entries {

    /** Marks everything, so that anything can be asked for. */
    static final String ANYTHING = "x";

    private final WordIndex words;

    Entries(WordIndex words) {
        this.words = words;
    }

    /** The mark of all that is in a story. */
    static String mark(long story) {
        return "s" + story;
    }

    /** Enters an article that is not there. */
    void putArticle(Connection connection, long seq) throws SQLException {
        Sql.list(
                connection,
                row -> {
                    words.put(connection, WordIndex.Kind.ARTICLE, row.getLong("sort"), entry(row));
                    return seq;
                },
                "SELECT story, sort, title, outlet, removed, text_bytes, text_gzip FROM article WHERE seq = ?",
                seq);
    }

    private static WordIndex.Entry entry(ResultSet row) throws SQLException {
        String text = Packed.text(Sql.bytes(row, "text_gzip"), row.getLong("text_bytes"));
        List<String> kept = new ArrayList<>();
        List<String> removed = new ArrayList<>();
        int at = 0;
        for (Span span : spans(row.getString("removed"))) {
            add(kept, text, at, span.start());
            add(removed, text, span.start(), span.end());
            at = span.end();
        }
        add(kept, text, at, text.length());
        String title = Sql.textOrNull(row, "title");
        String outlet = Sql.textOrNull(row, "outlet");
        return new WordIndex.Entry(
                List.of(
                        kept,
                        removed,
                        title == null || text.contains(title) ? List.of() : Words.forms(title),
                        outlet == null ? List.of() : Words.forms(outlet)),
                List.of(ANYTHING, mark(row.getLong("story"))));
    }

    private static void add(List<String> forms, String text, int from, int to) {
        List<Word> found = Words.of(text, from, to);
        if (!found.isEmpty() && !forms.isEmpty()) {
            forms.add(WordIndex.BREAK);
        }
        found.forEach(word -> forms.add(word.form()));
    }

    /** Stretches as they are kept in a column: {@code 3-9,20-31}. */
    static List<Span> spans(String column) {
        List<Span> spans = new ArrayList<>();
        for (String span : column.split(",")) {
            int dash = span.indexOf('-');
            if (dash > 0) {
                spans.add(new Span(
                        Integer.parseInt(span.substring(0, dash)), Integer.parseInt(span.substring(dash + 1))));
            }
        }
        return spans;
    }

    void removeArticle(Connection connection, long sort) throws SQLException {
        words.remove(connection, WordIndex.Kind.ARTICLE, sort);
    }

    /** Enters a statement that is not there. */
    void putStatement(Connection connection, long seq) throws SQLException {
        Sql.list(
                connection,
                row -> {
                    String outlet = Sql.textOrNull(row, "outlet");
                    words.put(
                            connection,
                            WordIndex.Kind.STATEMENT,
                            row.getLong("sort"),
                            new WordIndex.Entry(
                                    List.of(
                                            Words.forms(row.getString("quote")),
                                            Words.forms(row.getString("names")),
                                            outlet == null ? List.of() : Words.forms(outlet)),
                                    List.of(ANYTHING, mark(row.getLong("story")))));
                    return seq;
                },
                "SELECT statement.story, statement.sort, quote, names, outlet FROM statement"
                        + " JOIN article ON article.seq = statement.article WHERE statement.seq = ?",
                seq);
    }

    void removeStatement(Connection connection, long sort) throws SQLException {
        words.remove(connection, WordIndex.Kind.STATEMENT, sort);
    }

    /** Removes the statements of an article, rows and words. */
    void removeStatements(Connection connection, long article) throws SQLException {
        for (long sort : numbers(connection, "SELECT sort FROM statement WHERE article = ?", article)) {
            removeStatement(connection, sort);
        }
        Sql.update(connection, "DELETE FROM statement WHERE article = ?", article);
    }

    /** Takes all words of a story out. */
    void removeAll(Connection connection, long story) throws SQLException {
        for (long sort : numbers(connection, "SELECT sort FROM article WHERE story = ?", story)) {
            removeArticle(connection, sort);
        }
        for (long sort : numbers(connection, "SELECT sort FROM statement WHERE story = ?", story)) {
            removeStatement(connection, sort);
        }
    }

    static List<Long> numbers(Connection connection, String sql, @Nullable Object... values) throws SQLException {
        return Sql.list(connection, row -> row.getLong(1), sql, values);
    }
}
