package org.recoupe.annotation.time;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.recoupe.annotation.TimeMeaning;
import org.recoupe.annotation.TimeMeaning.Direction;

/** The days that a place in the calendar can be, the year being open or not. Stateless. */
final class CalendarDays {

    /** How many years before and after publication an open year is looked for when a weekday must fit. */
    private static final int YEARS_AROUND = 6;

    /** How many days away a date without a year is near, whatever the tense. */
    private static final int NEAR = 60;

    /** How many days away a date without a year is too far to be meant, if the same date is near on the other side. */
    private static final int FAR = 280;

    /** Before a number of months: a day of the month that lies so far from now. */
    private static final String MONTHS_FROM_NOW = "MONTH";

    private CalendarDays() {}

    /** All candidates, in order. */
    static List<DayRange> all(TimeMeaning.Calendar calendar, LocalDate published, Tense tense) {
        if (calendar.year() != null) {
            return Stream.ofNullable(range(calendar, calendar.year(), published))
                    .toList();
        }
        String part = calendar.part();
        if (part != null && part.startsWith(MONTHS_FROM_NOW) && calendar.day() != null) {
            LocalDate near = published.plusMonths(Long.parseLong(part.substring(MONTHS_FROM_NOW.length())));
            return Stream.ofNullable(range(withoutPart(calendar), near.getYear(), near))
                    .toList();
        }
        if (isWeekend(calendar)) {
            return List.of(weekend(calendar, published, tense));
        }
        List<DayRange> around = around(calendar, published);
        return switch (side(calendar, tense, around, published)) {
            case PAST -> last(around, range -> isPast(range, calendar, published));
            case FUTURE -> first(around, range -> isFuture(range, calendar, published));
            case THIS ->
                around.stream()
                        .filter(range -> isThis(range.first(), calendar, published))
                        .toList();
            case OPEN -> bothSides(around, published);
        };
    }

    /** The TIMEX3 value of the likeliest candidate, {@code X} standing for what stays open. */
    static String value(TimeMeaning.Calendar calendar, @Nullable LocalDate published, Tense tense) {
        Integer written = calendar.year();
        if (written != null) {
            return written(calendar, year(written));
        }
        if (published == null || (isSeason(calendar) && calendar.direction() == Direction.OPEN)) {
            return written(calendar, "XXXX");
        }
        DayRange range = likeliest(calendar, published, tense);
        if (range == null) {
            return written(calendar, "XXXX");
        }
        if (isWeekend(calendar)) {
            return TimexResolver.week(range.first()) + "-WE";
        }
        if (calendar.day() != null || Feasts.isFeast(calendar.part())) {
            return range.first().toString();
        }
        return written(calendar, year(range.first().getYear()));
    }

    /** The likeliest day, or null where a month, a year or nothing is named. */
    static @Nullable LocalDate day(TimeMeaning.Calendar calendar, @Nullable LocalDate published, Tense tense) {
        boolean isFeast = Feasts.isFeast(calendar.part());
        if ((calendar.day() == null && !isFeast)
                || (published == null && (calendar.year() == null || (calendar.month() == null && !isFeast)))) {
            return null;
        }
        LocalDate near = published == null ? LocalDate.of(Objects.requireNonNull(calendar.year()), 1, 1) : published;
        DayRange range = likeliest(calendar, near, tense);
        return range == null ? null : range.first();
    }

    private static @Nullable DayRange likeliest(TimeMeaning.Calendar calendar, LocalDate published, Tense tense) {
        return all(calendar, published, tense).stream()
                .min(Comparator.comparingLong(range -> distance(range, published)))
                .orElse(null);
    }

    private static long distance(DayRange range, LocalDate day) {
        return range.contains(day)
                ? 0
                : Math.min(
                        Math.abs(range.first().toEpochDay() - day.toEpochDay()),
                        Math.abs(range.last().toEpochDay() - day.toEpochDay()));
    }

    private static String written(TimeMeaning.Calendar calendar, String year) {
        String part = calendar.part();
        if (part != null && Feasts.isFeast(part)) {
            LocalDate feast = year.startsWith("X") ? null : Feasts.day(part, Integer.parseInt(year));
            return feast == null ? year + "-XX-XX" : feast.toString();
        }
        if (part != null) {
            return switch (part) {
                case "DECADE" -> year.substring(0, 3);
                case "CENTURY" -> year.substring(0, 2);
                case "WE" -> year + "-WXX-WE";
                default -> year + "-" + part;
            };
        }
        Integer month = calendar.month();
        Integer day = calendar.day();
        if (month == null && day == null) {
            return year;
        }
        String months = month == null ? "XX" : String.format(Locale.ROOT, "%02d", month);
        return year + "-" + months + (day == null ? "" : String.format(Locale.ROOT, "-%02d", day));
    }

    private static String year(int year) {
        return String.format(Locale.ROOT, "%04d", year);
    }

    private static TimeMeaning.Calendar withoutPart(TimeMeaning.Calendar calendar) {
        return new TimeMeaning.Calendar(
                calendar.year(), calendar.month(), calendar.day(), calendar.weekday(), null, calendar.direction());
    }

    private static boolean isWeekend(TimeMeaning.Calendar calendar) {
        return "WE".equals(calendar.part());
    }

    private static boolean isSeason(TimeMeaning.Calendar calendar) {
        String part = calendar.part();
        return part != null && part.matches("SP|SU|FA|WI");
    }

    /** Which side of now is meant: what is written, else what the verb says. */
    private static Direction side(
            TimeMeaning.Calendar calendar, Tense tense, List<DayRange> around, LocalDate published) {
        if (calendar.direction() != Direction.OPEN) {
            return calendar.direction();
        }
        if (calendar.weekday() != null || isFarFromOneSide(around, published)) {
            return Direction.OPEN;
        }
        return switch (tense) {
            case PAST -> Direction.PAST;
            case FUTURE -> Direction.FUTURE;
            case UNKNOWN -> Direction.OPEN;
        };
    }

