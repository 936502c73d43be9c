package org.recoupe.annotation.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.Locale;
import java.util.Optional;
import org.recoupe.annotation.TimeMeaning;

/** Days that lie so many units before or after an origin. Stateless. */
final class OffsetDays {

    /** « Quinze jours » counts both ends of two weeks, « huit jours » of one. */
    private static final int FORTNIGHT = 15;

    private static final int EIGHT_DAYS = 8;

    private OffsetDays() {}

    static String value(TimeMeaning.Offset offset, LocalDate origin) {
        int amount = offset.amount();
        return switch (offset.unit()) {
            case SECOND, MINUTE, HOUR -> origin.toString();
            case DAY -> origin.plusDays(amount).toString();
            case WEEK -> TimexResolver.week(origin.plusWeeks(amount));
            case MONTH -> month(origin.plusMonths(amount));
            case QUARTER -> quarter(origin.plusMonths(3L * amount));
            case YEAR -> year(origin.plusYears(amount));
            case DECADE -> year(origin.plusYears(10L * amount)).substring(0, 3);
            case CENTURY -> year(origin.plusYears(100L * amount)).substring(0, 2);
        };
    }

    /** The value where the origin is not known. */
    static String open(TimeMeaning.Unit unit) {
        return switch (unit) {
            case SECOND, MINUTE, HOUR, DAY -> "XXXX-XX-XX";
            case WEEK -> "XXXX-WXX";
            case MONTH -> "XXXX-XX";
            case QUARTER -> "XXXX-QX";
            case YEAR -> "XXXX";
            case DECADE -> "XXX";
            case CENTURY -> "XX";
        };
    }

    static Optional<DayRange> range(TimeMeaning.Offset offset, LocalDate origin) {
        int amount = offset.amount();
        return switch (offset.unit()) {
            case SECOND, MINUTE, HOUR -> Optional.empty();
            case DAY -> Optional.of(days(amount, origin));
            case WEEK -> {
                LocalDate monday = origin.plusWeeks(amount).with(DayOfWeek.MONDAY);
                yield Optional.of(new DayRange(monday, monday.plusDays(6)));
            }
            case MONTH -> Optional.of(months(origin.plusMonths(amount).withDayOfMonth(1), 1));
            case QUARTER -> {
                LocalDate day = origin.plusMonths(3L * amount);
                int first = 3 * ((day.getMonthValue() - 1) / 3) + 1;
                yield Optional.of(months(LocalDate.of(day.getYear(), first, 1), 3));
            }
            case YEAR -> Optional.of(months(origin.plusYears(amount).withDayOfYear(1), 12));
            case DECADE -> Optional.of(years(origin.getYear() / 10 * 10 + 10 * amount, 10));
            case CENTURY -> Optional.of(years(origin.getYear() / 100 * 100 + 100 * amount, 100));
        };
    }

    private static DayRange days(int amount, LocalDate origin) {
        LocalDate day = origin.plusDays(amount);
        int size = Math.abs(amount);
        if (size == FORTNIGHT || size == EIGHT_DAYS) {
            return amount < 0 ? new DayRange(day, day.plusDays(1)) : new DayRange(day.minusDays(1), day);
        }
        return DayRange.of(day);
    }

    /** So many whole months from {@code first} on. */
    static DayRange months(LocalDate first, int months) {
        return new DayRange(first, first.plusMonths(months).minusDays(1));
    }

    /** So many whole years from {@code first} on. */
    static DayRange years(int first, int years) {
        return months(LocalDate.of(first, 1, 1), 12 * years);
    }

    static String month(LocalDate day) {
        return String.format(Locale.ROOT, "%04d-%02d", day.getYear(), day.getMonthValue());
    }

    static String year(LocalDate day) {
        return String.format(Locale.ROOT, "%04d", day.getYear());
    }

    private static String quarter(LocalDate day) {
        return year(day) + "-Q" + day.get(IsoFields.QUARTER_OF_YEAR);
    }
}
