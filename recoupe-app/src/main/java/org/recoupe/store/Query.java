package org.recoupe.store;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What is looked for. Case, accents, ligatures, apostrophes and hyphens make no difference.
 *
 * @param words all must occur; what stands between « », “ ” or " " must occur in that order; the last one may be a beginning
 *     where nothing stands after it. Anything may stand here: there is no syntax but the quotation marks, and what is beyond
 *     {@link #MOST_CHARS} or {@link #MOST_WORDS} is passed over. Empty: all that the rest allows
 * @param story in which; null: in all
 * @param from published on that day or later, as far as is known; null: any day
 * @param to published on that day or before; null: any day
 * @param speaker statements of somebody with these words in the name; null: articles
 * @param outlet published by one with these words in its name; null: any
 * @param in which part of the articles; of no matter where {@code speaker} is given
 * @param limit the most hits, at least 1
 * @param cursor {@link Hits#next} of the part before; null for the first
 */
public record Query(
        String words,
        @Nullable StoryId story,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable String speaker,
        @Nullable String outlet,
        In in,
        int limit,
        @Nullable String cursor) {

    /** How many UTF-16 units of the words are looked at. */
    public static final int MOST_CHARS = 400;

    /** How many words are looked for. */
    public static final int MOST_WORDS = 24;

    /** A part of an article. */
    public enum In {
        /** What is the article. */
        ARTICLE,
        /** What was set aside in its text. */
        REMOVED,
        /** Either. */
        ALL
    }

    /** Words in the articles of all stories. */
    public static Query of(String words) {
        return new Query(words, null, null, null, null, null, In.ARTICLE, 20, null);
    }

    /** The same in one story. */
    public Query inStory(StoryId newStory) {
        return new Query(words, newStory, from, to, speaker, outlet, in, limit, cursor);
    }

    /** The same between two days, both included. */
    public Query between(@Nullable LocalDate first, @Nullable LocalDate last) {
        return new Query(words, story, first, last, speaker, outlet, in, limit, cursor);
    }

    /** The same of a speaker. */
    public Query saidBy(@Nullable String newSpeaker) {
        return new Query(words, story, from, to, newSpeaker, outlet, in, limit, cursor);
    }

    /** The same of an outlet. */
    public Query publishedBy(@Nullable String newOutlet) {
        return new Query(words, story, from, to, speaker, newOutlet, in, limit, cursor);
    }

    /** The same in another part. */
    public Query in(In newPart) {
        return new Query(words, story, from, to, speaker, outlet, newPart, limit, cursor);
    }

    /** Another part of the same list. */
    public Query page(int newLimit, @Nullable String newCursor) {
        return new Query(words, story, from, to, speaker, outlet, in, newLimit, newCursor);
    }
}
