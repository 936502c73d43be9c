package org.recoupe.app;

/** The exit statuses, which scripts rely on. */
final class ExitStatus {

    /** Done. */
    static final int DONE = 0;

    /** Failed: nothing was written. */
    static final int FAILED = 1;

    /** The command was not understood. */
    static final int USAGE = 2;

    /** Done, but some inputs were skipped. */
    static final int SKIPPED = 3;

    /** The analyser cannot run on this machine, or its model is missing: nothing was written. */
    static final int UNABLE = 4;

    private ExitStatus() {}
}
