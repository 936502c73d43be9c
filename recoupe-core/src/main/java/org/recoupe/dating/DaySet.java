package org.recoupe.dating;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.function.IntUnaryOperator;

/**
 * A set of days, as sorted ranges that neither overlap nor touch. Days are counted from 1970-01-01.
 *
 * <p>Immutable; safe for use by many threads. Every operation costs at most the number of ranges, except
 * {@link #weekday}, which costs the number of weeks in the set.
 */
public final class DaySet {

    /** No day at all. */
    public static final DaySet EMPTY = new DaySet(new int[0]);

    /** First and last day of each range in turn, both inclusive. */
    private final int[] bounds;

    private DaySet(int[] bounds) {
        this.bounds = bounds;
    }

    /** The days from {@code first} to {@code last}, both inclusive; empty where {@code last} is before {@code first}. */
    public static DaySet between(LocalDate first, LocalDate last) {
        return range((int) first.toEpochDay(), (int) last.toEpochDay());
    }

    /** One day. */
    public static DaySet of(LocalDate day) {
        return between(day, day);
    }

    /** The same as {@link #between}, in days from 1970-01-01. */
    public static DaySet range(int first, int last) {
        return last < first ? EMPTY : new DaySet(new int[] {first, last});
    }

    /** Collects ranges in any order. */
    static final class Builder {
        private long[] ranges = new long[8];
        private int size;
        private boolean sorted = true;

        /** Adds the days from {@code first} to {@code last}; nothing where {@code last} is before {@code first}. */
        void add(int first, int last) {
            if (last < first) {
                return;
            }
            if (size == ranges.length) {
                ranges = Arrays.copyOf(ranges, size * 2);
            }
            // The first day sorts, the length rides along: both fit in one long.
            ranges[size] = ((long) first << 32) | (last - first);
            sorted &= size == 0 || ranges[size - 1] <= ranges[size];
            size++;
        }

        /** Adds every day of {@code days}. */
        void addAll(DaySet days) {
            for (int i = 0; i < days.bounds.length; i += 2) {
                add(days.bounds[i], days.bounds[i + 1]);
            }
        }

        DaySet build() {
            if (!sorted) {
                Arrays.sort(ranges, 0, size);
            }
            int[] out = new int[size * 2];
            int n = 0;
            for (int i = 0; i < size; i++) {
                int first = (int) (ranges[i] >> 32);
                int last = first + (int) ranges[i];
                if (n > 0 && first <= out[n - 1] + 1) {
                    out[n - 1] = Math.max(out[n - 1], last);
                } else {
                    out[n++] = first;
                    out[n++] = last;
                }
            }
            return n == 0 ? EMPTY : new DaySet(Arrays.copyOf(out, n));
        }
    }

    /** Whether no day is left. */
    public boolean isEmpty() {
        return bounds.length == 0;
    }

    /** Whether exactly one day is left. */
    public boolean isSingle() {
        return bounds.length == 2 && bounds[0] == bounds[1];
    }

    /** How many days. */
    public long size() {
        long size = 0;
        for (int i = 0; i < bounds.length; i += 2) {
            size += bounds[i + 1] - bounds[i] + 1L;
        }
        return size;
    }

    /** How many ranges. */
    public int ranges() {
        return bounds.length / 2;
    }

    /** The first day, from 1970-01-01; the set must not be empty. */
    public int min() {
        return bounds[0];
    }

    /** The last day, from 1970-01-01; the set must not be empty. */
    public int max() {
        return bounds[bounds.length - 1];
    }

    /** The first day; the set must not be empty. */
    public LocalDate first() {
        return LocalDate.ofEpochDay(min());
    }

    /** The last day; the set must not be empty. */
    public LocalDate last() {
        return LocalDate.ofEpochDay(max());
    }

    /** The first day of range {@code index}. */
    int rangeStart(int index) {
        return bounds[2 * index];
    }

    /** The last day of range {@code index}. */
    int rangeEnd(int index) {
        return bounds[2 * index + 1];
    }