    /** Whether one side is so near and the other so far that whoever meant the far one would have written the year. */
    private static boolean isFarFromOneSide(List<DayRange> around, LocalDate published) {
        List<DayRange> both = bothSides(around, published);
        if (both.size() < 2) {
            return false;
        }
        long before = distance(both.getFirst(), published);
        long after = distance(both.getLast(), published);
        return Math.min(before, after) <= NEAR && Math.max(before, after) >= FAR;
    }

    /** The last that has begun and the first that has not. */
    private static List<DayRange> bothSides(List<DayRange> around, LocalDate published) {
        return Stream.concat(
                        last(around, range -> !range.first().isAfter(published)).stream(),
                        first(around, range -> range.first().isAfter(published)).stream())
                .toList();
    }

    /** Whether {@code day} is in the year of publication, or for a bare day of the month in its month. */
    private static boolean isThis(LocalDate day, TimeMeaning.Calendar calendar, LocalDate published) {
        return day.getYear() == published.getYear()
                && (!isDayOfMonth(calendar) || day.getMonthValue() == published.getMonthValue());
    }

    private static boolean isDayOfMonth(TimeMeaning.Calendar calendar) {
        return calendar.month() == null && calendar.day() != null;
    }

    private static boolean isPast(DayRange range, TimeMeaning.Calendar calendar, LocalDate published) {
        return calendar.direction() == Direction.PAST
                ? range.last().isBefore(published)
                : !range.first().isAfter(published);
    }

    private static boolean isFuture(DayRange range, TimeMeaning.Calendar calendar, LocalDate published) {
        return calendar.direction() == Direction.FUTURE
                ? range.first().isAfter(published)
                : !range.last().isBefore(published);
    }

    private static List<DayRange> first(List<DayRange> ranges, java.util.function.Predicate<DayRange> fits) {
        return ranges.stream().filter(fits).limit(1).toList();
    }

    private static List<DayRange> last(List<DayRange> ranges, java.util.function.Predicate<DayRange> fits) {
        return first(ranges.reversed(), fits);
    }

    /** The candidates of the years, or for a bare day of the month the months, around publication. */
    private static List<DayRange> around(TimeMeaning.Calendar calendar, LocalDate published) {
        List<DayRange> all = new ArrayList<>();
        for (int i = -YEARS_AROUND; i <= YEARS_AROUND; i++) {
            boolean months = isDayOfMonth(calendar);
            LocalDate near = months ? published.plusMonths(i) : published.plusYears(i);
            DayRange range = range(calendar, near.getYear(), near);
            if (range != null) {
                all.add(range);
            }
        }
        DayOfWeek weekday = calendar.weekday();
        if (weekday != null) {
            List<DayRange> fitting = all.stream()
                    .filter(range -> range.first().getDayOfWeek() == weekday)
                    .toList();
            // A weekday that never fits is a mistake of the writer: the date counts.
            return fitting.isEmpty() ? all : fitting;
        }
        return all;
    }

    /** The days of {@code calendar} in {@code year}, or null where there are none. */
    private static @Nullable DayRange range(TimeMeaning.Calendar calendar, int year, LocalDate near) {
        String part = calendar.part();
        Integer month = calendar.month();
        Integer day = calendar.day();
        try {
            if (part != null) {
                return part(part, year);
            }
            if (day != null) {
                return DayRange.of(LocalDate.of(year, month == null ? near.getMonthValue() : month, day));
            }
            return month == null ? OffsetDays.years(year, 1) : OffsetDays.months(LocalDate.of(year, month, 1), 1);
        } catch (DateTimeException e) {
            // 29 February in a year that has none.
            return null;
        }
    }

    private static @Nullable DayRange part(String part, int year) {
        return switch (part) {
            case "DECADE" -> OffsetDays.years(year, 10);
            case "CENTURY" -> OffsetDays.years(year, 100);
            case "Q1", "Q2", "Q3", "Q4" -> OffsetDays.months(LocalDate.of(year, 3 * (part.charAt(1) - '1') + 1, 1), 3);
            case "H1", "H2" -> OffsetDays.months(LocalDate.of(year, 6 * (part.charAt(1) - '1') + 1, 1), 6);
            // From the first of the month in which people begin to say so to the last day of the season of the almanac.
            case "SP" -> new DayRange(LocalDate.of(year, 3, 1), LocalDate.of(year, 6, 20));
            case "SU" -> new DayRange(LocalDate.of(year, 6, 1), LocalDate.of(year, 9, 22));
            case "FA" -> new DayRange(LocalDate.of(year, 9, 1), LocalDate.of(year, 12, 20));
            case "WI" -> new DayRange(LocalDate.of(year, 12, 1), LocalDate.of(year + 1, 3, 20));
            default -> {
                LocalDate feast = Feasts.day(part, year);
                yield feast == null ? null : DayRange.of(feast);
            }
        };
    }

    private static DayRange weekend(TimeMeaning.Calendar calendar, LocalDate published, Tense tense) {
        LocalDate saturday = published.with(DayOfWeek.SATURDAY);
        boolean begun = !published.isBefore(saturday);
        LocalDate first = switch (calendar.direction()) {
            case PAST -> saturday.minusWeeks(1);
            case FUTURE -> begun ? saturday.plusWeeks(1) : saturday;
            case THIS, OPEN -> tense == Tense.PAST && !begun ? saturday.minusWeeks(1) : saturday;
        };
        return new DayRange(first, first.plusDays(1));
    }
}
