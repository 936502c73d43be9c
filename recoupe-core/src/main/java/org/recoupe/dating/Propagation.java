package org.recoupe.dating;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntFunction;

/**
 * Days of variables, narrowed by one constraint after the other to the fixed point of all that were let in. Each cut is kept with
 * what made it.
 *
 * <p>A constraint that would leave no day for a variable, or that would grind days down step by step without an end, is taken
 * back wholly: what was there before stands. Only variables that a constraint reaches are looked at, so what has nothing to do
 * with one another costs one another nothing.
 *
 * <p>Not safe for use by many threads.
 */
final class Propagation implements Constraint.Domains {

    /** One constraint may cut one variable at most so often: more is two constraints that chase one another. */
    private static final int MOST_CUTS = 40;

    /**
     * Days that were cut from a variable.
     *
     * @param variable whose
     * @param constraint by what
     * @param before what was there
     * @param after what is left
     */
    record Cut(int variable, Constraint constraint, DaySet before, DaySet after) {}

    /** What is known of one variable. */
    private static final class State {

        private static final int[] NONE = {};

        private DaySet days;
        private final List<Tied> ties = new ArrayList<>(4);
        private int[] cuts = NONE;
        private int size;
        /** How often it was cut since the constraint of this number was let in. */
        private int count;

        private long counted;

        State(DaySet days) {
            this.days = days;
        }

        void cut(int index, DaySet left) {
            if (size == cuts.length) {
                cuts = Arrays.copyOf(cuts, Math.max(2, size * 2));
            }
            cuts[size++] = index;
            days = left;
        }

        int timesCut(long settling) {
            count = counted == settling ? count + 1 : 1;
            counted = settling;
            return count;
        }
    }

    /** A constraint that was let in, with what is known of its variables. */
    private static final class Tied {

        private final Constraint constraint;
        private final State[] states;
        private boolean waiting;

        Tied(Constraint constraint, State[] states) {
            this.constraint = constraint;
            this.states = states;
        }
    }

    private final IntFunction<DaySet> windows;
    private final IntMap<State> states = new IntMap<>();
    private final List<Cut> cuts = new ArrayList<>();
    private final ArrayDeque<Tied> waiting = new ArrayDeque<>();
    private long settled;
    private long narrowings;

    /** {@code windows} gives the days from which a variable starts. */
    Propagation(IntFunction<DaySet> windows) {
        this.windows = windows;
    }

    @Override
    public DaySet days(int variable) {
        State found = states.get(variable);
        return found == null ? windows.apply(variable) : found.days;
    }

    private State state(int variable) {
        State found = states.get(variable);
        if (found == null) {
            found = new State(windows.apply(variable));
            states.put(variable, found);
        }
        return found;
    }

    /** All cuts, in the order made. */
    List<Cut> cuts() {
        return cuts;
    }

    /** Whether anything was cut from {@code variable}. */
    boolean isCut(int variable) {
        State found = states.get(variable);
        return found != null && found.size > 0;
    }

    /** How often a constraint was held against a variable: what the work costs. */
    long narrowings() {
        return narrowings;
    }

    /**
     * Lets a constraint in, down to the fixed point.
     *
     * @param tell whether all that cannot hold together is wanted, or itself alone
     * @return empty where it holds; else the constraints that cannot hold together, itself among them: not yet the fewest
     */
    Set<Constraint> settle(Constraint constraint, boolean tell) {
        State[] states = new State[constraint.arity()];
        Tied tied = new Tied(constraint, states);
        for (int i = 0; i < states.length; i++) {
            states[i] = state(constraint.variable(i));
            states[i].ties.add(tied);
        }
        int before = cuts.size();
        settled++;
        enqueue(tied);
        while (!waiting.isEmpty()) {
            Tied next = waiting.removeFirst();
            next.waiting = false;
            if (!narrow(next)) {
                Set<Constraint> against = tell ? causes(next.constraint.variables()) : new LinkedHashSet<>();
                if (tell) {
                    against.add(next.constraint);
                }
                against.add(constraint);
                takeBack(constraint, before);
                return against;
            }
        }
        return Set.of();
    }

    private boolean narrow(Tied tied) {
        Constraint constraint = tied.constraint;
        for (int i = 0; i < tied.states.length; i++) {
            narrowings++;
            int variable = constraint.variable(i);
            State state = tied.states[i];
            DaySet before = state.days;
            DaySet after = constraint.keep(variable, before, this);
            if (after == before || after.equals(before)) {
                continue;
            }
            if (after.isEmpty() || state.timesCut(settled) > MOST_CUTS) {
                return false;
            }
            state.cut(cuts.size(), after);
            cuts.add(new Cut(variable, constraint, before, after));
            for (int k = 0; k < state.ties.size(); k++) {
                enqueue(state.ties.get(k));
            }
        }
        return true;
    }

    private void enqueue(Tied tied) {
        if (!tied.waiting) {
            tied.waiting = true;
            waiting.addLast(tied);
        }
    }

    private void takeBack(Constraint constraint, int before) {
        waiting.forEach(tied -> tied.waiting = false);
        waiting.clear();
        for (Cut cut : cuts.subList(before, cuts.size()).reversed()) {
            State state = state(cut.variable());
            state.days = cut.before();
            state.size--;
        }
        cuts.subList(before, cuts.size()).clear();
        for (int i = 0; i < constraint.arity(); i++) {
            state(constraint.variable(i)).ties.removeLast();
        }
    }

    /** The cuts that led to the days of {@code variables}, their own and those that they rest on, by index, in no order. */
    Set<Integer> history(List<Integer> variables, int most) {
        Set<Integer> wanted = new LinkedHashSet<>();
        ArrayDeque<int[]> open = new ArrayDeque<>();
        variables.forEach(variable -> open.add(new int[] {variable, cuts.size()}));
        while (!open.isEmpty() && wanted.size() < most) {
            int[] next = open.removeFirst();
            State state = states.get(next[0]);
            for (int i = 0; state != null && i < state.size && state.cuts[i] < next[1]; i++) {
                int index = state.cuts[i];
                if (wanted.add(index)) {
                    Cut cut = cuts.get(index);
                    for (int k = 0; k < cut.constraint().arity(); k++) {
                        int other = cut.constraint().variable(k);
                        if (other != cut.variable()) {
                            open.add(new int[] {other, index});
                        }
                    }
                }
            }
        }
        return wanted;
    }

    private Set<Constraint> causes(List<Integer> variables) {
        Set<Constraint> out = new LinkedHashSet<>();
        history(variables, Integer.MAX_VALUE).stream()
                .sorted()
                .forEach(index -> out.add(cuts.get(index).constraint()));
        return out;
    }
}
