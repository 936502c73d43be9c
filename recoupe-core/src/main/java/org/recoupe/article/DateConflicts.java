package org.recoupe.article;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Holds the dates of metadata, of lines and of the archive against one another: which are believed, and why the others are
 * not. Stateless.
 */
final class DateConflicts {

    /** Days by which the outlet's calendar and that of the archive may differ. */
    private static final int ZONE_DAYS = 1;

    /** The day from which computers count: it stands where none was given. */
    private static final LocalDate EPOCH = LocalDate.EPOCH;

    private DateConflicts() {}

    /** The dates, those that others contradict no longer taken. */
    static List<StatedDate> settled(List<StatedDate> all, LocalDate today, MetadataDates metadata) {
        List<StatedDate> dates = notAfter(all, today);
        LocalDate fetched = day(dates, StatedDate.Form.FETCHED).orElse(null);
        dates = dates.stream().map(date -> plausible(date, fetched)).toList();
        Optional<StatedDate> given = taken(dates, StatedDate.Form.METADATA);
        Optional<StatedDate> line = line(dates);
        if (given.isEmpty()) {
            return withoutUpdates(dates, line.isPresent());
        }
        StatedDate page = given.get();
        LocalDate day = page.wholeDay();
        LocalDate seen = line.map(StatedDate::wholeDay).orElse(null);
        if (day == null || seen == null || day.equals(seen)) {
            return differing(withoutUpdates(dates, true), day);
        }
        long apart = ChronoUnit.DAYS.between(seen, day);
        if (Math.abs(apart) <= ZONE_DAYS
                && page.entry() != null
                && metadata.isUniversal(page.entry().value())) {
            return withoutUpdates(replaced(dates, page, "date.metadata-zone"), true);
        }
        if (apart > ZONE_DAYS && day.equals(fetched)) {
            return withoutUpdates(replaced(dates, page, "date.is-fetch-day"), true);
        }
        return differing(withoutUpdates(dates, true), day);
    }

    /** The dates, those after today no longer taken. */
    static List<StatedDate> notAfter(List<StatedDate> dates, LocalDate today) {
        return dates.stream()
                .map(date ->
                        isAfter(date.wholeDay(), today) && date.taken() ? date.distrusted("date.after-today") : date)
                .toList();
    }

    private static StatedDate plausible(StatedDate date, @Nullable LocalDate fetched) {
        LocalDate day = date.wholeDay();
        if (!date.taken() || day == null) {
            return date;
        }
        if (day.equals(EPOCH) && date.entry() != null) {
            return date.distrusted("date.epoch");
        }
        boolean late = fetched != null && day.isAfter(fetched.plusDays(ZONE_DAYS));
        return late ? date.distrusted("date.after-fetched") : date;
    }

    /** Lines that give another day than the page's metadata. */
    private static List<StatedDate> differing(List<StatedDate> dates, @Nullable LocalDate day) {
        return dates.stream()
                .map(date -> {
                    LocalDate own = date.wholeDay();
                    boolean differs = isLine(date) && date.taken() && own != null && day != null && !own.equals(day);
                    return differs ? date.distrusted("date.differs-from-metadata") : date;
                })
                .toList();
    }

    /** The day of a change counts only where the day of publication is not given. */
    private static List<StatedDate> withoutUpdates(List<StatedDate> dates, boolean published) {
        if (!published) {
            return dates;
        }
        return dates.stream()
                .map(date -> date.form() == StatedDate.Form.MODIFIED && date.taken()
                        ? date.distrusted("date.modified-later")
                        : date)
                .toList();
    }

    private static List<StatedDate> replaced(List<StatedDate> dates, StatedDate one, String reason) {
        List<StatedDate> result = new ArrayList<>(dates);
        result.set(result.indexOf(one), one.distrusted(reason));
        return result;
    }

    private static Optional<StatedDate> taken(List<StatedDate> dates, StatedDate.Form form) {
        return dates.stream().filter(d -> d.form() == form && d.taken()).findFirst();
    }

    private static Optional<LocalDate> day(List<StatedDate> dates, StatedDate.Form form) {
        return dates.stream()
                .filter(date -> date.form() == form)
                .findFirst()
                .flatMap(date -> Optional.ofNullable(date.wholeDay()));
    }

    private static Optional<StatedDate> line(List<StatedDate> dates) {
        return dates.stream()
                .filter(date -> isLine(date) && date.taken() && date.year() != null)
                .filter(date -> !date.reason().equals("date.updated"))
                .findFirst();
    }

    private static boolean isLine(StatedDate date) {
        return date.form() == StatedDate.Form.DATE_LINE || date.form() == StatedDate.Form.OUTLET_LINE;
    }

    private static boolean isAfter(@Nullable LocalDate day, LocalDate today) {
        return day != null && day.isAfter(today);
    }
}
