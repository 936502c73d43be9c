package org.recoupe.eval.measure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.recoupe.eval.contestant.Contestant;
import org.recoupe.eval.contestant.Entry;

/**
 * How fast warm contestants read.
 *
 * <p>Each run has all contestants in turn, so that a slow spell of the machine meets them all, and each begins with
 * nothing remembered from the run before.
 */
final class Speed {

    /** To be read before the clock is started: what is loaded late is loaded then. */
    private static final List<String> FIRST = List.of("Bonjour à tous.");

    /** No run is begun after so long but the first: a busy machine would take hours, and its figures say little. */
    private static final long MOST_NANOS = 120_000_000_000L;

    private final int runs;

    Speed(int runs) {
        this.runs = runs;
    }

    /**
     * The speeds in {@code unit}s per second.
     *
     * @param texts each given as its paragraphs
     * @param units how many units all texts hold
     * @param threads the numbers of threads to try
     */
    Table measure(
            String id,
            String title,
            List<List<String>> texts,
            double units,
            List<Integer> threads,
            List<Entry> entries) {
        List<String> names = new ArrayList<>();
        entries.forEach(entry ->
                entry.contestant().readers().forEach(reader -> names.add(entry.name() + ", " + reader.name())));
        double[][][] speeds = new double[names.size()][threads.size()][runs];
        long end = System.nanoTime() + MOST_NANOS;
        int done = 0;
        for (int run = -1; run < runs && (run < 1 || System.nanoTime() < end); run++) {
            done = run + 1;
            int row = 0;
            for (Entry entry : entries) {
                int readers = entry.contestant().readers().size();
                for (int reader = 0; reader < readers; reader++, row++) {
                    for (int t = 0; t < threads.size(); t++) {
                        double seconds = time(entry.contestant().readers().get(reader), texts, threads.get(t));
                        if (run >= 0) {
                            speeds[row][t][run] = units / seconds;
                        }
                    }
                }
            }
        }
        return table(id, title, names, threads, speeds, done);
    }

    private static Table table(
            String id, String title, List<String> names, List<Integer> threads, double[][][] speeds, int runs) {
        List<String> columns = new ArrayList<>();
        for (int count : threads) {
            String column = "threads-" + count;
            columns.addAll(List.of(column, column + "-least", column + "-most"));
        }
        List<Table.Row> rows = new ArrayList<>();
        for (int row = 0; row < names.size(); row++) {
            List<@Nullable Double> values = new ArrayList<>();
            for (double[] all : speeds[row]) {
                double[] speed = Arrays.copyOf(all, runs);
                Arrays.sort(speed);
                values.addAll(List.of(speed[runs / 2], speed[0], speed[runs - 1]));
            }
            rows.add(new Table.Row(names.get(row), values));
        }
        return new Table(id, title + ", median of " + runs + " runs", columns, 0, rows);
    }

    /** Seconds to read all texts. */
    private static double time(Contestant.Reader reader, List<List<String>> texts, int threads) {
        reader.read(FIRST);
        AtomicInteger next = new AtomicInteger();
        try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
            long start = System.nanoTime();
            List<Future<?>> workers = new ArrayList<>();
            for (int i = 0; i < threads; i++) {
                workers.add(pool.submit(() -> {
                    for (int at = next.getAndIncrement(); at < texts.size(); at = next.getAndIncrement()) {
                        reader.read(texts.get(at));
                    }
                }));
            }
            for (Future<?> worker : workers) {
                worker.get();
            }
            return (System.nanoTime() - start) / 1e9;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }
}