    /** Whether {@code day}, counted from 1970-01-01, is in the set. */
    public boolean contains(int day) {
        int low = 0;
        int high = bounds.length / 2 - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            if (day < bounds[2 * middle]) {
                high = middle - 1;
            } else if (day > bounds[2 * middle + 1]) {
                low = middle + 1;
            } else {
                return true;
            }
        }
        return false;
    }

    /** The days that are in both. */
    public DaySet intersect(DaySet other) {
        return covers(this, other) ? other : within(other, 0, 0);
    }

    /** Whether {@code large} is one range in which all of {@code small} lies. */
    private static boolean covers(DaySet large, DaySet small) {
        return large == small
                || small.isEmpty()
                || large.bounds.length == 2 && large.bounds[0] <= small.min() && small.max() <= large.bounds[1];
    }

    /** Whether every day of {@code other} is in this set. */
    public boolean contains(DaySet other) {
        return intersect(other).equals(other);
    }

    /** Whether at least one day is in both. */
    public boolean intersects(DaySet other) {
        int i = 0;
        int j = 0;
        while (i < bounds.length && j < other.bounds.length) {
            if (Math.max(bounds[i], other.bounds[j]) <= Math.min(bounds[i + 1], other.bounds[j + 1])) {
                return true;
            }
            if (bounds[i + 1] < other.bounds[j + 1]) {
                i += 2;
            } else {
                j += 2;
            }
        }
        return false;
    }

    /** Every day moved by {@code days}. */
    public DaySet shift(int days) {
        return widen(days, days);
    }

    /** Every day that is {@code low} to {@code high} days after one of this set; {@code low} at most {@code high}. */
    public DaySet widen(int low, int high) {
        // The ranges stay in order, so that each can only run into the one before it.
        int[] out = new int[bounds.length];
        int n = 0;
        for (int i = 0; i < bounds.length; i += 2) {
            if (n > 0 && bounds[i] + low <= out[n - 1] + 1) {
                out[n - 1] = bounds[i + 1] + high;
            } else {
                out[n++] = bounds[i] + low;
                out[n++] = bounds[i + 1] + high;
            }
        }
        return n == 0 ? EMPTY : new DaySet(n == out.length ? out : Arrays.copyOf(out, n));
    }

    /**
     * The days of this set that are {@code low} to {@code high} days after one of {@code other}; this very set where none goes,
     * as mostly, and then nothing is made.
     */
    DaySet within(DaySet other, int low, int high) {
        int[] from = other.bounds;
        // Mostly the bound is far: the first range, or the last one, widened alone leaves all of a set of many ranges.
        if (bounds.length > 0
                && from.length > 0
                && (isWithin(from[0] + low, from[1] + high)
                        || isWithin(from[from.length - 2] + low, from[from.length - 1] + high))) {
            return this;
        }
        Kept kept = new Kept(from.length);
        int i = 0;
        int k = 0;
        while (i < bounds.length && k < from.length) {
            // Ranges that run into one another when widened are one.
            int first = from[k] + low;
            int last = from[k + 1] + high;
            k += 2;
            while (k < from.length && from[k] + low <= last + 1) {
                last = from[k + 1] + high;
                k += 2;
            }
            while (i < bounds.length && bounds[i + 1] < first) {
                i += 2;
            }
            while (i < bounds.length && bounds[i] <= last) {
                kept.add(Math.max(bounds[i], first), Math.min(bounds[i + 1], last));
                if (bounds[i + 1] > last) {
                    break;
                }
                i += 2;
            }
        }
        return kept.set();
    }

    private boolean isWithin(int first, int last) {
        return first <= bounds[0] && bounds[bounds.length - 1] <= last;
    }

    /** Ranges of this set that are kept, in order; a copy is made with the first that is not there as it is. */
    private final class Kept {

        private final int most;
        private int[] out = bounds;
        private int size;

        Kept(int more) {
            this.most = bounds.length + more;
        }

        void add(int first, int last) {
            boolean same = size < bounds.length && bounds[size] == first && bounds[size + 1] == last;
            if (out == bounds && !same) {
                out = Arrays.copyOf(bounds, most);
            }
            if (out != bounds) {
                out[size] = first;
                out[size + 1] = last;
            }
            size += 2;
        }

        DaySet set() {
            if (out == bounds && size == bounds.length) {
                return DaySet.this;
            }
            return size == 0 ? EMPTY : new DaySet(Arrays.copyOf(out, size));
        }
    }

    /** The days of this set that are that weekday. */
    public DaySet weekday(DayOfWeek weekday) {
        int count = 0;
        boolean whole = true;
        for (int i = 0; i < bounds.length; i += 2) {
            int first = firstOf(weekday, bounds[i]);
            whole &= first == bounds[i] && first == bounds[i + 1];
            count += first > bounds[i + 1] ? 0 : (bounds[i + 1] - first) / 7 + 1;
        }
        if (whole) {
            return this;
        }
        int[] out = new int[2 * count];
        int n = 0;
        for (int i = 0; i < bounds.length; i += 2) {
            for (int day = firstOf(weekday, bounds[i]); day <= bounds[i + 1]; day += 7) {
                out[n++] = day;
                out[n++] = day;
            }
        }
        return n == 0 ? EMPTY : new DaySet(out);
    }

    /** The first such weekday that is not before {@code day}. */
    private static int firstOf(DayOfWeek weekday, int day) {
        return day + Math.floorMod(weekday.getValue() - dayOfWeek(day), 7);
    }

    /** The days that are neither before {@code first} nor after {@code last}. */
    public DaySet clip(int first, int last) {
        return intersect(range(first, last));
    }

    /** The whole periods in which a day of this set lies: {@code start} and {@code end} give the period of a day. */
    DaySet periods(IntUnaryOperator start, IntUnaryOperator end) {
        Builder out = new Builder();
        for (int i = 0; i < bounds.length; i += 2) {
            out.add(start.applyAsInt(bounds[i]), end.applyAsInt(bounds[i + 1]));
        }
        return out.build();
    }

    private static int dayOfWeek(int day) {
        return Math.floorMod(day + 3, 7) + 1;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof DaySet set && Arrays.equals(bounds, set.bounds);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bounds);
    }

    @Override
    public String toString() {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < bounds.length; i += 2) {
            out.append(i == 0 ? "" : " ").append(LocalDate.ofEpochDay(bounds[i]));
            if (bounds[i + 1] != bounds[i]) {
                out.append("..").append(LocalDate.ofEpochDay(bounds[i + 1]));
            }
        }
        return out.toString();
    }
}
