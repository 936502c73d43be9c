package org.recoupe.store;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that is to be done for a story: its waiting files read, its dossier built anew.
 *
 * @param id its id, higher than those before
 * @param story whose
 * @param state how far it is
 * @param created when it was asked for
 * @param attempts how often it was begun; more than 1 where the process was killed meanwhile
 * @param ended when it was done or failed, or null
 * @param problem why it failed, as code and detail in one line, or null
 */
public record Job(
        long id,
        StoryId story,
        State state,
        Instant created,
        int attempts,
        @Nullable Instant ended,
        @Nullable String problem) {

    /** How far it is. */
    public enum State {
        WAITING,
        RUNNING,
        DONE,
        FAILED
    }
}
