package org.recoupe.dating;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Finds the fewest constraints that still do what many did: leave a day for nothing, or narrow a variable as far. Those that can
 * go are taken out until none can, the least sure first, so that what is left is as sure as can be and every one of it is
 * needed. Immutable.
 */
final class Fewest {

    /** Of more constraints than these none is taken out: the reasoning would cost more than it is worth. */
    private static final int MOST = 64;

    private final IntFunction<DaySet> windows;

    Fewest(IntFunction<DaySet> windows) {
        this.windows = windows;
    }

    /** The surest first; of equally sure ones in the order of {@code constraints}. */
    static List<Constraint> bySureness(Collection<Constraint> constraints) {
        return constraints.stream()
                .sorted(Comparator.comparing(
                        constraint -> Trust.of(constraint.reason().key())))
                .toList();
    }

    /** Of constraints that cannot all hold those of which each is needed for that, the surest first. */
    List<Constraint> impossible(Set<Constraint> constraints) {
        return fewest(bySureness(constraints), this::cannotHold);
    }

    /** Of constraints that narrow {@code variable} down to {@code days} or fewer those of which each is needed for that. */
    List<Constraint> proof(Collection<Constraint> constraints, int variable, DaySet days) {
        return fewest(bySureness(constraints), some -> narrows(some, variable, days));
    }

    /** What {@code constraints} do, let in one after the other. */
    Propagation run(List<Constraint> constraints) {
        Propagation propagation = new Propagation(windows);
        constraints.forEach(constraint -> propagation.settle(constraint, false));
        return propagation;
    }

    /** Days only go: where enough have gone, the rest need not be let in. */
    private boolean narrows(List<Constraint> constraints, int variable, DaySet days) {
        Propagation propagation = new Propagation(windows);
        @Nullable DaySet before = null;
        for (Constraint constraint : constraints) {
            propagation.settle(constraint, false);
            DaySet left = propagation.days(variable);
            if (left != before && left.intersect(days).equals(left)) {
                return true;
            }
            before = left;
        }
        return false;
    }

    private boolean cannotHold(List<Constraint> constraints) {
        Propagation propagation = new Propagation(windows);
        return constraints.stream()
                .anyMatch(constraint -> !propagation.settle(constraint, false).isEmpty());
    }

    private static List<Constraint> fewest(List<Constraint> all, Predicate<List<Constraint>> enough) {
        if (all.size() > MOST || !enough.test(all)) {
            return all;
        }
        List<Constraint> left = new ArrayList<>(all);
        // Whole stretches first: most of what led to a day does not matter for it.
        for (int stretch = Math.max(1, left.size() / 2); ; stretch = stretch / 2) {
            for (int end = left.size(); end > 0; end = Math.min(end - stretch, left.size())) {
                List<Constraint> without = new ArrayList<>(left.subList(0, Math.max(0, end - stretch)));
                without.addAll(left.subList(end, left.size()));
                if (!without.isEmpty() && enough.test(without)) {
                    left = without;
                }
            }
            if (stretch == 1) {
                return left;
            }
        }
    }
}
