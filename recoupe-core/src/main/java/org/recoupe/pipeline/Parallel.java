package org.recoupe.pipeline;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Runs the same function over a list on a number of threads. The results are in the order of the list. */
final class Parallel {

    /** No item takes longer; without a bound a defect would hold up the end of the program. */
    private static final int LONGEST_ITEM_SECONDS = 60;

    private Parallel() {}

    /**
     * Applies {@code function} to each item.
     *
     * @throws CancellationException where the calling thread is interrupted; its flag stays set, and nothing of it is run any
     *     more
     */
    static <T, R> List<R> map(List<T> items, int threads, Function<T, R> function) {
        if (threads == 1 || items.size() < 2) {
            return items.stream().map(item -> uninterrupted(item, function)).toList();
        }
        List<Callable<R>> calls = new ArrayList<>(items.size());
        items.forEach(item -> calls.add(() -> function.apply(item)));
        ExecutorService pool = Executors.newFixedThreadPool(Math.min(threads, items.size()), task -> {
            Thread thread = new Thread(task, "recoupe-reader");
            // A program that ends for another reason is not held up.
            thread.setDaemon(true);
            return thread;
        });
        try {
            List<R> results = new ArrayList<>(items.size());
            for (Future<R> future : pool.invokeAll(calls)) {
                results.add(future.get());
            }
            return results;
        } catch (InterruptedException e) {
            end(pool);
            Thread.currentThread().interrupt();
            throw new CancellationException("interrupted");
        } catch (ExecutionException e) {
            throw rethrown(e.getCause());
        } finally {
            pool.shutdownNow();
        }
    }

    private static <T, R> R uninterrupted(T item, Function<T, R> function) {
        if (Thread.currentThread().isInterrupted()) {
            throw new CancellationException("interrupted");
        }
        return function.apply(item);
    }

    /** What has begun cannot be cut short: whoever ends the process must be able to wait for it. */
    private static void end(ExecutorService pool) {
        pool.shutdownNow();
        try {
            pool.awaitTermination(LONGEST_ITEM_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static RuntimeException rethrown(@Nullable Throwable cause) {
        if (cause instanceof Error error) {
            throw error;
        }
        return cause instanceof RuntimeException exception ? exception : new IllegalStateException(cause);
    }
}
