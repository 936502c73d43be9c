package org.recoupe.dating;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.recoupe.parallel.Memo;

/**
 * Proofs of days: which of the constraints behind them are needed, and what each does. A proof depends on these constraints alone,
 * so that it is the same when the story is dated again with more articles. Safe for use by many threads.
 */
public final class Proofs {

    /** Proofs that are forgotten. */
    public static final Proofs ONCE = new Proofs(Memo.none());

    /** A reasoning is followed back over at most so many cuts. */
    static final int MOST_HISTORY = 200;

    private final Memo<Question, List<Step>> known;

    private Proofs(Memo<Question, List<Step>> known) {
        this.known = known;
    }

    /** None are known yet; those asked for are kept. */
    public static Proofs first() {
        return new Proofs(Memo.first());
    }

    /** Those asked for here are known. */
    public Proofs next() {
        return new Proofs(known.next());
    }

    /** How many are kept. */
    public int size() {
        return known.size();
    }

    /**
     * What is asked: why a variable has these days. Variables are numbered as they first occur, the one in question is 0, so that
     * the question is the same whatever else there is.
     *
     * @param behind what led to the days, in the order in which it took effect
     * @param windows the days from which each variable starts
     */
    private record Question(List<Constraint> behind, List<DaySet> windows, DaySet days) {}

    /**
     * A step of a proof.
     *
     * @param reason of the constraint that took effect
     * @param left the days that it left for the variable in question; null where it cut those of another
     */
    record Step(Reason reason, @Nullable DaySet left) {}

    /**
     * Proves the days of a variable.
     *
     * @param behind what led to them, in the order in which it took effect
     * @param windows gives the days from which a variable starts
     */
    List<Step> of(int variable, DaySet days, Collection<Constraint> behind, IntFunction<DaySet> windows) {
        Map<Integer, Integer> numbers = new LinkedHashMap<>(Map.of(variable, 0));
        List<Constraint> renumbered = new ArrayList<>(behind.size());
        for (Constraint constraint : behind) {
            renumbered.add(constraint.renumbered(each -> {
                Integer number = numbers.putIfAbsent(each, numbers.size());
                return number == null ? numbers.size() - 1 : number;
            }));
        }
        List<DaySet> starts = numbers.keySet().stream().map(windows::apply).toList();
        return known.of(new Question(renumbered, starts, days), Proofs::proof);
    }

    private static List<Step> proof(Question question) {
        Fewest fewest = new Fewest(question.windows()::get);
        Propagation again = fewest.run(fewest.proof(question.behind(), 0, question.days()));
        Set<Constraint> told = new HashSet<>();
        return again.history(List.of(0), MOST_HISTORY).stream()
                .sorted(Comparator.naturalOrder())
                .map(index -> again.cuts().get(index))
                .filter(cut -> cut.variable() == 0 || told.add(cut.constraint()))
                .map(cut -> new Step(cut.constraint().reason(), cut.variable() == 0 ? cut.after() : null))
                .toList();
    }
}
