package org.recoupe.event;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.recoupe.annotation.Modality;
import org.recoupe.annotation.TimeMeaning;
import org.recoupe.claim.Attributes;
import org.recoupe.claim.Claim;
import org.recoupe.claim.EventReport;
import org.recoupe.claim.Value;
import org.recoupe.dating.DaySet;

/**
 * What did not take place has no day of its own; « n'a pas rencontré X jeudi » still says of which day it speaks. Stateless.
 */
final class DeniedDays {

    /** « Jeudi » is the one that lies within so many days of the article. */
    private static final int WEEK = 7;

    private DeniedDays() {}

    /** Whether one denies for its day what the other tells of that day, of the same people and as the same thing. */
    static boolean agree(ReportMatcher.Placed left, ReportMatcher.Placed right) {
        return denies(left, right) || denies(right, left);
    }

    private static boolean denies(ReportMatcher.Placed denial, ReportMatcher.Placed told) {
        EventReport report = denial.features().report();
        boolean denied = report.modality() == Modality.NEGATED || report.modality() == Modality.DENIED;
        boolean vouched = told.features().report().modality() == Modality.ASSERTED
                || told.features().report().modality() == Modality.UNVERIFIED;
        return denied
                && vouched
                && told.days().isSingle()
                && !denial.features().who().isEmpty()
                && report.claims(Attributes.TIME).stream()
                        .anyMatch(claim -> isOf(claim, told.days().first(), denial.published()));
    }

    private static boolean isOf(Claim claim, LocalDate day, DaySet published) {
        return claim.value() instanceof Value.Time time && isOf(time.timex().meaning(), day, published);
    }

    private static boolean isOf(@Nullable TimeMeaning meaning, LocalDate day, DaySet published) {
        return switch (meaning) {
            case TimeMeaning.Calendar calendar ->
                calendar.month() != null
                        && calendar.day() != null
                        && calendar.month() == day.getMonthValue()
                        && calendar.day() == day.getDayOfMonth()
                        && (calendar.year() == null || calendar.year() == day.getYear());
            case TimeMeaning.Weekday weekday -> weekday.day() == day.getDayOfWeek() && near(published, day);
            case TimeMeaning.Clock clock -> isOf(clock.day(), day, published);
            case null, default -> false;
        };
    }

    private static boolean near(DaySet published, LocalDate day) {
        long at = day.toEpochDay();
        return published.min() <= at + WEEK && published.max() >= at;
    }
}
