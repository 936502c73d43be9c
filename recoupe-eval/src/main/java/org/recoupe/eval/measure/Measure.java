package org.recoupe.eval.measure;

import java.io.IOException;
import java.util.function.Consumer;

/** One part of {@code ./dev eval}: something that is measured on some data and gives tables. */
public interface Measure {

    /** What it is asked for by in {@code --only}: one short word. */
    String name();

    /** Whether it takes seconds only and has no peers to load: then every build holds it to its floors. */
    default boolean isQuick() {
        return false;
    }

    /**
     * Measures.
     *
     * @param bench the data, and who takes part; data that is not there is left out by {@link Bench#data}
     * @param sink takes each table as soon as it is there
     * @throws IOException where data is there and cannot be read
     */
    void run(Bench bench, Consumer<Table> sink) throws IOException, InterruptedException;
}
