package org.recoupe.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.recoupe.store.Terms.Term;

/**
 * The index of words of one kind of thing, each thing under a number by which the hits are sorted. Its table has the columns
 * {@code rowid} and, as the database has it, the words. Stateless.
 */
interface WordIndex {

    /** A word that stands between stretches that are not one after the other, and that nobody can type. */
    String BREAK = "\uE000";

    /**
     * A thing to be found.
     *
     * @param parts the words of each part, folded, in the order of {@link Kind#parts}
     * @param marks what it can be picked by, such as {@code s17}; letters and digits
     */
    record Entry(List<List<String>> parts, List<String> marks) {

        /** Copies the lists. */
        public Entry {
            parts = List.copyOf(parts);
            marks = List.copyOf(marks);
        }
    }

    /**
     * Terms that must occur in some parts.
     *
     * @param parts indexes of {@link Kind#parts}, at least one
     * @param terms none: anything
     */
    record In(List<Integer> parts, List<Term> terms) {}

    /** Kinds of things. */
    enum Kind {
        ARTICLE("article_words", List.of("kept", "removed", "title", "outlet")),
        STATEMENT("statement_words", List.of("quote", "speaker", "outlet"));

        private final String table;
        private final List<String> parts;

        Kind(String table, List<String> parts) {
            this.table = table;
            this.parts = parts;
        }

        String table() {
            return table;
        }

        List<String> parts() {
            return parts;
        }
    }

    /** Enters a thing under a number that is free. */
    void put(Connection connection, Kind kind, long sort, Entry entry) throws SQLException;

    /** Takes one out; nothing happens where there is none. */
    void remove(Connection connection, Kind kind, long sort) throws SQLException;

    /** The condition, with one value to be set, that a row of the table of {@code kind} meets. */
    String condition(Kind kind);

    /** The value for the condition: all of {@code terms} and all of {@code marks}; at least one of either. */
    String value(Kind kind, List<In> terms, List<String> marks);
}
