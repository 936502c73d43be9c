package org.recoupe.dating;

import java.time.DayOfWeek;
import org.jspecify.annotations.Nullable;
import org.recoupe.annotation.AnnotatedArticle;
import org.recoupe.annotation.Modality;
import org.recoupe.annotation.Quotation;
import org.recoupe.annotation.TimeMeaning;
import org.recoupe.annotation.TimeMeaning.Direction;
import org.recoupe.annotation.TimeMeaning.Unit;
import org.recoupe.annotation.Timex;
import org.recoupe.article.Anchor;
import org.recoupe.claim.Attributes;
import org.recoupe.claim.Claim;
import org.recoupe.claim.EventReport;
import org.recoupe.claim.Value;

/** Ties a day to the publication of its article by what a temporal expression says. Immutable. */
final class TimeReading {

    /** Days in a year less one: a date without its year is the nearest such date. */
    private static final int YEAR = 364;

    /** A month without its year may begin up to this many days before. */
    private static final int YEAR_AND_MONTH = 364 + 30;

    /** Where neither tense nor direction tells: half a year to each side. */
    private static final int HALF_YEAR = 182;

    /** Words in quotation marks may have been said so many days before they were printed. */
    private static final int QUOTED_BEFORE = 6;

    /** Where an event lies, seen from the day on which it was written. */
    enum Tense {
        PAST,
        FUTURE,
        OPEN
    }

    private final Model model;

    private static boolean isOver(TimeMeaning meaning) {
        return switch (meaning) {
            case TimeMeaning.Offset offset -> offset.origin() == TimeMeaning.Origin.PUBLICATION && offset.amount() < 0;
            case TimeMeaning.Weekday weekday -> weekday.direction() == Direction.PAST;
            case TimeMeaning.Calendar calendar -> calendar.direction() == Direction.PAST;
            case TimeMeaning.Clock clock -> clock.day() != null && isOver(clock.day());
            case TimeMeaning.Length ignored -> false;
            case TimeMeaning.Recurring ignored -> false;
            case TimeMeaning.Vague ignored -> false;
        };
    }

    /** Whether it names a day after that on which it was written. */
    static boolean isFuture(@Nullable TimeMeaning meaning) {
        return switch (meaning) {
            case null -> false;
            case TimeMeaning.Offset offset -> offset.origin() == TimeMeaning.Origin.PUBLICATION && offset.amount() > 0;
            case TimeMeaning.Weekday weekday -> weekday.direction() == TimeMeaning.Direction.FUTURE;
            case TimeMeaning.Calendar calendar -> calendar.direction() == TimeMeaning.Direction.FUTURE;
            case TimeMeaning.Clock clock -> isFuture(clock.day());
            case TimeMeaning.Length ignored -> false;
            case TimeMeaning.Recurring ignored -> false;
            case TimeMeaning.Vague ignored -> false;
        };
    }

    TimeReading(Model model) {
        this.model = model;
    }

    /** The tense of a report, by its modality; a plan of which the time is over is neither past nor to come. */
    static Tense tense(EventReport report) {
        // What was called off or put off may have been meant for a day that is over.
        if (report.modality() == Modality.PLANNED
                && !report.claims(Attributes.STATUS).isEmpty()) {
            return Tense.OPEN;
        }
        if (report.modality() == Modality.PLANNED
                && report.claims(Attributes.TIME).stream()
                        .anyMatch(claim -> claim.value() instanceof Value.Time time
                                && isOver(time.timex().meaning()))) {
            return Tense.OPEN;
        }
        return switch (report.modality()) {
            case ASSERTED, UNVERIFIED -> Tense.PAST;
            case PLANNED -> Tense.FUTURE;
            case NEGATED, DENIED, POSSIBLE, CONDITIONAL -> Tense.OPEN;
        };
    }

    /**
     * Ties {@code variable} to what {@code claim} says.
     *
     * @param context the variable of the day that the text spoke of last, or -1
     */
    void tie(int variable, Claim claim, Tense tense, int context) {
        if (!(claim.value() instanceof Value.Time time)
                || claim.modality() == Modality.NEGATED
                || claim.modality() == Modality.DENIED) {
            return;
        }
        Anchor anchor =
                new Anchor(claim.subject().trigger().article(), time.timex().span());
        if (time.timex().relation() == Timex.Relation.SINCE) {
            // An event is given a day since which only where it began then.
            on(variable, time.timex(), anchor, tense);
            return;
        }
        tie(variable, time.timex(), anchor, tense, context);
    }

