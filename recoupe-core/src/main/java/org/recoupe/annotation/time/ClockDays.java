package org.recoupe.annotation.time;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.recoupe.annotation.TimeMeaning;
import org.recoupe.annotation.Timex;

/** Gives a clock time the day that stands beside it: « hier, vers 15 h 30 », « à 9 h, mardi ». Stateless. */
final class ClockDays {

    /** How many tokens may stand between a clock time and a day after it. */
    private static final int NEAR = 2;

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
                TimeMeaning after = i + 1 < times.size() && ranges.get(i + 1)[0] - ranges.get(i)[1] < NEAR
                        ? day(times.get(i + 1).meaning())
                        : null;
                TimeMeaning on = after != null ? after : day;
                if (on != null) {
                    boolean joined = after == null && i > 0 && ranges.get(i)[0] - ranges.get(i - 1)[1] < NEAR;
                    timex = with(
                            timex,
                            new TimeMeaning.Clock(on, clock.time(), clock.zone()),
                            joined ? times.get(i - 1) : timex);
                }
            } else {
                TimeMeaning own = day(timex.meaning());
                day = own == null ? day : own;
            }
            filled.add(timex);
        }
        return filled;
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
