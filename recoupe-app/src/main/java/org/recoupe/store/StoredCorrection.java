package org.recoupe.store;

import java.time.Instant;
import java.util.List;

/**
 * An editor's judgement.
 *
 * @param id its id in its story
 * @param kind what it judges
 * @param json all of it but id, author, time and standing, as it was handed in
 * @param by who judged
 * @param at when
 * @param reason why
 * @param undone whether it is undone
 * @param history what became of it, the oldest first; begins with its making
 */
public record StoredCorrection(
        String id, String kind, String json, String by, Instant at, String reason, boolean undone, List<Turn> history) {

    /** Copies the list. */
    public StoredCorrection {
        history = List.copyOf(history);
    }

    /** What becomes of a judgement. */
    public enum What {
        MADE,
        UNDONE,
        REDONE
    }

    /**
     * A turn in its history.
     *
     * @param what what became of it
     * @param by through whom
     * @param at when
     * @param reason why; may be empty
     */
    public record Turn(What what, String by, Instant at, String reason) {}
}
