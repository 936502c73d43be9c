package org.recoupe.eval.story;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.recoupe.eval.story.Sentence.Written;

/**
 * An article before it is laid out.
 *
 * @param number in the order of writing; a copy has a higher one than what it copies
 * @param title its headline
 * @param sentences its body
 * @param of the draft that it copies, or null
 * @param way how, or null
 * @param withheld whether it is known from its copies alone
 */
record Draft(
        int number,
        Outlet outlet,
        LocalDate day,
        String title,
        List<Written> sentences,
        @Nullable Draft of,
        Outlet.@Nullable Way way,
        boolean withheld) {

    Draft {
        sentences = List.copyOf(sentences);
    }

    /** The first of its family. */
    Draft root() {
        return of == null ? this : of.root();
    }
}
