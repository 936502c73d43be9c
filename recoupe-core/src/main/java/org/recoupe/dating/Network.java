package org.recoupe.dating;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.recoupe.article.ArticleId;

/**
 * Variables over days, tied by constraints that narrow one another until nothing changes. Each cut is kept with its reason.
 *
 * <p>Constraints take effect one at a time, the surest first. One that would leave no day for a variable, or that would grind
 * days down step by step without an end, is taken back wholly, set aside and kept as a finding: what was surer stands.
 *
 * <p>Not safe for use by many threads.
 */
final class Network {

    /** One constraint may cut one variable at most so often: more is two constraints that chase one another. */
    private static final int MOST_CUTS = 40;

    /** A reasoning is followed back over at most so many cuts. */
    private static final int MOST_HISTORY = 200;

    /**
     * Days that were cut from a variable.
     *
     * @param variable whose
     * @param reason why
     * @param parents the variables whose days led to it
     */
    record Cut(int variable, Reason reason, List<Integer> parents) {}

    /** What to put back where a constraint cannot hold. */
    private record Undo(int variable, DaySet days) {}

    private final List<DaySet> days = new ArrayList<>();
    private final List<List<Integer>> constraintsOf = new ArrayList<>();
    private final List<List<Integer>> cutsOf = new ArrayList<>();
    private final List<Constraint> constraints = new ArrayList<>();
    private final List<Cut> cuts = new ArrayList<>();
    private final List<Cut> findings = new ArrayList<>();
    private final Set<Constraint> known = new HashSet<>();
    private final List<Constraint> pending = new ArrayList<>();
    private final ArrayDeque<Integer> waiting = new ArrayDeque<>();
    private final Set<Integer> isWaiting = new HashSet<>();
    private long narrowings;

    /** A new variable that can be any of {@code window}. */
    int variable(DaySet window) {
        days.add(window);
        constraintsOf.add(new ArrayList<>());
        cutsOf.add(new ArrayList<>());
        return days.size() - 1;
    }

    /** Adds a constraint; one that is there already is not added again. It takes effect with {@link #propagate}. */
    void add(Constraint constraint) {
        if (known.add(constraint)) {
            pending.add(constraint);
        }
    }

    /** Lets what was added take effect, the surest first; of equally sure ones in the order in which they were added. */
    void propagate() {
        pending.sort(
                Comparator.comparing(constraint -> Trust.of(constraint.reason().key())));
        pending.forEach(this::settle);
        pending.clear();
    }

    private void settle(Constraint constraint) {
        int index = constraints.size();
        constraints.add(constraint);
        constraint.variables().forEach(variable -> constraintsOf.get(variable).add(index));
        List<Undo> undo = new ArrayList<>();
        int cutsBefore = cuts.size();
        enqueue(index);
        Map<Integer, Integer> count = new HashMap<>();
        boolean holds = true;
        while (holds && !waiting.isEmpty()) {
            int next = waiting.removeFirst();
            isWaiting.remove(next);
            holds = narrow(constraints.get(next), undo, count);
        }
        if (!holds) {
            waiting.clear();
            isWaiting.clear();
            takeBack(constraint, undo, cutsBefore);
        }
    }

    private boolean narrow(Constraint constraint, List<Undo> undo, Map<Integer, Integer> count) {
        for (int variable : constraint.variables()) {
            narrowings++;
            DaySet before = days.get(variable);
            DaySet after = before.intersect(constraint.allowed(variable, this));
            if (after.equals(before)) {
                continue;
            }
            if (after.isEmpty() || count.merge(variable, 1, Integer::sum) > MOST_CUTS) {
                return false;
            }
            undo.add(new Undo(variable, before));
            days.set(variable, after);
            cutsOf.get(variable).add(cuts.size());
            cuts.add(new Cut(variable, constraint.reason(), others(constraint, variable)));
            constraintsOf.get(variable).forEach(this::enqueue);
        }
        return true;
    }

    private static List<Integer> others(Constraint constraint, int variable) {
        return constraint.variables().stream()
                .filter(other -> other != variable)
                .toList();
    }

    private void takeBack(Constraint constraint, List<Undo> undo, int cutsBefore) {
        for (Undo step : undo.reversed()) {
            days.set(step.variable(), step.days());
            cutsOf.get(step.variable()).removeLast();
        }
        cuts.subList(cutsBefore, cuts.size()).clear();
        constraints.removeLast();
        constraint.variables().forEach(variable -> constraintsOf.get(variable).removeLast());
        int last = constraint.variables().getLast();
        findings.add(new Cut(last, constraint.reason(), others(constraint, last)));
    }

    private void enqueue(int index) {
        if (isWaiting.add(index)) {
            waiting.addLast(index);
        }
    }

    /** The days left. */
    DaySet days(int variable) {
        return days.get(variable);
    }

    /** Whether anything was cut from it. */
    boolean isNarrowed(int variable) {
        return !cutsOf.get(variable).isEmpty();
    }

    /** How often a constraint was held against a variable: what the work costs. */
    long narrowings() {
        return narrowings;
    }

    /** The articles that its days rest on. */
    SortedSet<ArticleId> support(int variable) {
        TreeSet<ArticleId> out = new TreeSet<>();
        for (Cut cut : history(variable)) {
            if (cut.reason().article() != null) {
                out.add(cut.reason().article());
            }
        }
        return Collections.unmodifiableSortedSet(out);
    }

    /** What could not be: reasons that were set aside, for the variables that they name. */
    List<Cut> findings() {
        return List.copyOf(findings);
    }

    /** The cuts that led to the days of {@code variable}, its own and those that they rest on, in the order made. */
    List<Cut> history(int variable) {
        Set<Integer> wanted = new HashSet<>();
        ArrayDeque<int[]> open = new ArrayDeque<>();
        open.add(new int[] {variable, cuts.size()});
        while (!open.isEmpty() && wanted.size() < MOST_HISTORY) {
            int[] next = open.removeFirst();
            for (int index : cutsOf.get(next[0])) {
                if (index < next[1] && wanted.add(index)) {
                    cuts.get(index).parents().forEach(parent -> open.add(new int[] {parent, index}));
                }
            }
        }
        return wanted.stream().sorted(Comparator.naturalOrder()).map(cuts::get).toList();
    }
}
