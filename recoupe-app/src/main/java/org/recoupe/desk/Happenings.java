package org.recoupe.desk;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.recoupe.store.StoryId;

/**
 * Tells whoever listens what happens to a story. Nobody who listens slowly holds up who tells: what does not fit is left out, and
 * the listener is told to look for itself. Safe for use by many threads.
 */
public final class Happenings {

    /** So many of the last are kept of each story, for those who come back. */
    private static final int KEPT = 256;

    private static final int MOST_STORIES = 1_000;
    private static final int QUEUE = 512;

    private static final Numbered END = new Numbered(0, new Happening.NewDossier(0));

    /**
     * A happening with its number.
     *
     * @param number higher than those before, in this process
     * @param what what happens
     */
    public record Numbered(long number, Happening what) {}

    /** Somebody who listens; to be closed. */
    public final class Listener implements AutoCloseable {

        private final StoryId story;
        private final BlockingQueue<Numbered> queue = new ArrayBlockingQueue<>(QUEUE);
        private volatile boolean over;

        private Listener(StoryId story) {
            this.story = story;
        }

        /**
         * Waits for the next; null where there was none in that time.
         *
         * @throws InterruptedException where the thread is interrupted
         */
        public @Nullable Numbered next(long time, TimeUnit unit) throws InterruptedException {
            Numbered next = queue.poll(time, unit);
            return next == END ? null : next;
        }

        /** Whether nothing more will come. */
        public boolean isOver() {
            return over && queue.isEmpty();
        }

        private void end() {
            over = true;
            // Whoever waits is woken.
            queue.offer(END);
        }

        @Override
        public void close() {
            forget(this);
        }
    }

    private final Map<StoryId, Set<Listener>> listeners = new HashMap<>();
    private final Map<StoryId, Deque<Numbered>> kept = new HashMap<>();
    private long last;
    private boolean closed;

    /**
     * Begins to listen. What comes first is what was missed, as far as it is kept.
     *
     * @param after the number of the last that was heard; null: nothing was missed
     */
    public synchronized Listener listen(StoryId story, @Nullable Long after) {
        Listener listener = new Listener(story);
        if (after != null && after <= last) {
            for (Numbered missed : kept.getOrDefault(story, new ArrayDeque<>())) {
                if (missed.number() > after) {
                    listener.queue.offer(missed);
                }
            }
        }
        if (closed) {
            listener.end();
        } else {
            listeners.computeIfAbsent(story, key -> new HashSet<>()).add(listener);
        }
        return listener;
    }

    /** How many listen. */
    public synchronized int count() {
        return listeners.values().stream().mapToInt(Set::size).sum();
    }

    /** Whether this is the number of one that was told in this process. */
    public synchronized boolean knows(long number) {
        return 0 < number && number <= last;
    }

    /** The number of the last. */
    public synchronized long last() {
        return last;
    }

    synchronized void tell(StoryId story, Happening what) {
        Numbered numbered = new Numbered(++last, what);
        if (kept.size() >= MOST_STORIES && !kept.containsKey(story)) {
            kept.clear();
        }
        Deque<Numbered> own = kept.computeIfAbsent(story, key -> new ArrayDeque<>());
        own.add(numbered);
        if (own.size() > KEPT) {
            own.remove();
        }
        for (Listener listener : listeners.getOrDefault(story, Set.of())) {
            if (!listener.queue.offer(numbered)) {
                // What it has not taken is old by now.
                listener.queue.clear();
                listener.queue.offer(numbered);
            }
        }
    }

    /** A story is gone: those who listen to it hear nothing more. */
    synchronized void end(StoryId story) {
        kept.remove(story);
        listeners.getOrDefault(story, Set.of()).forEach(Listener::end);
    }

    /** Nothing more will be told: those who listen are let go. */
    public synchronized void close() {
        closed = true;
        listeners.values().forEach(each -> each.forEach(Listener::end));
    }

    private synchronized void forget(Listener listener) {
        Set<Listener> own = listeners.get(listener.story);
        if (own != null && own.remove(listener) && own.isEmpty()) {
            listeners.remove(listener.story);
        }
    }
}
