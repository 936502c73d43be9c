package org.recoupe.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.recoupe.dossier.Dossier;

/**
 * The dossiers of stories, version by version. Kept are the last {@link #LATEST} and of those before the last of each day
 * (UTC), for {@link #DAYS} days. Safe for use by many threads.
 */
public interface Dossiers {

    /** How many of the last are kept. */
    int LATEST = 20;

    /** For how many days the last of each day is kept. */
    int DAYS = 400;

    /**
     * Keeps a dossier as the story's last, and makes its statements and the days of its articles found by search. The same
     * bytes as the last version's make no version of their own.
     *
     * @param json the dossier as it is written
     * @param changes what differs from the version before, as JSON; null where that is not kept
     * @throws StoreException with {@code MISSING} where there is no such story
     */
    Version keep(StoryId story, Dossier dossier, byte[] json, byte @Nullable [] changes);

    /** The number of the last one; 0 where there is none. */
    int lastNumber(StoryId story);

    /** The last one. */
    Optional<StoredDossier> last(StoryId story);

    /** One of those that are kept. */
    Optional<StoredDossier> version(StoryId story, int number);

    /** The last that was there at that time. */
    Optional<Version> at(StoryId story, Instant time);

    /** Those that are kept, the last first. */
    List<Version> versions(StoryId story);

    /** What differs from the version before, as it was handed in. */
    Optional<byte[]> changes(StoryId story, int number);
}
