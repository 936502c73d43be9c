package org.recoupe.dating;

import java.util.List;
import org.recoupe.article.Anchor;
import org.recoupe.entity.EntityId;

/**
 * Happenings that the articles count.
 *
 * @param kind the commonest kind of its members
 * @param core who takes part in every one of them
 * @param members by number
 */
public record Series(String kind, List<EntityId> core, List<Member> members) {

    /** Copies the lists. */
    public Series {
        core = List.copyOf(core);
        members = List.copyOf(members);
    }

    /**
     * A counted happening.
     *
     * @param ordinal from 1
     * @param group index of the group of reports
     * @param inferred whether the number was worked out and not read
     * @param evidence where it is said
     */
    public record Member(int ordinal, int group, boolean inferred, List<Anchor> evidence) {

        /** Copies the list. */
        public Member {
            evidence = List.copyOf(evidence);
        }
    }
}
