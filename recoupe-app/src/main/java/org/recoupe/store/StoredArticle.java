package org.recoupe.store;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.recoupe.source.Problem;

/**
 * An article found in a file; a file that was not read yet, or in which none was found, stands for itself.
 *
 * @param id that of the article in the dossier; of a file without articles its digest
 * @param digest the file's
 * @param name the file's
 * @param added when the file was handed in
 * @param state how far it is
 * @param path that of the article in the dossier, or null
 * @param title its headline, or null
 * @param outlet who published it, or null
 * @param language BCP 47 tag, or null
 * @param earliest the first day on which it may have been published as the last dossier has it, before that the day that it
 *     states; or null
 * @param latest the last, or null
 * @param problems what could not be read in the file, or only in part
 * @param setAside who set it aside; null where nobody did
 */
public record StoredArticle(
        String id,
        String digest,
        String name,
        Instant added,
        State state,
        @Nullable String path,
        @Nullable String title,
        @Nullable String outlet,
        @Nullable String language,
        @Nullable LocalDate earliest,
        @Nullable LocalDate latest,
        List<Problem> problems,
        @Nullable SetAside setAside) {

    /** Copies the list. */
    public StoredArticle {
        problems = List.copyOf(problems);
    }

    /** How far it is. */
    public enum State {
        WAITING,
        READ,
        SKIPPED
    }

    /**
     * That somebody does not want it in the dossier.
     *
     * @param by who
     * @param at when
     */
    public record SetAside(String by, Instant at) {}
}
