package org.recoupe.source;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The inputs of a run, found but not yet read, so that many can be read one by one and by several threads.
 *
 * @param inputs each once, in the order of the arguments, the members of a folder sorted by their path
 * @param problems what was named and could not be found or walked
 */
public record Listing(List<Input> inputs, List<Problem> problems) {

    /** Copies the lists. */
    public Listing {
        inputs = List.copyOf(inputs);
        problems = List.copyOf(problems);
    }

    /**
     * One input.
     *
     * @param path the name that its document will have; no two inputs of a listing share one
     * @param file where it is, or null for the standard input
     */
    public record Input(String path, @Nullable Path file) {}
}
