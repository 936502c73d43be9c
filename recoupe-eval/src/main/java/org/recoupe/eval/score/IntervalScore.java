package org.recoupe.eval.score;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Days that were narrowed down: whether the true one is still among them, and how many are left.
 *
 * @param inside how many intervals hold the true day; one that is open at an end does where the day is on the right side
 * @param widths days of each interval; {@link #OPEN} where it has not both ends
 */
public record IntervalScore(long inside, List<Long> widths) {

    /** Nothing yet. */
    public static final IntervalScore NONE = new IntervalScore(0, List.of());

    /** The width of an interval without an end. */
    public static final long OPEN = 9999;

    /** Copies the list. */
    public IntervalScore {
        widths = List.copyOf(widths);
    }

    /** Both together. */
    public IntervalScore plus(IntervalScore other) {
        List<Long> all = new ArrayList<>(widths);
        all.addAll(other.widths);
        return new IntervalScore(inside + other.inside, all);
    }

    /** The score of one interval. */
    public static IntervalScore of(LocalDate day, @Nullable LocalDate earliest, @Nullable LocalDate latest) {
        boolean in = (earliest == null || !day.isBefore(earliest)) && (latest == null || !day.isAfter(latest));
        long width = earliest == null || latest == null ? OPEN : ChronoUnit.DAYS.between(earliest, latest) + 1;
        return new IntervalScore(in ? 1 : 0, List.of(width));
    }

    /** The share of intervals that hold the true day, from 0 to 100; 0 where there is none. */
    public double insideShare() {
        return widths.isEmpty() ? 0 : 100.0 * inside / widths.size();
    }

    /** The share of intervals of at most so many days, from 0 to 100; 0 where there is none. */
    public double atMost(long days) {
        return widths.isEmpty()
                ? 0
                : 100.0 * widths.stream().filter(width -> width <= days).count() / widths.size();
    }

    /** The median of the widths in days; {@link #OPEN} where there is none. */
    public long median() {
        return widths.isEmpty() ? OPEN : widths.stream().sorted().toList().get((widths.size() - 1) / 2);
    }
}
