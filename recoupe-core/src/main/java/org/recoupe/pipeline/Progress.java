package org.recoupe.pipeline;

/** Is told how far the reading of the articles is. Called from several threads. */
@FunctionalInterface
public interface Progress {

    /** Tells nobody. */
    Progress NONE = (done, total) -> {};

    /**
     * Another article is done.
     *
     * @param done how many are, at least 1; calls may overtake one another
     * @param total how many there are
     */
    void step(int done, int total);
}
