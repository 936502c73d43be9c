package org.recoupe.pipeline;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Runs the same function over a list on a number of threads. The results are in the order of the list. */
final class Parallel {

    private Parallel() {}

    /**
     * Applies {@code function} to each item.
     *
     * @throws CancellationException where the calling thread is interrupted; its flag stays set
     */
    static <T, R> List<R> map(List<T> items, int threads, Function<T, R> function) {
        if (threads == 1 || items.size() < 2) {
            return items.stream().map(function).toList();
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
            Thread.currentThread().interrupt();
            throw new CancellationException("interrupted");
        } catch (ExecutionException e) {
            throw rethrown(e.getCause());
        } finally {
            pool.shutdownNow();
        }
    }

    private static RuntimeException rethrown(@Nullable Throwable cause) {
        if (cause instanceof Error error) {
            throw error;
        }
        return cause instanceof RuntimeException exception ? exception : new IllegalStateException(cause);
    }
}
