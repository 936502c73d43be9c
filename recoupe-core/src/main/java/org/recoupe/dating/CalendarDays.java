package org.recoupe.dating;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.IsoFields;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.recoupe.annotation.TimeMeaning;

/** The days that a place in the calendar covers. Stateless. */
final class CalendarDays {

    private CalendarDays() {}

    /** Every such day of the years of {@code window}, inside it; 29 February only where there is one. */
    static DaySet monthDay(int month, int day, DaySet window) {
        return inYears(window, year -> days(year, month, day)).intersect(window);
    }

    /**
     * The days that {@code meaning} covers. Where no year is written: those of every year that {@code window} touches.
     * Empty where nothing in the calendar is named or no such day exists.
     */
    static DaySet of(TimeMeaning.Calendar meaning, DaySet window) {
        Integer month = meaning.month();
        Integer day = meaning.day();
        String part = meaning.part();
        if (meaning.year() == null && month == null && part == null) {
            return DaySet.EMPTY;
        }
        Integer year = meaning.year();
        DaySet days =
                year != null ? days(year, month, day, part) : inYears(window, each -> days(each, month, day, part));
        return meaning.weekday() == null || day == null ? days : days.weekday(meaning.weekday());
    }

    private interface InYear {
        DaySet of(int year);
    }

    private static DaySet inYears(DaySet window, InYear days) {
        DaySet.Builder out = new DaySet.Builder();
        for (int year = window.first().getYear(); year <= window.last().getYear(); year++) {
            DaySet found = days.of(year);
            for (int i = 0; i < found.ranges(); i++) {
                out.add(found.rangeStart(i), found.rangeEnd(i));
            }
        }
        return out.build();
    }

    private static DaySet days(int year, @Nullable Integer month, @Nullable Integer day, @Nullable String part) {
        if (month != null) {
            return day != null ? days(year, month, day) : month(year, month);
        }
        if (part != null) {
            return part(year, part).orElse(DaySet.EMPTY);
        }
        return year < 1 || year > 9999
                ? DaySet.EMPTY
                : DaySet.between(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
    }

    private static DaySet days(int year, int month, int day) {
        try {
            return DaySet.of(LocalDate.of(year, month, day));
        } catch (DateTimeException e) {
            return DaySet.EMPTY;
        }
    }

    private static DaySet month(int year, int month) {
        try {
            YearMonth found = YearMonth.of(year, month);
            return DaySet.between(found.atDay(1), found.atEndOfMonth());
        } catch (DateTimeException e) {
            return DaySet.EMPTY;
        }
    }

    private static Optional<DaySet> part(int year, String part) {
        return switch (part) {
            case "Q1" -> Optional.of(months(year, 1, 3));
            case "Q2" -> Optional.of(months(year, 4, 6));
            case "Q3" -> Optional.of(months(year, 7, 9));
            case "Q4" -> Optional.of(months(year, 10, 12));
            case "H1" -> Optional.of(months(year, 1, 6));
            case "H2" -> Optional.of(months(year, 7, 12));
            case "SP" -> Optional.of(months(year, 3, 6));
            case "SU" -> Optional.of(months(year, 6, 9));
            case "FA" -> Optional.of(months(year, 9, 12));
            case "WI" -> Optional.of(months(year - 1, 12, 15));
            default -> week(year, part);
        };
    }

    private static DaySet months(int year, int first, int last) {
        LocalDate begin = LocalDate.of(year, 1, 1).plusMonths(first - 1L);
        return DaySet.between(begin, LocalDate.of(year, 1, 1).plusMonths(last).minusDays(1));
    }

    private static Optional<DaySet> week(int year, String part) {
        if (!part.matches("W[0-5][0-9]")) {
            return Optional.empty();
        }
        int week = Integer.parseInt(part.substring(1));
        LocalDate monday = LocalDate.of(year, 1, 4)
                .with(IsoFields.WEEK_OF_WEEK_BASED_YEAR, 1)
                .with(java.time.DayOfWeek.MONDAY)
                .plusWeeks(week - 1L);
        return week < 1 || week > 53 ? Optional.empty() : Optional.of(DaySet.between(monday, monday.plusDays(6)));
    }
}
