package org.recoupe.dating;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.recoupe.claim.EventReport;
import org.recoupe.entity.EntityId;

/**
 * A time limit, once, with every report that sets it or counts from it.
 *
 * @param length ISO period from the day it was set, or null where a day is given instead
 * @param setBy who set it, or null
 * @param addressee for whom, or null
 * @param reports those that tell of it, in order
 * @param announced when it was set
 * @param extended whether its end was put off
 * @param expired whether an article says that it ended
 * @param due when it ends
 */
public record TimeLimit(
        @Nullable String length,
        @Nullable EntityId setBy,
        @Nullable EntityId addressee,
        List<EventReport> reports,
        DatedDays announced,
        DatedDays due,
        boolean extended,
        boolean expired) {

    /** Copies the list. */
    public TimeLimit {
        reports = List.copyOf(reports);
    }
}
