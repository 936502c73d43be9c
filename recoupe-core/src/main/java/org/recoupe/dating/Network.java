package org.recoupe.dating;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Variables over days and the constraints between them.
 *
 * <p>Constraints take effect the surest first. One that cannot hold beside those that are surer is set aside and kept as a
 * finding: with the fewest others with which it cannot be true. What is added later may be surer than what was added before,
 * so {@link #settleAgain} has all of them take effect anew in the order of their sureness.
 *
 * <p>Not safe for use by many threads.
 */
final class Network implements Constraint.Domains {

    /**
     * A constraint that was set aside.
     *
     * @param aside the one
     * @param statements those that cannot all hold, {@code aside} among them, the surest first; each is needed for that
     */
    record Finding(Constraint aside, List<Constraint> statements) {

        /** Copies the list. */
        Finding {
            statements = List.copyOf(statements);
        }
    }

    private final List<DaySet> windows = new ArrayList<>();
    private final Set<Constraint> all = new LinkedHashSet<>();
    private final Fewest fewest = new Fewest(windows::get);
    private final List<Constraint> pending = new ArrayList<>();
    private final List<Constraint> aside = new ArrayList<>();
    /** What each that was set aside cannot hold beside. */
    private final List<Set<Constraint>> against = new ArrayList<>();

    private boolean settled;
    private Propagation propagation = new Propagation(windows::get);

    /** A new variable that can be any of {@code window}. */
    int variable(DaySet window) {
        windows.add(window);
        return windows.size() - 1;
    }

    /** Adds a constraint; one that is there already is not added again. It takes effect with {@link #propagate}. */
    void add(Constraint constraint) {
        if (all.add(constraint)) {
            pending.add(constraint);
            settled = false;
        }
    }

    /** Lets what was added take effect, the surest first; of equally sure ones in the order in which they were added. */
    void propagate() {
        for (Constraint constraint : Fewest.bySureness(pending)) {
            if (!propagation.settle(constraint, false).isEmpty()) {
                aside.add(constraint);
            }
        }
        pending.clear();
    }

    /**
     * Lets all constraints take effect anew, the surest first: where two cannot both hold, the surer one stands even if it was
     * added later.
     */
    void settleAgain() {
        if (settled || aside.isEmpty() && pending.isEmpty()) {
            return;
        }
        settled = true;
        pending.clear();
        aside.clear();
        against.clear();
        propagation = new Propagation(windows::get);
        for (Constraint constraint : Fewest.bySureness(all)) {
            Set<Constraint> impossible = propagation.settle(constraint, true);
            if (!impossible.isEmpty()) {
                aside.add(constraint);
                against.add(impossible);
            }
        }
    }

    /** The days left. */
    @Override
    public DaySet days(int variable) {
        return propagation.days(variable);
    }

    /** The days from which it started. */
    DaySet window(int variable) {
        return windows.get(variable);
    }

    /** Whether anything was cut from it. */
    boolean isNarrowed(int variable) {
        return propagation.isCut(variable);
    }

    /** How often a constraint was held against a variable: what the work costs. */
    long narrowings() {
        return propagation.narrowings();
    }

    /** What was set aside, in the order of its sureness. */
    List<Constraint> aside() {
        return Collections.unmodifiableList(aside);
    }

    /** What was set aside with why, each worked out anew; only after {@link #settleAgain}. */
    List<Finding> findings() {
        List<Finding> findings = new ArrayList<>();
        for (int i = 0; i < against.size(); i++) {
            findings.add(new Finding(aside.get(i), fewest.impossible(against.get(i))));
        }
        return findings;
    }

    /**
     * The steps that prove the days of {@code variable}, in the order made, its own and those that they rest on: none of the
     * constraints behind them can be left out.
     */
    List<Proofs.Step> proof(int variable, Proofs proofs) {
        Collection<Constraint> behind = new LinkedHashSet<>();
        propagation.history(List.of(variable), Proofs.MOST_HISTORY).stream()
                .sorted(Comparator.naturalOrder())
                .forEach(index -> behind.add(propagation.cuts().get(index).constraint()));
        return proofs.of(variable, days(variable), behind, windows::get);
    }
}
