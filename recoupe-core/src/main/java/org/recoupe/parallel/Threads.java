package org.recoupe.parallel;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.IntConsumer;
import java.util.function.IntFunction;
import java.util.function.Supplier;
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

    /** Each thread comes back for more about so often, so that none waits long for another at the end. */
    private static final int BLOCKS = 16;

    private static final int MOST = 256;

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
        each(size, index -> results[index] = function.apply(index));
        return (List<R>) Collections.unmodifiableList(Arrays.asList(results));
    }

    /**
     * Does {@code action} with each number from 0 to {@code size} - 1, in no order; no two of them touch the same. What they did
     * is seen by the caller.
     *
     * @throws CancellationException where the calling thread is interrupted; its flag stays set
     */
    public void each(int size, IntConsumer action) {
        int block = Math.max(1, Math.min(MOST, size / (count * BLOCKS)));
        Work work = new Work(size, block, action);
        List<Thread> helpers = new ArrayList<>();
        for (int i = 1; i < Math.min(count, size / LEAST); i++) {
            Thread helper = new Thread(work, "recoupe-helper");
            // A program that ends for another reason is not held up.
            helper.setDaemon(true);
            helper.start();
            helpers.add(helper);
        }
        work.whileWanted(Thread.currentThread());
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
    }

    /**
     * Does one thing and, where there is another thread, a second at the same time.
     *
     * @throws CancellationException where the calling thread is interrupted meanwhile and one of the two gives up for that; its
     *     flag stays set
     * @return what the first gave and what the second gave
     */
    public <A, B> Both<A, B> both(Supplier<A> first, Supplier<B> second) {
        if (count == 1) {
            return new Both<>(first.get(), second.get());
        }
        FutureTask<B> task = new FutureTask<>(second::get);
        Thread helper = new Thread(task, "recoupe-helper");
        helper.setDaemon(true);
        helper.start();
        try {
            return new Both<>(first.get(), task.get());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("interrupted");
        } catch (ExecutionException e) {
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            throw e.getCause() instanceof RuntimeException exception ? exception : new IllegalStateException(e);
        } finally {
            // Nothing goes on behind the back of the caller.
            helper.interrupt();
            await(helper);
        }
    }

    /** What two things gave that were done at the same time. */
    public record Both<A, B>(A first, B second) {}

    /** Waits for a thread that is about to end, whatever happens; where the caller is interrupted meanwhile, its flag stays set. */
    public static void await(Thread helper) {
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

    /** Takes one block of numbers after the other, on however many threads. */
    private static final class Work implements Runnable {

        private final AtomicInteger next = new AtomicInteger();
        private final int size;
        private final int block;
        private final IntConsumer action;
        private volatile boolean stopped;
        private @Nullable Throwable failure;
        private int failed = Integer.MAX_VALUE;

        Work(int size, int block, IntConsumer action) {
            this.size = size;
            this.block = block;
            this.action = action;
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
                int from = next.getAndAdd(block);
                if (from >= size) {
                    return;
                }
                for (int index = from; index < Math.min(size, from + block); index++) {
                    try {
                        action.accept(index);
                    } catch (RuntimeException | Error e) {
                        fail(index, e);
                        return;
                    }
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
