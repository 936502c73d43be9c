package org.recoupe.annotation.time;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.recoupe.annotation.TimeMeaning;
import org.recoupe.annotation.Timex;

/** Gives a clock time the day that stands beside it: « hier, vers 15 h 30 », « à 9 h, mardi ». Stateless. */
final class ClockDays {

    /** How many tokens may stand between a clock time and a day after it. */
    private static final int NEAR = 2;

    /** How many clock times may stand between one and its day, and one. */
    private static final int MOST_BETWEEN = 3;

    private static final Pattern PART = Pattern.compile("[A-Z]{2}");
    private static final Pattern CLOCK = Pattern.compile("\\d{2}:.*");

    private ClockDays() {}

    /**
     * The times of one sentence, the clock times with their days where the sentence has one.
     *
     * @param ranges the token ranges of {@code times}
     */
    static List<Timex> fill(List<Timex> times, List<int[]> ranges) {
        List<Timex> filled = new ArrayList<>(times.size());
        TimeMeaning day = null;
        for (int i = 0; i < times.size(); i++) {
            Timex timex = times.get(i);
            if (timex.meaning() instanceof TimeMeaning.Clock clock && clock.day() == null) {
                TimeMeaning after = after(times, ranges, i);
                TimeMeaning on = after != null ? after : day;
                boolean joined = after == null && i > 0 && ranges.get(i)[0] - ranges.get(i - 1)[1] < NEAR;
                String time = joined ? inPart(clock.time(), times.get(i - 1).meaning()) : clock.time();
                if (on != null || !time.equals(clock.time())) {
                    timex = with(
                            timex, new TimeMeaning.Clock(on, time, clock.zone()), joined ? times.get(i - 1) : timex);
                }
            } else {
                TimeMeaning own = day(timex.meaning());
                day = own == null ? day : own;
            }
            filled.add(timex);
        }
        return filled;
    }

    /** The day that follows, perhaps behind further clock times: « de 3 h à 4 h lundi »; null where none does. */
    private static @Nullable TimeMeaning after(List<Timex> times, List<int[]> ranges, int i) {
        for (int next = i + 1; next < times.size() && next <= i + MOST_BETWEEN; next++) {
            TimeMeaning meaning = times.get(next).meaning();
            if (ranges.get(next)[0] - ranges.get(next - 1)[1] >= NEAR) {
                return null;
            }
            if (!(meaning instanceof TimeMeaning.Clock clock && clock.day() == null)) {
                return day(meaning);
            }
        }
        return null;
    }

    /** A clock time right after a part of the day is in it: « ce soir à 8 heures ». */
    private static String inPart(String time, TimeMeaning before) {
        return before instanceof TimeMeaning.Clock part
                        && PART.matcher(part.time()).matches()
                        && CLOCK.matcher(time).matches()
                ? ClockTime.inPart(time, part.time())
                : time;
    }

    /** {@code timex} with a day; the preposition before a day holds for the clock time that follows it. */
    private static Timex with(Timex timex, TimeMeaning meaning, Timex before) {
        Timex.Relation relation = timex.relation() == Timex.Relation.ON ? before.relation() : timex.relation();
        return new Timex(timex.span(), timex.type(), meaning, timex.mod(), relation, timex.rule());
    }

    /** The day that a meaning names, or null where it names none. */
    private static @Nullable TimeMeaning day(TimeMeaning meaning) {
        return switch (meaning) {
            case TimeMeaning.Calendar calendar -> calendar.day() == null ? null : calendar;
            case TimeMeaning.Weekday weekday -> weekday;
            case TimeMeaning.Offset offset -> offset.unit() == TimeMeaning.Unit.DAY ? offset : null;
            case TimeMeaning.Clock clock -> clock.day();
            case TimeMeaning.Length length -> null;
            case TimeMeaning.Recurring recurring -> null;
            case TimeMeaning.Vague vague -> null;
        };
    }
}
