package org.recoupe.dating;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/**
 * Finds the fewest constraints that still do what many did: leave a day for nothing, or narrow a variable as far. Those that can
 * go are taken out until none can, the least sure first, so that what is left is as sure as can be and every one of it is
 * needed. Immutable.
 */
final class Fewest {

    /** Of more constraints than these none is taken out: the reasoning would cost more than it is worth. */
    private static final int MOST = 64;

    private static final int NEVER = -1;

    private static final int TRUSTS = Trust.values().length;

    private final IntFunction<DaySet> windows;

    Fewest(IntFunction<DaySet> windows) {
        this.windows = windows;
    }

    /** The surest first; of equally sure ones in the order of {@code constraints}. */
    static List<Constraint> bySureness(Collection<Constraint> constraints) {
        if (constraints.size() < 2) {
            return List.copyOf(constraints);
        }
        List<List<Constraint>> bySureness = new ArrayList<>();
        for (int i = 0; i < TRUSTS; i++) {
            bySureness.add(new ArrayList<>());
        }
        for (Constraint constraint : constraints) {
            bySureness.get(Trust.of(constraint.reason().key()).ordinal()).add(constraint);
        }
        List<Constraint> out = new ArrayList<>(constraints.size());
        bySureness.forEach(out::addAll);
        return out;
    }

    /** Of constraints that cannot all hold those of which each is needed for that, the surest first. */
    List<Constraint> impossible(Set<Constraint> constraints) {
        return fewest(bySureness(constraints), this::untilImpossible);
    }

    /** Of constraints that narrow {@code variable} down to {@code days} or fewer those of which each is needed for that. */
    List<Constraint> proof(Collection<Constraint> constraints, int variable, DaySet days) {
        return fewest(bySureness(constraints), some -> untilNarrowed(some, variable, days));
    }

    /** What {@code constraints} do, let in one after the other. */
    Propagation run(List<Constraint> constraints) {
        Propagation propagation = new Propagation(windows);
        constraints.forEach(constraint -> propagation.settle(constraint, false));
        return propagation;
    }

    /** How many of {@code constraints}, in their order, it takes. Days only go, so that the rest need not be let in. */
    private int untilNarrowed(List<Constraint> constraints, int variable, DaySet days) {
        Propagation propagation = new Propagation(windows);
        @Nullable DaySet before = null;
        for (int i = 0; i < constraints.size(); i++) {
            propagation.settle(constraints.get(i), false);
            DaySet left = propagation.days(variable);
            if (left != before && left.intersect(days).equals(left)) {
                return i + 1;
            }
            before = left;
        }
        return NEVER;
    }

    private int untilImpossible(List<Constraint> constraints) {
        Propagation propagation = new Propagation(windows);
        for (int i = 0; i < constraints.size(); i++) {
            if (!propagation.settle(constraints.get(i), false).isEmpty()) {
                return i + 1;
            }
        }
        return NEVER;
    }

    /**
     * What is needed of {@code all}.
     *
     * @param enough how many of some constraints it takes, in their order; {@link #NEVER} where all are too few
     */
    private static List<Constraint> fewest(List<Constraint> all, ToIntFunction<List<Constraint>> enough) {
        if (all.size() < 2 || all.size() > MOST) {
            // One alone is needed: there is something that it did.
            return all;
        }
        // The one with which it is enough is needed: let in first, it tells the next before it that is. One run for
        // each.
        List<Constraint> needed = new ArrayList<>();
        List<Constraint> rest = all;
        while (true) {
            List<Constraint> order = new ArrayList<>(needed);
            order.addAll(rest);
            int taken = enough.applyAsInt(order);
            if (taken == NEVER && needed.isEmpty()) {
                return all;
            }
            if (taken == NEVER) {
                // Where some cannot hold together the order matters: then only what was tried in its order counts.
                return oneByOne(all, enough);
            }
            if (taken <= needed.size()) {
                break;
            }
            rest = rest.subList(0, taken - needed.size() - 1);
            needed.add(order.get(taken - 1));
        }
        List<Constraint> left = all.stream().filter(needed::contains).toList();
        return enough.applyAsInt(left) == NEVER ? oneByOne(all, enough) : left;
    }

    private static List<Constraint> oneByOne(List<Constraint> all, ToIntFunction<List<Constraint>> enough) {
        List<Constraint> left = new ArrayList<>(all);
        // Whole stretches first: most of what led to a day does not matter for it.
        for (int stretch = Math.max(1, left.size() / 2); ; stretch = stretch / 2) {
            for (int end = left.size(); end > 0; end = Math.min(end - stretch, left.size())) {
                List<Constraint> without = new ArrayList<>(left.subList(0, Math.max(0, end - stretch)));
                without.addAll(left.subList(end, left.size()));
                if (!without.isEmpty() && enough.applyAsInt(without) != NEVER) {
                    left = without;
                }
            }
            if (stretch == 1) {
                return left;
            }
        }
    }
}
