package org.recoupe.dating;

import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import org.recoupe.annotation.TimeMeaning;

/** How exactly words give a time, the least exact first. */
enum Precision {
    NONE,
    YEAR,
    MONTH,
    DAY;

    static Precision of(@Nullable TimeMeaning meaning) {
        return switch (meaning) {
            case null -> NONE;
            case TimeMeaning.Calendar calendar -> {
                if (calendar.day() != null) {
                    yield DAY;
                }
                if (calendar.part() != null) {
                    yield NONE;
                }
                yield calendar.month() != null ? MONTH : YEAR;
            }
            case TimeMeaning.Weekday ignored -> DAY;
            case TimeMeaning.Offset offset ->
                switch (offset.unit()) {
                    case SECOND, MINUTE, HOUR, DAY -> DAY;
                    case WEEK, QUARTER, DECADE, CENTURY -> NONE;
                    case MONTH -> MONTH;
                    case YEAR -> YEAR;
                };
            case TimeMeaning.Clock clock -> of(clock.day());
            case TimeMeaning.Length ignored -> NONE;
            case TimeMeaning.Recurring ignored -> NONE;
            case TimeMeaning.Vague ignored -> NONE;
        };
    }

    Precision finer(Precision other) {
        return compareTo(other) >= 0 ? this : other;
    }

    /** The ISO 8601 prefix for {@code days}, or null where they are wider than what the words give. */
    @Nullable
    String value(DaySet days, @Nullable String clock) {
        LocalDate first = days.first();
        if (days.isSingle()) {
            return clock == null ? first.toString() : first + "T" + clock;
        }
        boolean sameYear = first.getYear() == days.last().getYear();
        if (this == MONTH && sameYear && first.getMonth() == days.last().getMonth()) {
            return YearMonth.from(first).toString();
        }
        return this == YEAR && sameYear ? String.valueOf(first.getYear()) : null;
    }
}
