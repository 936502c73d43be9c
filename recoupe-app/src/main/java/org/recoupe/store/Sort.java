package org.recoupe.store;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * The numbers by which articles and statements stand in the order in which search gives them: the day of publication in the
 * upper half, the row in the lower. With the day inside, the index of words gives what was published last first without
 * sorting, goes on anywhere, and passes over what lies outside of a span of days.
 *
 * <p>What may have been published over more than {@link #MOST_DAYS} days, or on any, has no day here and comes last; whether it
 * lies in a span of days its row tells. Stateless.
 */
final class Sort {

    /** How many days may lie between the first and the last possible day of something with a day. */
    static final int MOST_DAYS = 62;

    /** That of the year 0 and before is 0. */
    private static final long FIRST_DAY = LocalDate.of(0, 1, 1).toEpochDay();

    private static final long LAST_DAY = LocalDate.of(5000, 1, 1).toEpochDay();

    private static final int ROW_BITS = 32;

    private Sort() {}

    /** The number of a row. */
    static long of(long row, @Nullable LocalDate earliest, @Nullable LocalDate latest) {
        boolean known = earliest != null
                && latest != null
                && !latest.isBefore(earliest)
                && ChronoUnit.DAYS.between(earliest, latest) <= MOST_DAYS;
        return (known && latest != null ? day(latest) : 0) << ROW_BITS | row & 0xFFFF_FFFFL;
    }

    /** The first number of what was last possibly published on {@code day}. */
    static long first(LocalDate day) {
        return day(day) << ROW_BITS;
    }

    /** One past the last number of what may have been published on {@code day} and has a day. */
    static long after(LocalDate day) {
        return day(day) + MOST_DAYS + 1 << ROW_BITS;
    }

    /** One past the last number of what has no day. */
    static long undated() {
        return 1L << ROW_BITS;
    }

    private static long day(LocalDate day) {
        return Math.clamp(day.toEpochDay(), FIRST_DAY, LAST_DAY) - FIRST_DAY + 1;
    }
}
