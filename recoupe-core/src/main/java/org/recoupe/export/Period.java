package org.recoupe.export;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import org.recoupe.dossier.DateEstimate;

/**
 * The days on which something can have been, as far as they are bounded.
 *
 * @param first the first of them, or null where nothing bounds it
 * @param last the last of them, or null where nothing bounds it
 */
record Period(@Nullable LocalDate first, @Nullable LocalDate last) {

    private static final Period OPEN = new Period(null, null);

    /** Of a date as precise as it is known. */
    static Period of(DateEstimate date) {
        return date.value() == null ? new Period(date.earliest(), date.latest()) : of(date.value());
    }

    /** Of an ISO 8601 prefix; open on both sides where it is no day of the calendar. */
    static Period of(String iso) {
        try {
            return switch (iso.length()) {
                case 4 -> {
                    int year = Integer.parseInt(iso);
                    yield new Period(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
                }
                case 7 -> {
                    YearMonth month = YearMonth.parse(iso);
                    yield new Period(month.atDay(1), month.atEndOfMonth());
                }
                default -> {
                    LocalDate day = LocalDate.parse(iso.length() < 10 ? iso : iso.substring(0, 10));
                    yield new Period(day, day);
                }
            };
        } catch (DateTimeException | NumberFormatException e) {
            // a partial date that is no day of any calendar stays in the words, without a place in the order
            return OPEN;
        }
    }

    /** The time of day that an ISO 8601 prefix gives; null where it gives none. */
    static @Nullable LocalDateTime time(@Nullable String iso) {
        if (iso == null || iso.length() < 16) {
            return null;
        }
        try {
            return LocalDateTime.parse(iso.substring(0, 16));
        } catch (DateTimeException e) {
            // no time of any clock: the day alone counts
            return null;
        }
    }

    /** Whether both ends are known. */
    boolean isBounded() {
        return first != null && last != null;
    }

    /** The first day that is known of, else the last; null where neither is. */
    @Nullable
    LocalDate start() {
        return first != null ? first : last;
    }

    /** The last day that is known of, else the first; null where neither is. */
    @Nullable
    LocalDate end() {
        return last != null ? last : first;
    }
}
