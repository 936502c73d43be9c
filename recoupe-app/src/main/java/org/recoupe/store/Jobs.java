package org.recoupe.store;

import java.util.List;
import java.util.Optional;

/**
 * What is to be done. A job that ran when the process was killed waits again when the store is opened. A story has at most
 * one job that waits; what is asked for while one waits is done by that one. Safe for use by many threads.
 */
public interface Jobs {

    /**
     * Asks for the dossier to be built anew.
     *
     * @return the job that will; it may be one that waited before
     * @throws StoreException with {@code MISSING} where there is no such story
     */
    Job request(StoryId story);

    /** Those that wait, the oldest first. */
    List<Job> waiting();

    /** One by its id. */
    Optional<Job> job(long id);

    /**
     * Begins one that waits, so that what is asked for from now on is another job's. Of two jobs of a story only one runs at a time.
     *
     * @return the job; empty where it does not wait, or another one of its story runs
     */
    Optional<Job> begin(long id);

    /** Ends one that runs. */
    void done(long id);

    /**
     * Ends one that runs and could not be done.
     *
     * @param problem why, as code and detail in one line
     */
    void failed(long id, String problem);

    /** Gives one that runs back, to be done later: the process is about to stop. */
    void giveBack(long id);
}