    /** Ties {@code variable} to what {@code timex}, which stands at {@code anchor}, says. */
    void tie(int variable, Timex timex, Anchor anchor, Tense tense, int context) {
        Meant meant = new Meant(anchor, tense, context, model.writing(anchor), isQuoted(anchor));
        switch (timex.relation()) {
            case ON, FOR -> tie(variable, timex.meaning(), meant);
            case WITHIN -> within(variable, timex.meaning(), meant);
            case SINCE, AFTER -> bound(variable, timex, meant, 0, Constraint.Distance.FAR);
            case UNTIL, BEFORE -> bound(variable, timex, meant, -Constraint.Distance.FAR, 0);
        }
    }

    /** Ties {@code variable} to the time from which something is counted, whatever the preposition says. */
    void start(int variable, Claim claim) {
        if (claim.value() instanceof Value.Time time) {
            Anchor anchor =
                    new Anchor(claim.subject().trigger().article(), time.timex().span());
            int publication = model.writing(anchor);
            tie(variable, time.timex().meaning(), new Meant(anchor, Tense.PAST, -1, publication, isQuoted(anchor)));
        }
    }

    /** Ties {@code variable} to the day that {@code timex} names, whatever the preposition says. */
    void on(int variable, Timex timex, Anchor anchor, Tense tense) {
        int publication = model.writing(anchor);
        tie(variable, timex.meaning(), new Meant(anchor, tense, -1, publication, isQuoted(anchor)));
    }

    /** Ties {@code variable} to the day by which something is due, « jusqu'au 5 mai »: that day itself. */
    void due(int variable, Claim claim, Tense tense) {
        if (claim.value() instanceof Value.Time time) {
            Anchor anchor =
                    new Anchor(claim.subject().trigger().article(), time.timex().span());
            int publication = model.writing(anchor);
            tie(variable, time.timex().meaning(), new Meant(anchor, tense, -1, publication, isQuoted(anchor)));
        }
    }

    private record Meant(Anchor anchor, Tense tense, int context, int publication, boolean quoted) {}

    private boolean isQuoted(Anchor anchor) {
        AnnotatedArticle article = model.article(anchor.article());
        return article.quotations().stream()
                .anyMatch(quotation -> quotation.kind() == Quotation.Kind.DIRECT
                        && quotation.content().contains(anchor.span()));
    }

    /** The event lies before or after the time that is named, which gets a variable of its own. */
    private void bound(int variable, Timex timex, Meant meant, int low, int high) {
        int named = model.network().variable(model.eventWindow());
        tie(named, timex.meaning(), meant);
        if (model.network().days(named).equals(model.eventWindow()) && !isPlaced(timex.meaning())) {
            return;
        }
        Reason reason = Reason.of(low < 0 ? "until" : "since", meant.anchor(), model.words(meant.anchor()));
        model.network().add(new Constraint.Distance(named, variable, low, high, reason));
    }

    /** Whether it names a day or a stretch of days. */
    static boolean isPlaced(TimeMeaning meaning) {
        return switch (meaning) {
            case TimeMeaning.Calendar ignored -> true;
            case TimeMeaning.Weekday ignored -> true;
            case TimeMeaning.Offset ignored -> true;
            case TimeMeaning.Clock clock -> clock.day() != null;
            case TimeMeaning.Length ignored -> false;
            case TimeMeaning.Recurring ignored -> false;
            case TimeMeaning.Vague ignored -> false;
        };
    }

    private void within(int variable, TimeMeaning meaning, Meant meant) {
        if (meaning instanceof TimeMeaning.Length length && length.amount() != null) {
            int days = (int) Math.min(100_000, Math.ceil(length.amount() * daysIn(length.unit())));
            distance(variable, meant, 0, days, "within");
        } else {
            tie(variable, meaning, meant);
        }
    }

    private static double daysIn(Unit unit) {
        return switch (unit) {
            case SECOND, MINUTE -> 0;
            case HOUR -> 1.0 / 24;
            case DAY -> 1;
            case WEEK -> 7;
            case MONTH -> 31;
            case QUARTER -> 92;
            case YEAR -> 366;
            case DECADE -> 3660;
            case CENTURY -> 36600;
        };
    }

    private void tie(int variable, TimeMeaning meaning, Meant meant) {
        switch (meaning) {
            case TimeMeaning.Calendar calendar -> calendar(variable, calendar, meant);
            case TimeMeaning.Weekday weekday -> weekday(variable, weekday, meant);
            case TimeMeaning.Offset offset -> offset(variable, offset, meant);
            case TimeMeaning.Clock clock -> {
                @Nullable TimeMeaning day = clock.day();
                if (day != null) {
                    tie(variable, day, meant);
                }
            }
            case TimeMeaning.Length ignored -> {}
            case TimeMeaning.Recurring ignored -> {}
            case TimeMeaning.Vague ignored -> {}
        }
    }

