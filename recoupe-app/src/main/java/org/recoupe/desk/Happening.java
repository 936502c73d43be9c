package org.recoupe.desk;

import java.util.Locale;

/** Something that happens to a story while somebody listens. */
public sealed interface Happening {

    /** How far a job is. */
    enum Phase {
        READING,
        CROSS_CHECKING,
        DONE,
        FAILED;

        /** The name in answers. */
        public String id() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /**
     * A job goes on.
     *
     * @param job which
     * @param phase what it does
     * @param done how much of the phase is done, in files
     * @param total of how much
     */
    record Progress(long job, Phase phase, int done, int total) implements Happening {}

    /**
     * There is a new dossier.
     *
     * @param version its number; 0 where there is none yet
     */
    record NewDossier(int version) implements Happening {}

    /**
     * Something could not be read, or only in part.
     *
     * @param name the file, and where in it; empty where it is the job that failed
     * @param code as in {@link org.recoupe.source.Problem.Code#id()}; of a job as in {@link org.recoupe.store.Job#problem()}
     * @param detail a value for the sentence; may be empty
     */
    record Trouble(String name, String code, String detail) implements Happening {}
}
