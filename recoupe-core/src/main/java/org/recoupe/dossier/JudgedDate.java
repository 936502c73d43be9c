package org.recoupe.dossier;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Year;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The day that an editor gives: a year, a month, a day, a day with a time, or two days with a slash between them. Immutable.
 *
 * @param earliest the first possible day
 * @param latest the last, not before it
 * @param clock hours and minutes, or null
 */
record JudgedDate(
        LocalDate earliest, LocalDate latest, @Nullable String clock) {

    private static final Pattern YEAR = Pattern.compile("[0-9]{4}");
    private static final Pattern MONTH = Pattern.compile("[0-9]{4}-[0-9]{2}");
    private static final Pattern TIMED = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}");
    private static final Pattern BETWEEN = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}/[0-9]{4}-[0-9]{2}-[0-9]{2}");
    private static final Pattern DAY = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");

    private static final int DAY_LENGTH = 10;

    /** The day that {@code value} is; empty where it is none. */
    static Optional<JudgedDate> of(String value) {
        try {
            if (YEAR.matcher(value).matches()) {
                Year year = Year.parse(value);
                return Optional.of(
                        new JudgedDate(year.atDay(1), year.atMonth(12).atEndOfMonth(), null));
            }
            if (MONTH.matcher(value).matches()) {
                YearMonth month = YearMonth.parse(value);
                return Optional.of(new JudgedDate(month.atDay(1), month.atEndOfMonth(), null));
            }
            if (DAY.matcher(value).matches()) {
                LocalDate day = LocalDate.parse(value);
                return Optional.of(new JudgedDate(day, day, null));
            }
            if (TIMED.matcher(value).matches()) {
                LocalDate day = LocalDate.parse(value.substring(0, DAY_LENGTH));
                String clock = value.substring(DAY_LENGTH + 1);
                LocalTime.parse(clock);
                return Optional.of(new JudgedDate(day, day, clock));
            }
            if (BETWEEN.matcher(value).matches()) {
                LocalDate first = LocalDate.parse(value.substring(0, DAY_LENGTH));
                LocalDate last = LocalDate.parse(value.substring(DAY_LENGTH + 1));
                return last.isBefore(first) ? Optional.empty() : Optional.of(new JudgedDate(first, last, null));
            }
        } catch (DateTimeException e) {
            return Optional.empty();
        }
        return Optional.empty();
    }
}
