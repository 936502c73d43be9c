package org.recoupe.dating;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import org.recoupe.annotation.TimeMeaning.Unit;

/** What must hold between days. Variables are numbers of a {@link Network}. Immutable. */
sealed interface Constraint {

    /** The days that are possible for each variable. */
    interface Domains {
        /** Those of {@code variable}; never empty. */
        DaySet days(int variable);
    }

    /** Why it holds. */
    Reason reason();

    /** How many variables it ties. */
    int arity();

    /** The variable that it ties at {@code index}, 0 to {@link #arity} - 1. */
    int variable(int index);

    /** The variables that it ties. */
    default List<Integer> variables() {
        return IntStream.range(0, arity()).map(this::variable).boxed().toList();
    }

    /** The same with other numbers for its variables, asked for in the order of {@link #variable}. */
    Constraint renumbered(IntUnaryOperator number);

    /** The days left for {@code variable}, given the days of the others; not yet cut with its own. */
    DaySet allowed(int variable, Domains domains);

    /** Those of {@code days}, the days of {@code variable}, that are left for it. */
    default DaySet keep(int variable, DaySet days, Domains domains) {
        return days.intersect(allowed(variable, domains));
    }

    /** {@code variable} is one of {@code days}. */
    record Within(int variable, DaySet days, Reason reason) implements Constraint {
        @Override
        public int arity() {
            return 1;
        }

        @Override
        public int variable(int index) {
            return variable;
        }

        @Override
        public Constraint renumbered(IntUnaryOperator number) {
            return new Within(number.applyAsInt(variable), days, reason);
        }

        @Override
        public DaySet allowed(int asked, Domains domains) {
            return days;
        }
    }

    /** {@code variable} is that weekday. */
    record OnWeekday(int variable, DayOfWeek weekday, Reason reason) implements Constraint {

        /** Of more days than these it picks none yet: every week of centuries would be a range of its own. */
        private static final int MOST = 8000;

        @Override
        public int arity() {
            return 1;
        }

        @Override
        public int variable(int index) {
            return variable;
        }

        @Override
        public Constraint renumbered(IntUnaryOperator number) {
            return new OnWeekday(number.applyAsInt(variable), weekday, reason);
        }

        @Override
        public DaySet allowed(int asked, Domains domains) {
            DaySet days = domains.days(variable);
            return days.size() > MOST ? days : days.weekday(weekday);
        }
    }

    /** {@code right} is {@code low} to {@code high} days after {@code left}. */
    record Distance(int left, int right, int low, int high, Reason reason) implements Constraint {

        /** More days than any story has: no bound. */
        static final int FAR = 200_000;

        @Override
        public int arity() {
            return 2;
        }

        @Override
        public int variable(int index) {
            return index == 0 ? left : right;
        }

        @Override
        public Constraint renumbered(IntUnaryOperator number) {
            return new Distance(number.applyAsInt(left), number.applyAsInt(right), low, high, reason);
        }

        @Override
        public DaySet allowed(int asked, Domains domains) {
            return asked == right
                    ? domains.days(left).widen(low, high)
                    : domains.days(right).widen(-high, -low);
        }

        @Override
        public DaySet keep(int asked, DaySet days, Domains domains) {
            return asked == right
                    ? days.within(domains.days(left), low, high)
                    : days.within(domains.days(right), -high, -low);
        }
    }

    /** The week, month, … of {@code right} is {@code amount} after that of {@code left}. */
    record SamePeriod(int left, int right, Unit unit, int amount, Reason reason) implements Constraint {

        @Override
        public int arity() {
            return 2;
        }

        @Override
        public int variable(int index) {
            return index == 0 ? left : right;
        }

        @Override
        public Constraint renumbered(IntUnaryOperator number) {
            return new SamePeriod(number.applyAsInt(left), number.applyAsInt(right), unit, amount, reason);
        }

        @Override
        public DaySet allowed(int asked, Domains domains) {
            int sign = asked == right ? 1 : -1;
            DaySet other = domains.days(asked == right ? left : right);
            return other.periods(day -> start(day, sign * amount), day -> end(day, sign * amount));
        }

        private int start(int day, int steps) {
            return (int) begin(LocalDate.ofEpochDay(day), steps).toEpochDay();
        }

        private int end(int day, int steps) {
            return (int) begin(LocalDate.ofEpochDay(day), steps + 1).toEpochDay() - 1;
        }

