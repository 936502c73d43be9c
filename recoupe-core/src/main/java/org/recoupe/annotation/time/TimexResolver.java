package org.recoupe.annotation.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.recoupe.annotation.AnnotatedArticle;
import org.recoupe.annotation.TimeMeaning;
import org.recoupe.annotation.Timex;

/**
 * Writes the TIMEX3 value of temporal expressions against the day of publication, and says which days they allow.
 *
 * <p>Stateless; safe for use by many threads.
 */
public final class TimexResolver {

    private TimexResolver() {}

    /**
     * The values of all times of an article, in their order. What the text spoke of last serves as context, and the
     * verbs, where they are analysed, say which side of now is meant.
     *
     * @param published the day on which it was published, or null where it is not known
     */
    public static List<String> values(AnnotatedArticle article, @Nullable LocalDate published) {
        List<String> values = new ArrayList<>();
        LocalDate context = published;
        LocalDate before = published;
        TimeMeaning last = null;
        for (Timex timex : article.times()) {
            Tense tense = tense(article, timex);
            // A clock time that took its day from the words before it counts from where they counted from.
            boolean again =
                    timex.meaning() instanceof TimeMeaning.Clock clock && clock.day() != null && clock.day() == last;
            LocalDate from = again ? before : context;
            values.add(value(timex, published, from, tense));
            LocalDate day = day(timex.meaning(), published, from, tense);
            if (day != null) {
                before = from;
                last = timex.meaning() instanceof TimeMeaning.Clock clock ? clock.day() : timex.meaning();
                context = day;
            }
        }
        return values;
    }

    /** On which side of now {@code timex} lies, by the verb near it or, where that says nothing, by its preposition. */
    public static Tense tense(AnnotatedArticle article, Timex timex) {
        Tense tense = VerbTense.near(article.tokens(), timex.span());
        return tense == Tense.UNKNOWN && timex.relation() == Timex.Relation.UNTIL ? Tense.FUTURE : tense;
    }

    /**
     * The TIMEX3 value, {@code X} standing for what stays open.
     *
     * @param published the day on which the article was published, or null
     * @param context the day that the text spoke of last, or null
     * @param tense what the verb says
     */
    public static String value(Timex timex, @Nullable LocalDate published, @Nullable LocalDate context, Tense tense) {
        return value(timex.meaning(), published, context, tense);
    }

    /**
     * The days that {@code meaning} allows in an article published on {@code published}: separate ranges in order, more
     * than one where the words can mean several. Empty where it names no days, hangs on the context or does not exist
     * in the years around.
     */
    public static List<DayRange> days(TimeMeaning meaning, LocalDate published, Tense tense) {
        return switch (meaning) {
            case TimeMeaning.Calendar calendar -> CalendarDays.all(calendar, published, tense);
            case TimeMeaning.Weekday weekday ->
                weekdays(weekday, published, tense).stream().map(DayRange::of).toList();
            case TimeMeaning.Offset offset ->
                offset.origin() == TimeMeaning.Origin.CONTEXT
                        ? List.of()
                        : OffsetDays.range(offset, published).stream().toList();
            case TimeMeaning.Clock clock -> clock.day() == null ? List.of() : days(clock.day(), published, tense);
            case TimeMeaning.Length length -> List.of();
            case TimeMeaning.Recurring recurring -> List.of();
            case TimeMeaning.Vague vague -> List.of();
        };
    }

    private static String value(
            TimeMeaning meaning, @Nullable LocalDate published, @Nullable LocalDate context, Tense tense) {
        return switch (meaning) {
            case TimeMeaning.Calendar calendar -> CalendarDays.value(calendar, published, tense);
            case TimeMeaning.Weekday weekday -> {
                LocalDate day = day(weekday, published, context, tense);
                yield day == null ? "XXXX-WXX-" + weekday.day().getValue() : day.toString();
            }
            case TimeMeaning.Offset offset -> {
                LocalDate origin = origin(offset, published, context);
                yield origin == null ? OffsetDays.open(offset.unit()) : OffsetDays.value(offset, origin);
            }
            case TimeMeaning.Clock clock -> clock(clock, published, context, tense);
            case TimeMeaning.Length length -> LengthValue.of(length);
            case TimeMeaning.Recurring recurring -> recurring.value();
            case TimeMeaning.Vague vague -> vague.value();
        };
    }

    private static String clock(
            TimeMeaning.Clock clock, @Nullable LocalDate published, @Nullable LocalDate context, Tense tense) {
        String day;
        if (clock.day() == null) {
            LocalDate on = context == null ? published : context;
            day = on == null ? "XXXX-XX-XX" : on.toString();
        } else {
            day = value(clock.day(), published, context, tense);
        }
        String zone = clock.zone() == null ? "" : clock.zone();
        return day + "T" + clock.time() + zone;
    }

    /** The single day that a meaning names, or null where it names none or cannot be told. */
    private static @Nullable LocalDate day(
            TimeMeaning meaning, @Nullable LocalDate published, @Nullable LocalDate context, Tense tense) {
        return switch (meaning) {
            case TimeMeaning.Calendar calendar -> CalendarDays.day(calendar, published, tense);
            case TimeMeaning.Weekday weekday -> {
                List<LocalDate> days = published == null ? List.of() : weekdays(weekday, published, tense);
                yield days.isEmpty() ? null : days.getFirst();
            }
            case TimeMeaning.Offset offset -> {
                LocalDate origin = origin(offset, published, context);
                yield origin == null || offset.unit() != TimeMeaning.Unit.DAY ? null : origin.plusDays(offset.amount());
            }
            case TimeMeaning.Clock clock -> clock.day() == null ? null : day(clock.day(), published, context, tense);
            case TimeMeaning.Length length -> null;
            case TimeMeaning.Recurring recurring -> null;
            case TimeMeaning.Vague vague -> null;
        };
    }

    private static @Nullable LocalDate origin(
            TimeMeaning.Offset offset, @Nullable LocalDate published, @Nullable LocalDate context) {
        return offset.origin() == TimeMeaning.Origin.PUBLICATION || context == null ? published : context;
    }

    /** The days that a weekday can be: the likely one first where nothing decides, else the only one. */
    private static List<LocalDate> weekdays(TimeMeaning.Weekday weekday, LocalDate published, Tense tense) {
        int back = (published.getDayOfWeek().getValue() - weekday.day().getValue() + 7) % 7;
        LocalDate past = published.minusDays(back);
        LocalDate future = back == 0 ? published : past.plusDays(7);
        return switch (weekday.direction()) {
            case PAST -> List.of(back == 0 ? past.minusDays(7) : past);
            case FUTURE -> List.of(back == 0 ? past.plusDays(7) : future);
            case THIS ->
                List.of(published.with(DayOfWeek.MONDAY).plusDays(weekday.day().getValue() - 1L));
            case OPEN ->
                switch (tense) {
                    case PAST -> List.of(past);
                    case FUTURE -> List.of(future);
                    case UNKNOWN -> back == 0 ? List.of(past) : List.of(past, future);
                };
        };
    }

    /** {@code 2025-W14}. */
    static String week(LocalDate day) {
        return String.format(
                Locale.ROOT,
                "%04d-W%02d",
                day.get(IsoFields.WEEK_BASED_YEAR),
                day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
    }
}
