package org.recoupe.store;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A feed that a story follows.
 *
 * @param id its id
 * @param story whose
 * @param url its address
 * @param added when it was entered
 * @param fetched when it was last asked for; null before
 * @param etag what its server said then, or null
 * @param modified the same
 * @param problem what went wrong then, as code and detail in one line, or null
 * @param taken how many files were taken from it in all
 */
public record StoredFeed(
        String id,
        StoryId story,
        String url,
        Instant added,
        @Nullable Instant fetched,
        @Nullable String etag,
        @Nullable String modified,
        @Nullable String problem,
        int taken) {}
