package org.recoupe.store;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A place that a search found.
 *
 * @param story in which
 * @param article its id, as in the dossier
 * @param path its path, as in the dossier
 * @param title its headline, or null
 * @param outlet who published it, or null
 * @param earliest the first day on which it may have been published, or null
 * @param latest the last, or null
 * @param start where the words found begin, in Unicode code points of the article's text
 * @param end where they end
 * @param removed whether they stand in what was set aside
 * @param snippet the words around them, as written, spaces and line ends made single spaces
 * @param said the statement that they are of; null where statements were not looked for
 */
public record Hit(
        StoryId story,
        String article,
        String path,
        @Nullable String title,
        @Nullable String outlet,
        @Nullable LocalDate earliest,
        @Nullable LocalDate latest,
        int start,
        int end,
        boolean removed,
        List<Part> snippet,
        @Nullable Said said) {

    /** Copies the list. */
    public Hit {
        snippet = List.copyOf(snippet);
    }

    /**
     * A part of a snippet.
     *
     * @param text the words
     * @param hit whether they were looked for
     */
    public record Part(String text, boolean hit) {}

    /**
     * A statement.
     *
     * @param statement its id, as in the dossier
     * @param speaker who said it: the fullest name, else as written
     * @param quote the content
     */
    public record Said(String statement, String speaker, String quote) {}
}
