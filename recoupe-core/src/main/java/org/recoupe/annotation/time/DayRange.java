package org.recoupe.annotation.time;

import java.time.LocalDate;

/**
 * Days without a gap, both ends included. Immutable.
 *
 * @param first the first day
 * @param last the last day, not before the first
 */
public record DayRange(LocalDate first, LocalDate last) {

    /** @throws IllegalArgumentException where {@code last} is before {@code first} */
    public DayRange {
        if (last.isBefore(first)) {
            throw new IllegalArgumentException("no range of days: " + first + " to " + last);
        }
    }

    /** A single day. */
    public static DayRange of(LocalDate day) {
        return new DayRange(day, day);
    }

    /** Whether {@code day} is one of them. */
    public boolean contains(LocalDate day) {
        return !day.isBefore(first) && !day.isAfter(last);
    }

    /** Whether it is one day only. */
    public boolean isDay() {
        return first.equals(last);
    }
}
