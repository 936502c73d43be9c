package org.recoupe.desk;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;
import org.recoupe.annotation.syntax.AnalyzerUnavailableException;
import org.recoupe.store.Job;
import org.recoupe.store.Store;
import org.recoupe.store.StoreException;
import org.recoupe.store.StoryId;

/**
 * The threads that do the jobs of the store, one job of a story at a time. A job waits a moment for more of the same to come, so
 * that a burst makes one dossier. Safe for use by many threads.
 */
final class Workers implements AutoCloseable {

    /** Two: a long job of one story does not hold up a short one of another. */
    private static final int COUNT = 2;

    /** A job begins when nothing was asked for during so long, in milliseconds. */
    private static final int QUIET = 100;

    /** It waits no longer than that. */
    private static final int PATIENCE = 1_000;

    /** The store is asked again after so long, in milliseconds, whether anybody has told or not. */
    private static final int LOOK = 10_000;

    /** So long the end of what is being read is waited for, in milliseconds. */
    private static final int LONGEST_END = 90_000;

    private record Burst(long first, long last) {}

    private final Store store;
    private final Rebuild rebuild;
    private final Runnable first;
    private final Happenings happenings;
    private final Runnable makeRoom;
    private final List<Thread> threads = new ArrayList<>();
    private final Map<StoryId, Burst> bursts = new HashMap<>();
    private final Set<Long> taken = new HashSet<>();
    private boolean look = true;
    private volatile boolean closed;

    /**
     * @param first what is done before every job
     * @param makeRoom frees memory, where there is too little
     */
    Workers(Store store, Rebuild rebuild, Runnable first, Happenings happenings, Runnable makeRoom) {
        this.store = store;
        this.rebuild = rebuild;
        this.first = first;
        this.happenings = happenings;
        this.makeRoom = makeRoom;
    }

    void start() {
        for (int i = 1; i <= COUNT; i++) {
            Thread thread = new Thread(this::work, "recoupe-desk-" + i);
            thread.setDaemon(true);
            threads.add(thread);
            thread.start();
        }
    }

    /** There is something to do for a story. */
    synchronized void wake(StoryId story) {
        long now = System.nanoTime();
        Burst burst = bursts.get(story);
        bursts.put(story, new Burst(burst == null ? now : burst.first(), now));
        look = true;
        notifyAll();
    }

    private void work() {
        while (!closed) {
            try {
                Job job = next();
                if (job != null) {
                    try {
                        run(job);
                    } finally {
                        release(job);
                    }
                }
            } catch (InterruptedException e) {
                // Only where it is closed.
                continue;
            } catch (StoreException e) {
                pause();
            }
        }
    }

    /** The next job that may begin; null where there was none for a while. */
    private synchronized @Nullable Job next() throws InterruptedException {
        if (!look) {
            wait(LOOK);
        }
        look = false;
        long now = System.nanoTime();
        long soonest = Long.MAX_VALUE;
        for (Job job : store.jobs().waiting()) {
            if (taken.contains(job.id())) {
                continue;
            }
            long due = due(job.story());
            if (due <= now) {
                Optional<Job> begun = store.jobs().begin(job.id());
                if (begun.isPresent()) {
                    bursts.remove(job.story());
                    taken.add(job.id());
                    look = true;
                    return begun.get();
                }
            } else {
                soonest = Math.min(soonest, due);
            }
        }
        if (soonest != Long.MAX_VALUE) {
            look = true;
            wait(Math.max(1, (soonest - now) / 1_000_000));
        }
        return null;
    }

    private long due(StoryId story) {
        Burst burst = bursts.get(story);
        return burst == null
                ? Long.MIN_VALUE
                : Math.min(burst.last() + QUIET * 1_000_000L, burst.first() + PATIENCE * 1_000_000L);
    }

    private synchronized void release(Job job) {
        taken.remove(job.id());
        look = true;
        notifyAll();
    }

    private void run(Job job) {
        StoryId story = job.story();
        first.run();
        try {
            boolean more = rebuild.run(job);
            store.jobs().done(job.id());
            happenings.tell(story, new Happening.Progress(job.id(), Happening.Phase.DONE, 1, 1));
            if (more) {
                store.jobs().request(story);
            }
        } catch (CancellationException e) {
            // The flag would end what the store does.
            Thread.interrupted();
            giveBack(job);
        } catch (AnalyzerUnavailableException e) {
            failed(job, "analyzer " + e.getMessage());
        } catch (OutOfMemoryError e) {
            makeRoom.run();
            failed(job, "memory");
        } catch (StoreException e) {
            if (e.code() != StoreException.Code.MISSING && !closed) {
                failed(job, e.code().id());
            }
        } catch (RuntimeException | StackOverflowError e) {
            // A defect of the program: it fails this job and not the service.
            failed(job, where(e));
        }
    }

    private void giveBack(Job job) {
        try {
            store.jobs().giveBack(job.id());
        } catch (StoreException e) {
            // It is given back when the store is opened again.
            return;
        }
    }

    private void failed(Job job, String problem) {
        try {
            store.jobs().failed(job.id(), problem);
        } catch (StoreException e) {
            // The same trouble: then the job waits until the store is opened again.
            return;
        } finally {
            String[] parts = problem.split(" ", 2);
            happenings.tell(job.story(), new Happening.Trouble("", parts[0], parts.length > 1 ? parts[1] : ""));
            happenings.tell(job.story(), new Happening.Progress(job.id(), Happening.Phase.FAILED, 0, 1));
        }
    }

    /** What failed and where, in the library and in ours; never the words of an article. */
    private static String where(Throwable e) {
        StringBuilder where = new StringBuilder(e.getClass().getSimpleName());
        StackTraceElement[] trace = e.getStackTrace();
        for (int i = 0; i < trace.length; i++) {
            boolean ours = trace[i].getClassName().startsWith("org.recoupe.");
            if (i == 0 || ours) {
                where.append(' ').append(trace[i].getFileName()).append(':').append(trace[i].getLineNumber());
            }
            if (ours) {
                break;
            }
        }
        return where.toString();
    }

    private void pause() {
        try {
            Thread.sleep(PATIENCE);
        } catch (InterruptedException e) {
            // Closed: the loop sees that.
            return;
        }
    }

    /** Ends what is being done and waits until nothing is read any more; what was not done waits in the store. */
    @Override
    public void close() {
        closed = true;
        threads.forEach(Thread::interrupt);
        long end = System.nanoTime() + LONGEST_END * 1_000_000L;
        for (Thread thread : threads) {
            try {
                thread.join(Math.max(1, (end - System.nanoTime()) / 1_000_000));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }
}