    private void calendar(int variable, TimeMeaning.Calendar calendar, Meant meant) {
        DaySet years = model.publicationWindow().widen(-YEAR_AND_MONTH, YEAR_AND_MONTH);
        DaySet days = CalendarDays.of(calendar, years);
        String words = model.words(meant.anchor());
        if (days.isEmpty()) {
            if (calendar.weekday() != null && calendar.month() == null && calendar.year() == null) {
                weekday(variable, new TimeMeaning.Weekday(calendar.weekday(), calendar.direction()), meant);
            }
            return;
        }
        boolean hasYear = calendar.year() != null;
        Reason reason = Reason.of(hasYear ? "calendar" : "calendar-without-year", meant.anchor(), words);
        model.network().add(new Constraint.Within(variable, days, reason));
        if (hasYear) {
            return;
        }
        int reach = calendar.day() != null ? YEAR : YEAR_AND_MONTH;
        distance(variable, meant, -reach, reach, "nearest");
        switch (tense(calendar.direction(), meant.tense())) {
            case PAST -> distance(variable, meant, -reach, 0, "nearest-past");
            case FUTURE -> distance(variable, meant, 0, reach, "nearest-future");
            case OPEN -> distance(variable, meant, -HALF_YEAR, HALF_YEAR, "nearest");
        }
    }

    private static Tense tense(Direction direction, Tense tense) {
        return switch (direction) {
            case PAST -> Tense.PAST;
            case FUTURE -> Tense.FUTURE;
            case THIS, OPEN -> tense;
        };
    }

    private void weekday(int variable, TimeMeaning.Weekday weekday, Meant meant) {
        switch (weekday.direction()) {
            // « mercredi dernier », written on a Wednesday, is the Wednesday before.
            case PAST -> distance(variable, meant, -7, -1, "weekday-near");
            case FUTURE -> distance(variable, meant, 1, 13, "weekday-near");
            case THIS, OPEN -> {
                distance(variable, meant, -6, 6, "weekday-near");
                // The tense tells less surely than the weekday itself.
                switch (meant.tense()) {
                    case PAST -> distance(variable, meant, -6, 0, "weekday-past");
                    case FUTURE -> distance(variable, meant, 0, 6, "weekday-future");
                    case OPEN -> {}
                }
            }
        }
        onWeekday(variable, weekday.day(), meant);
    }

    private void onWeekday(int variable, DayOfWeek weekday, Meant meant) {
        Reason reason = Reason.of("weekday", meant.anchor(), model.words(meant.anchor()));
        model.network().add(new Constraint.OnWeekday(variable, weekday, reason));
    }

    private void offset(int variable, TimeMeaning.Offset offset, Meant meant) {
        if (offset.origin() == TimeMeaning.Origin.CONTEXT) {
            if (meant.context() >= 0 && meant.context() != variable) {
                Reason reason = Reason.of("context", meant.anchor(), model.words(meant.anchor()));
                period(meant.context(), variable, offset, reason);
            }
            return;
        }
        if (offset.unit().compareTo(Unit.DAY) < 0) {
            int days = (int) Math.floor(offset.amount() * daysIn(offset.unit()));
            distance(
                    variable,
                    meant,
                    Math.min(days, 0) - (offset.amount() < 0 ? 1 : 0),
                    Math.max(days + 1, 0),
                    "offset");
            return;
        }
        if (offset.unit() == Unit.DAY) {
            distance(variable, meant, offset.amount(), offset.amount(), "offset");
            return;
        }
        Reason reason = Reason.of("offset-period", meant.anchor(), model.words(meant.anchor()));
        period(meant.publication(), variable, offset, reason);
    }

    private void period(int from, int to, TimeMeaning.Offset offset, Reason reason) {
        Constraint tie = offset.unit().compareTo(Unit.DAY) <= 0
                ? new Constraint.Distance(from, to, offset.amount(), offset.amount(), reason)
                : new Constraint.SamePeriod(from, to, offset.unit(), offset.amount(), reason);
        model.network().add(tie);
    }

    private void distance(int variable, Meant meant, int low, int high, String key) {
        // What was said in quotation marks counts from the day it was said, which the article need not give.
        int first = meant.quoted() ? low - QUOTED_BEFORE : low;
        Reason reason = Reason.of(key, meant.anchor(), model.words(meant.anchor()));
        model.network().add(new Constraint.Distance(meant.publication(), variable, first, high, reason));
    }
}
