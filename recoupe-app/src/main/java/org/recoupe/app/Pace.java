package org.recoupe.app;

import java.time.Duration;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;
import org.recoupe.pipeline.Progress;

/**
 * Shows how far the reading is: a bar where standard error is a terminal and the work is long, and the pace at the end
 * where there were many articles. Safe for use by many threads.
 */
final class Pace implements Progress, AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMillis(800);
    private static final int MANY = 100;

    private final Surroundings surroundings;
    private final Texts texts;
    private final long start = System.nanoTime();
    private @Nullable ProgressBar bar;
    private int count;

    Pace(Surroundings surroundings, Texts texts) {
        this.surroundings = surroundings;
        this.texts = texts;
    }

    @Override
    public synchronized void step(int done, int total) {
        count = Math.max(count, done);
        if (bar == null
                && surroundings.errTerminal()
                && done < total
                && elapsed().compareTo(PATIENCE) > 0) {
            bar = new ProgressBarBuilder()
                    .setTaskName(texts.text("progress.reading"))
                    .setInitialMax(total)
                    .setStyle(ProgressBarStyle.ASCII)
                    .setConsumer(new ConsoleProgressBarConsumer(surroundings.err(), surroundings.width() - 1))
                    .build();
        }
        if (bar != null) {
            bar.stepTo(count);
        }
    }

    @Override
    public synchronized void close() {
        if (bar != null) {
            bar.close();
        }
        if (count >= MANY) {
            double seconds = elapsed().toMillis() / 1000.0;
            surroundings
                    .err()
                    .println(texts.text(
                            "progress.pace",
                            Integer.toString(count),
                            String.format(surroundings.locale(), "%.1f", seconds),
                            String.format(surroundings.locale(), "%.0f", count / Math.max(seconds, 0.001))));
        }
    }

    private Duration elapsed() {
        return Duration.ofNanos(System.nanoTime() - start);
    }
}
