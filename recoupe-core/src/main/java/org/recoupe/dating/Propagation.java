package org.recoupe.dating;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
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

    private final IntFunction<DaySet> windows;
    private final Map<Integer, DaySet> days = new HashMap<>();
    private final Map<Integer, List<Constraint>> constraintsOf = new HashMap<>();
    private final Map<Integer, List<Integer>> cutsOf = new HashMap<>();
    private final List<Cut> cuts = new ArrayList<>();
    private final ArrayDeque<Constraint> waiting = new ArrayDeque<>();
    private final Set<Constraint> isWaiting = Collections.newSetFromMap(new IdentityHashMap<>());
    private long narrowings;

    /** {@code windows} gives the days from which a variable starts. */
    Propagation(IntFunction<DaySet> windows) {
        this.windows = windows;
    }

    @Override
    public DaySet days(int variable) {
        DaySet found = days.get(variable);
        return found == null ? windows.apply(variable) : found;
    }

    /** All cuts, in the order made. */
    List<Cut> cuts() {
        return cuts;
    }

    /** The cuts of {@code variable} by their index in {@link #cuts}, in the order made. */
    List<Integer> cutsOf(int variable) {
        return cutsOf.getOrDefault(variable, List.of());
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
        constraint
                .variables()
                .forEach(variable -> constraintsOf
                        .computeIfAbsent(variable, key -> new ArrayList<>())
                        .add(constraint));
        int before = cuts.size();
        enqueue(constraint);
        Map<Integer, Integer> count = new HashMap<>();
        while (!waiting.isEmpty()) {
            Constraint next = waiting.removeFirst();
            isWaiting.remove(next);
            if (!narrow(next, count)) {
                Set<Constraint> against = tell ? causes(next.variables()) : new LinkedHashSet<>();
                if (tell) {
                    against.add(next);
                }
                against.add(constraint);
                takeBack(constraint, before);
                return against;
            }
        }
        return Set.of();
    }

    private boolean narrow(Constraint constraint, Map<Integer, Integer> count) {
        for (int variable : constraint.variables()) {
            narrowings++;
            DaySet before = days(variable);
            DaySet after = before.intersect(constraint.allowed(variable, this));
            if (after.equals(before)) {
                continue;
            }
            if (after.isEmpty() || count.merge(variable, 1, Integer::sum) > MOST_CUTS) {
                return false;
            }
            days.put(variable, after);
            cutsOf.computeIfAbsent(variable, key -> new ArrayList<>()).add(cuts.size());
            cuts.add(new Cut(variable, constraint, before, after));
            constraintsOf.getOrDefault(variable, List.of()).forEach(this::enqueue);
        }
        return true;
    }

    private void enqueue(Constraint constraint) {
        if (isWaiting.add(constraint)) {
            waiting.addLast(constraint);
        }
    }

    private void takeBack(Constraint constraint, int before) {
        waiting.clear();
        isWaiting.clear();
        for (Cut cut : cuts.subList(before, cuts.size()).reversed()) {
            days.put(cut.variable(), cut.before());
            cutsOf.getOrDefault(cut.variable(), List.of()).removeLast();
        }
        cuts.subList(before, cuts.size()).clear();
        constraint
                .variables()
                .forEach(variable ->
                        constraintsOf.getOrDefault(variable, List.of()).removeLast());
    }

    /** The cuts that led to the days of {@code variables}, their own and those that they rest on, by index, in no order. */
    Set<Integer> history(List<Integer> variables, int most) {
        Set<Integer> wanted = new LinkedHashSet<>();
        ArrayDeque<int[]> open = new ArrayDeque<>();
        variables.forEach(variable -> open.add(new int[] {variable, cuts.size()}));
        while (!open.isEmpty() && wanted.size() < most) {
            int[] next = open.removeFirst();
            for (int index : cutsOf(next[0])) {
                if (index < next[1] && wanted.add(index)) {
                    Cut cut = cuts.get(index);
                    cut.constraint().variables().stream()
                            .filter(other -> other != cut.variable())
                            .forEach(other -> open.add(new int[] {other, index}));
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
