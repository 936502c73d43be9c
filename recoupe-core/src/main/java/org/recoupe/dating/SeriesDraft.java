package org.recoupe.dating;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedSet;
import org.recoupe.entity.EntityId;

/** A counted series while its members are still found. Not safe for use by many threads. */
final class SeriesDraft {
    /** How many were begun before. */
    final int number;

    final String family;
    SortedSet<EntityId> core;
    final List<Series.Member> members = new ArrayList<>();

    SeriesDraft(int number, String family, SortedSet<EntityId> core) {
        this.number = number;
        this.family = family;
        this.core = core;
    }

    boolean has(int group) {
        return members.stream().anyMatch(member -> member.group() == group);
    }

    /** Puts the members in the order of their numbers. */
    void sort() {
        members.sort(Comparator.comparingInt(Series.Member::ordinal).thenComparingInt(Series.Member::group));
    }
}
