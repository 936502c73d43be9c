package org.recoupe.desk;

import java.util.Optional;
import org.recoupe.parallel.Threads;
import org.recoupe.store.Store;
import org.recoupe.store.Story;

/**
 * Goes, when a desk was opened and nothing is to be done, through the story that was worked at last, so that the first article that is
 * added need not wait for all that is done for the first time. The first job ends it. Safe for use by many threads.
 */
final class Preparation implements AutoCloseable {

    /** More articles take too long to be worth it. */
    private static final int MOST_ARTICLES = 3_000;

    /** Whoever opens a desk looks at it first, in milliseconds. */
    private static final int LATER = 500;

    /** What is run but once is hardly compiled: it is gone through so often, */
    private static final int ROUNDS = 5;

    /** but begun anew only for so long, in seconds. */
    private static final int LONGEST = 20;

    private final Store store;
    private final Rebuild rebuild;
    private final Thread thread = new Thread(this::run, "recoupe-desk-preparation");

    Preparation(Store store, Rebuild rebuild) {
        this.store = store;
        this.rebuild = rebuild;
        thread.setDaemon(true);
    }

    void start() {
        thread.start();
    }

    boolean isUnderWay() {
        return thread.isAlive();
    }

    private void run() {
        try {
            Thread.sleep(LATER);
            Optional<Story> last = store.stories().latest();
            if (last.isPresent()
                    && last.get().version() > 0
                    && last.get().articles() <= MOST_ARTICLES
                    && store.jobs().waiting().isEmpty()) {
                long start = System.nanoTime();
                for (int round = 0; round < ROUNDS && (System.nanoTime() - start) / 1_000_000_000L < LONGEST; round++) {
                    rebuild.prepare(last.get().id());
                }
            }
        } catch (InterruptedException | RuntimeException | StackOverflowError | OutOfMemoryError e) {
            // There is better to do now, or something is wrong: then the job that comes will say so.
            return;
        }
    }

    /** Ends it, where it was started, and waits until it has ended. */
    @Override
    public void close() {
        thread.interrupt();
        Threads.await(thread);
    }
}
