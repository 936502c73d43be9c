package org.recoupe.judgement;

import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * That some things are one, or that those of one side are none of the other. Immutable.
 *
 * @param same whether all of them are one; else no {@code one} is an {@code other}
 * @param one at least one
 * @param other at least one, none of {@code one}
 * @param by who judged, for a person
 * @param reason why; may be empty
 * @param <T> what is judged of
 */
public record Ruling<T extends Comparable<T>>(
        boolean same, SortedSet<T> one, SortedSet<T> other, String by, String reason) {

    /** Copies the sets. */
    public Ruling {
        one = Collections.unmodifiableSortedSet(new TreeSet<>(one));
        other = Collections.unmodifiableSortedSet(new TreeSet<>(other));
        if (one.isEmpty() || other.isEmpty() || !Collections.disjoint(one, other)) {
            throw new IllegalArgumentException("two sides, with nothing on both");
        }
    }
}
