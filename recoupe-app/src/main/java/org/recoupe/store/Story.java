package org.recoupe.store;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A story as it is in lists.
 *
 * @param id its id
 * @param title the title given by a person, else that of its last dossier; empty before there is one
 * @param titled whether a person gave the title
 * @param created when it was made
 * @param updated when something of it was last kept
 * @param articles how many articles were read and are not set aside
 * @param waiting how many files wait to be read
 * @param events how many events its last dossier has
 * @param from the first day of its last dossier, or null
 * @param to the last, or null
 * @param version the number of its last dossier, from 1; 0 before there is one
 * @param corrections how many corrections are not undone
 * @param state whether something is being done
 */
public record Story(
        StoryId id,
        String title,
        boolean titled,
        Instant created,
        Instant updated,
        int articles,
        int waiting,
        int events,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        int version,
        int corrections,
        State state) {

    /** What is being done. */
    public enum State {
        /** Nothing is left to do. */
        READY,
        /** A job waits or runs. */
        WORKING,
        /** The last job failed. */
        FAILED
    }
}
