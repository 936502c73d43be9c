package org.recoupe.store;

import java.util.List;

/**
 * What was kept of files handed in.
 *
 * @param files in their order, those included that were there before
 * @param known digests of those that were there before and are in use
 * @param job what will read them: one that waits; it may be one that waited before
 */
public record Added(List<StoredFile> files, List<String> known, Job job) {

    /** Copies the lists. */
    public Added {
        files = List.copyOf(files);
        known = List.copyOf(known);
    }
}
