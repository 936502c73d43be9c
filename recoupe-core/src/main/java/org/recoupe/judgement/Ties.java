package org.recoupe.judgement;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What is one with what, and what never can be: things are tied as they are found to be one, except where that would bring two
 * together that are kept apart, be it through others.
 *
 * <p>A tie costs at most the sides on which its two groups stand; where nothing is kept apart it costs nothing. Not safe for use
 * by many threads.
 *
 * @param <T> what is tied
 */
public final class Ties<T extends Comparable<T>> {

    private final Map<T, T> parent = new HashMap<>();
    /** For each root the sides on which its group stands: of two sides {@code 2n} and {@code 2n + 1} nothing stands on both. */
    private final Map<T, Set<Integer>> sides = new HashMap<>();

    private int apart;

    /** Nothing is tied and nothing kept apart. */
    public Ties() {}

    /**
     * What {@code rulings} say.
     *
     * @throws IllegalArgumentException where they contradict one another
     */
    public static <T extends Comparable<T>> Ties<T> of(List<Ruling<T>> rulings) {
        Ties<T> ties = new Ties<>();
        for (Ruling<T> ruling : rulings) {
            if (!ties.add(ruling)) {
                throw new IllegalArgumentException("two rulings contradict each other");
            }
        }
        return ties;
    }

    /** Whether there is anything that must not be tied. */
    public boolean isFree() {
        return apart == 0;
    }

    /** Adds what {@code ruling} says. False, and nothing changes, where that cannot hold beside what was added before. */
    public boolean add(Ruling<T> ruling) {
        return ruling.same() ? tieAll(ruling) : keepApart(ruling);
    }

    private boolean tieAll(Ruling<T> ruling) {
        Set<T> roots = roots(ruling.one());
        roots.addAll(roots(ruling.other()));
        Set<Integer> all = new HashSet<>();
        roots.forEach(root -> all.addAll(sides.getOrDefault(root, Set.of())));
        if (all.stream().anyMatch(side -> all.contains(side ^ 1))) {
            return false;
        }
        T first = roots.iterator().next();
        roots.forEach(root -> parent.put(root, first));
        if (!all.isEmpty()) {
            sides.put(first, all);
        }
        return true;
    }

    private boolean keepApart(Ruling<T> ruling) {
        Set<T> left = roots(ruling.one());
        Set<T> right = roots(ruling.other());
        if (left.stream().anyMatch(right::contains)) {
            return false;
        }
        int side = 2 * apart;
        left.forEach(root -> sides.computeIfAbsent(root, key -> new HashSet<>()).add(side));
        right.forEach(
                root -> sides.computeIfAbsent(root, key -> new HashSet<>()).add(side + 1));
        apart++;
        return true;
    }

    /** Ties two; false, and nothing changes, where they are kept apart. */
    public boolean tie(T one, T other) {
        if (isFree()) {
            return true;
        }
        T left = root(one);
        T right = root(other);
        if (left.equals(right)) {
            return true;
        }
        if (areApartRoots(left, right)) {
            return false;
        }
        parent.put(right, left);
        Set<Integer> moved = sides.remove(right);
        if (moved != null) {
            sides.computeIfAbsent(left, key -> new HashSet<>()).addAll(moved);
        }
        return true;
    }

    /** Whether two can never be tied. */
    public boolean areApart(T one, T other) {
        return !isFree() && areApartRoots(root(one), root(other));
    }

    private boolean areApartRoots(T left, T right) {
        Set<Integer> mine = sides.getOrDefault(left, Set.of());
        Set<Integer> theirs = sides.getOrDefault(right, Set.of());
        Set<Integer> few = mine.size() <= theirs.size() ? mine : theirs;
        Set<Integer> many = few == mine ? theirs : mine;
        return few.stream().anyMatch(side -> many.contains(side ^ 1));
    }

    /** Whether two are tied, by themselves or through others. */
    public boolean areTied(T one, T other) {
        return root(one).equals(root(other));
    }

    /** The one thing that stands for all those with which {@code of} is tied; it may change with the next tie. */
    public T root(T of) {
        T at = of;
        while (true) {
            T above = parent.getOrDefault(at, at);
            if (above.equals(at)) {
                return at;
            }
            // Half of the way is left out the next time.
            parent.put(at, parent.getOrDefault(above, above));
            at = above;
        }
    }

    private Set<T> roots(Collection<T> all) {
        Set<T> out = new HashSet<>();
        all.stream().map(this::root).forEach(out::add);
        return out;
    }
}
