package org.recoupe.article;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.recoupe.text.Span;

/**
 * A line that says who published the article, who wrote it, and when.
 *
 * @param dates the dates in it
 * @param cues what the words before each of the dates say of it
 * @param outlet the outlet's name, or null
 * @param byline the writer, or null
 * @param glued whether the date is glued to the outlet's name
 */
record HeaderLine(
        List<WrittenDate> dates,
        List<Cue> cues,
        @Nullable Span outlet,
        @Nullable Span byline,
        boolean glued) {

    /** The rules by which such lines are set aside. */
    static final Set<String> RULES = Set.of("date-line", "byline");

    /** Whether a word says what one of the dates is. */
    boolean isCued() {
        return cues.stream().anyMatch(cue -> cue != Cue.NONE);
    }

    /** What the words beside a date say of it. */
    enum Cue {
        NONE,
        PUBLISHED,
        UPDATED,
        COPYRIGHT
    }
}
