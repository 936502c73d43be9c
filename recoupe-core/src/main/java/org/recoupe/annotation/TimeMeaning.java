package org.recoupe.annotation;

import java.time.DayOfWeek;
import org.jspecify.annotations.Nullable;

/**
 * What a temporal expression says, before it is resolved. Immutable.
 */
public sealed interface TimeMeaning {

    /** Units of the calendar and the clock, the shortest first. */
    enum Unit {
        SECOND,
        MINUTE,
        HOUR,
        DAY,
        WEEK,
        MONTH,
        QUARTER,
        YEAR,
        DECADE,
        CENTURY
    }

    /** What an offset is counted from. */
    enum Origin {
        /** The day on which the article was written: « hier », « il y a deux ans ». */
        PUBLICATION,
        /** The time that the text spoke of last: « la veille », « le lendemain ». */
        CONTEXT
    }

    /** Which of many a bare weekday or month means. */
    enum Direction {
        /** « dernier », « passé ». */
        PAST,
        /** « prochain ». */
        FUTURE,
        /** « ce mercredi »: the nearest, in the same week. */
        THIS,
        /** Nothing says so: the tense of the verb may. */
        OPEN
    }

    /**
     * A place in the calendar, as far as it is written: 6 August; February 2022; 2019; the second quarter of 2025.
     *
     * @param year four digits, or null where it is not written
     * @param month 1 to 12, or null
     * @param day 1 to 31, or null
     * @param weekday the weekday written beside it, or null
     * @param part a TIMEX3 part such as {@code Q2}, {@code H1}, {@code SU}, {@code W14}, {@code WE}, or null
     * @param direction « mars dernier », « le 6 août prochain »; {@code OPEN} where nothing is said
     */
    record Calendar(
            @Nullable Integer year,
            @Nullable Integer month,
            @Nullable Integer day,
            @Nullable DayOfWeek weekday,
            @Nullable String part,
            Direction direction)
            implements TimeMeaning {}

    /** A weekday without a date: « mercredi », « lundi prochain ». */
    record Weekday(DayOfWeek day, Direction direction) implements TimeMeaning {}

    /**
     * So many units before or after a reference: « hier » (-1 DAY), « la semaine dernière » (-1 WEEK), « le lendemain »
     * (+1 DAY of the context), « aujourd'hui » (0 DAY).
     *
     * @param amount negative for the past
     * @param unit also the granularity of the result
     * @param origin what it is counted from
     */
    record Offset(int amount, Unit unit, Origin origin) implements TimeMeaning {}

    /**
     * A clock time or a part of the day, on a day given by another meaning.
     *
     * @param day which day, or null where it is not said
     * @param time {@code HH:mm}, {@code HH}, or a TIMEX3 part {@code MO}, {@code MI}, {@code AF}, {@code EV}, {@code NI}
     * @param zone zone as written, or null
     */
    record Clock(
            @Nullable TimeMeaning day,
            String time,
            @Nullable String zone) implements TimeMeaning {}

    /**
     * A length of time.
     *
     * @param amount how many, or null for an unknown number (« quelques jours »: {@code PXD})
     * @param unit of what
     */
    record Length(@Nullable Double amount, Unit unit) implements TimeMeaning {}

    /**
     * Something that comes again: « chaque mercredi », « tous les jours ».
     *
     * @param value the TIMEX3 value, such as {@code XXXX-WXX-3} or {@code P1D}
     */
    record Recurring(String value) implements TimeMeaning {}

    /**
     * A time without a place in the calendar.
     *
     * @param value {@code PRESENT_REF}, {@code PAST_REF} or {@code FUTURE_REF}
     */
    record Vague(String value) implements TimeMeaning {}
}
