package org.recoupe.article;

import org.jspecify.annotations.Nullable;
import org.recoupe.text.Span;

/**
 * A calendar date as it is written.
 *
 * @param year or null where none is written
 * @param time {@code HH:mm} where a clock time stands beside it, or null
 * @param span the date without the time
 * @param whole the date with the time
 */
record WrittenDate(
        @Nullable Integer year,
        int month,
        int day,
        @Nullable String time,
        Span span,
        Span whole) {

    /** Whether both can be the same day. */
    boolean agrees(@Nullable Integer otherYear, int otherMonth, int otherDay) {
        Integer own = year;
        return month == otherMonth && day == otherDay && (own == null || otherYear == null || own.equals(otherYear));
    }
}
