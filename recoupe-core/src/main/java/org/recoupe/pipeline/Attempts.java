package org.recoupe.pipeline;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.recoupe.source.Problem;

/**
 * A stage run over a list, one item at a time: what came of it, and the items on which it failed.
 *
 * @param results of the items that did not fail, in the order of the list
 * @param failed the other items
 * @param problems one for each that failed
 */
record Attempts<T, R>(List<R> results, List<T> failed, List<Problem> problems) {

    private record Attempt<R>(@Nullable R result, @Nullable Problem problem) {}

    /**
     * Applies {@code stage} to each item. This is the edge at which a defect of a stage is caught, so that one article never
     * stops a dossier: no stage throws on purpose.
     *
     * @param path the name of an item, for the problem
     */
    static <T, R> Attempts<T, R> map(List<T> items, int threads, Function<T, String> path, Function<T, R> stage) {
        List<Attempt<R>> attempts = Parallel.map(items, threads, item -> attempt(item, path, stage));
        List<R> results = new ArrayList<>();
        List<T> failed = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            Attempt<R> attempt = attempts.get(i);
            if (attempt.result() != null) {
                results.add(attempt.result());
            } else if (attempt.problem() != null) {
                failed.add(items.get(i));
                problems.add(attempt.problem());
            }
        }
        return new Attempts<>(List.copyOf(results), List.copyOf(failed), List.copyOf(problems));
    }

    private static <T, R> Attempt<R> attempt(T item, Function<T, String> path, Function<T, R> stage) {
        try {
            return new Attempt<>(stage.apply(item), null);
        } catch (RuntimeException | StackOverflowError e) {
            return new Attempt<>(null, new Problem(Problem.Code.FAILED, path.apply(item), cause(e)));
        }
    }

    /** What failed and where: enough to report it. Never the text of the article. */
    private static String cause(Throwable e) {
        return Arrays.stream(e.getStackTrace())
                .filter(frame -> frame.getClassName().startsWith("org.recoupe."))
                .findFirst()
                .map(frame -> e.getClass().getSimpleName() + " " + frame.getFileName() + ":" + frame.getLineNumber())
                .orElse(e.getClass().getSimpleName());
    }
}