        private LocalDate begin(LocalDate day, int steps) {
            return switch (unit) {
                case WEEK ->
                    day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)).plusWeeks(steps);
                case MONTH -> day.withDayOfMonth(1).plusMonths(steps);
                case QUARTER ->
                    day.withMonth((day.getMonthValue() - 1) / 3 * 3 + 1)
                            .withDayOfMonth(1)
                            .plusMonths(3L * steps);
                case YEAR -> day.withDayOfYear(1).plusYears(steps);
                case DECADE ->
                    day.withDayOfYear(1).withYear(day.getYear() / 10 * 10).plusYears(10L * steps);
                case CENTURY ->
                    day.withDayOfYear(1).withYear(day.getYear() / 100 * 100).plusYears(100L * steps);
                case SECOND, MINUTE, HOUR, DAY -> day.plusDays(steps);
            };
        }
    }

    /** {@code right} is {@code left} plus a calendar period. */
    record After(int left, int right, Period period, Reason reason) implements Constraint {

        /** Sets with more days are treated by their ranges only: the months in between are then a little too wide. */
        private static final int EXACT = 800;

        @Override
        public int arity() {
            return 2;
        }

        @Override
        public int variable(int index) {
            return index == 0 ? left : right;
        }

        @Override
        public Constraint renumbered(IntUnaryOperator number) {
            return new After(number.applyAsInt(left), number.applyAsInt(right), period, reason);
        }

        @Override
        public DaySet allowed(int asked, Domains domains) {
            DaySet other = domains.days(asked == right ? left : right);
            if (period.toTotalMonths() == 0) {
                return other.shift(asked == right ? period.getDays() : -period.getDays());
            }
            DaySet.Builder out = new DaySet.Builder();
            boolean exact = other.size() <= EXACT;
            for (int i = 0; i < other.ranges(); i++) {
                if (!exact) {
                    out.add(moved(asked, other.rangeStart(i)) - 3, moved(asked, other.rangeEnd(i)) + 3);
                    continue;
                }
                for (int day = other.rangeStart(i); day <= other.rangeEnd(i); day++) {
                    addMoved(asked, day, out);
                }
            }
            return out.build();
        }

        private void addMoved(int asked, int day, DaySet.Builder out) {
            int moved = moved(asked, day);
            if (asked == right) {
                out.add(moved, moved);
                return;
            }
            // The ends of months fall together: 31 January and 28 February plus a month are near neighbours.
            for (int before = moved - 3; before <= moved + 3; before++) {
                if (LocalDate.ofEpochDay(before).plus(period).toEpochDay() == day) {
                    out.add(before, before);
                }
            }
        }

        private int moved(int asked, int day) {
            LocalDate date = LocalDate.ofEpochDay(day);
            return (int) (asked == right ? date.plus(period) : date.minus(period)).toEpochDay();
        }
    }

    /** {@code other} lies before {@code low} or after {@code high}; {@code low} is not after {@code high}. */
    record Outside(int other, int low, int high, Reason reason) implements Constraint {
        @Override
        public int arity() {
            return 3;
        }

        @Override
        public int variable(int index) {
            return index == 0 ? other : index == 1 ? low : high;
        }

        @Override
        public Constraint renumbered(IntUnaryOperator number) {
            return new Outside(number.applyAsInt(other), number.applyAsInt(low), number.applyAsInt(high), reason);
        }

        @Override
        public DaySet allowed(int asked, Domains domains) {
            DaySet of = domains.days(other);
            DaySet lows = domains.days(low);
            DaySet highs = domains.days(high);
            boolean canBeBefore = of.min() < lows.max();
            boolean canBeAfter = of.max() > highs.min();
            if (canBeBefore == canBeAfter) {
                return domains.days(asked);
            }
            if (canBeBefore) {
                return asked == other
                        ? of.clip(-Distance.FAR, lows.max() - 1)
                        : asked == low ? lows.clip(of.min() + 1, Distance.FAR) : highs;
            }
            return asked == other
                    ? of.clip(highs.min() + 1, Distance.FAR)
                    : asked == high ? highs.clip(-Distance.FAR, of.max() - 1) : lows;
        }
    }

    /** {@code variable} is one of the days of {@code candidates}: of which of them, nobody says. */
    record OneOf(int variable, List<Integer> candidates, Reason reason) implements Constraint {

        /** Copies the list. */
        public OneOf {
            candidates = List.copyOf(candidates);
        }

        @Override
        public int arity() {
            return candidates.size() + 1;
        }

        @Override
        public int variable(int index) {
            return index < candidates.size() ? candidates.get(index) : variable;
        }

        @Override
        public Constraint renumbered(IntUnaryOperator number) {
            List<Integer> others = candidates.stream().map(number::applyAsInt).toList();
            return new OneOf(number.applyAsInt(variable), others, reason);
        }

        @Override
        public DaySet allowed(int asked, Domains domains) {
            if (asked != variable) {
                return domains.days(asked);
            }
            DaySet.Builder out = new DaySet.Builder();
            for (int candidate : candidates) {
                out.addAll(domains.days(candidate));
            }
            return out.build();
        }
    }
}
