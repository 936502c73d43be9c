package org.recoupe.store;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Feeds that stories follow. Safe for use by many threads. */
public interface Feeds {

    /**
     * Enters a feed; one that the story follows already is given back as it is.
     *
     * @throws StoreException with {@code MISSING} where there is no such story
     */
    StoredFeed add(StoryId story, String url);

    /** The feeds of a story in the order in which they were entered. */
    List<StoredFeed> list(StoryId story);

    /** All feeds. */
    List<StoredFeed> all();

    /** One of a story. */
    Optional<StoredFeed> feed(StoryId story, String id);

    /** Follows it no longer; what was taken from it stays. */
    boolean remove(StoryId story, String id);

    /**
     * Keeps what came of asking for it.
     *
     * @param etag what its server said, or null
     * @param modified the same
     * @param problem what went wrong, or null
     * @param taken how many files were taken this time
     */
    void fetched(
            StoryId story,
            String id,
            @Nullable String etag,
            @Nullable String modified,
            @Nullable String problem,
            int taken);
}
