package org.recoupe.annotation.time;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The days of movable feasts, as a part of a calendar meaning names them: {@code EASTER+39} so many days after Easter
 * Sunday in the Western churches, {@code 5-7#-1} the last Sunday of May, {@code 11-4#4} its fourth Thursday of November.
 * Stateless.
 */
public final class Feasts {

    private static final Pattern EASTER = Pattern.compile("EASTER([+-]\\d{1,3})");
    private static final Pattern WEEKDAY = Pattern.compile("(\\d{1,2})-([1-7])#(-?[1-5])");

    private Feasts() {}

    /** The day in {@code year} that {@code part} names; null where it names no feast or there is no such day. */
    public static @Nullable LocalDate day(String part, int year) {
        Matcher easter = EASTER.matcher(part);
        if (easter.matches()) {
            return easter(year).plusDays(Integer.parseInt(easter.group(1)));
        }
        Matcher weekday = WEEKDAY.matcher(part);
        if (!weekday.matches()) {
            return null;
        }
        try {
            LocalDate first = LocalDate.of(year, Integer.parseInt(weekday.group(1)), 1);
            LocalDate day = first.with(TemporalAdjusters.dayOfWeekInMonth(
                    Integer.parseInt(weekday.group(3)), DayOfWeek.of(Integer.parseInt(weekday.group(2)))));
            return day.getMonthValue() == first.getMonthValue() ? day : null;
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** Whether {@code part} names a feast. */
    static boolean isFeast(@Nullable String part) {
        return part != null
                && (EASTER.matcher(part).matches() || WEEKDAY.matcher(part).matches());
    }

    /** Easter Sunday by the Gregorian calendar (the method of Meeus, Jones and Butcher). */
    static LocalDate easter(int year) {
        int a = year % 19;
        int b = year / 100;
        int c = year % 100;
        int d = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
        int e = (32 + 2 * (b % 4) + 2 * (c / 4) - d - c % 4) % 7;
        int f = d + e - 7 * ((a + 11 * d + 22 * e) / 451) + 114;
        return LocalDate.of(year, f / 31, f % 31 + 1);
    }
}
