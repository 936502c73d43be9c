package org.recoupe.parallel;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * So many threads to work on: what is done for each of many things by itself is done for several at the same time. The result
 * does not depend on the number of threads, as long as what is done is a pure function.
 *
 * <p>No thread lives longer than the call that needs it. Immutable; safe for use by many threads.
 *
 * @param count how many, the calling thread among them; at least 1
 */
public record Threads(int count) {

    /** The calling thread alone. */
    public static final Threads ONE = new Threads(1);

    /** A thread that is woken takes so many items at a time at least: with fewer it would cost more than it does. */
    private static final int LEAST = 4;

    /** @throws IllegalArgumentException where {@code count} is less than 1 */
    public Threads {
        if (count < 1) {
            throw new IllegalArgumentException("threads are at least 1: " + count);
        }
    }

    /**
     * {@code function} of each item, in the order of the items; nothing that is returned is null.
     *
     * @throws CancellationException where the calling thread is interrupted; its flag stays set
     */
    public <T, R> List<R> map(List<T> items, Function<? super T, ? extends R> function) {
        return range(items.size(), index -> function.apply(items.get(index)));
    }

    /**
     * {@code function} of each number from 0 to {@code size} - 1, in order; nothing that is returned is null.
     *
     * @throws CancellationException where the calling thread is interrupted; its flag stays set
     */
    @SuppressWarnings("unchecked")
    public <R> List<R> range(int size, IntFunction<? extends R> function) {
        @Nullable Object[] results = new Object[size];
        Work work = new Work(results, function);
        List<Thread> helpers = new ArrayList<>();
        for (int i = 1; i < Math.min(count, size / LEAST); i++) {
            Thread helper = new Thread(work, "recoupe-helper");
            // A program that ends for another reason is not held up.
            helper.setDaemon(true);
            helper.start();
            helpers.add(helper);
        }
        Thread caller = Thread.currentThread();
        work.whileWanted(caller);
        helpers.forEach(Threads::await);
        if (work.failure instanceof Error error) {
            throw error;
        }
        if (work.failure instanceof RuntimeException exception) {
            throw exception;
        }
        if (work.next.get() < size) {
            throw new CancellationException("interrupted");
        }
        return (List<R>) Collections.unmodifiableList(Arrays.asList(results));
    }

    /** Waits for a thread that is about to end, whatever happens. */
    private static void await(Thread helper) {
        boolean interrupted = false;
        while (helper.isAlive()) {
            try {
                helper.join();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** Takes one number after the other, on however many threads. */
    private static final class Work implements Runnable {

        private final AtomicInteger next = new AtomicInteger();
        private final @Nullable Object[] results;
        private final IntFunction<?> function;
        private volatile boolean stopped;
        private @Nullable Throwable failure;
        private int failed = Integer.MAX_VALUE;

        Work(@Nullable Object[] results, IntFunction<?> function) {
            this.results = results;
            this.function = function;
        }

        @Override
        public void run() {
            whileWanted(null);
        }

        /** Works until all is done, something fails or {@code caller} is interrupted. */
        void whileWanted(@Nullable Thread caller) {
            while (!stopped) {
                if (caller != null && caller.isInterrupted()) {
                    stopped = true;
                    return;
                }
                int index = next.getAndIncrement();
                if (index >= results.length) {
                    return;
                }
                try {
                    results[index] = function.apply(index);
                } catch (RuntimeException | Error e) {
                    fail(index, e);
                }
            }
        }

        private synchronized void fail(int index, Throwable e) {
            if (index < failed) {
                failed = index;
                failure = e;
            }
            stopped = true;
        }
    }
}
