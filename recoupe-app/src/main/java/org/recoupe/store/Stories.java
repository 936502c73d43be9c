package org.recoupe.store;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The stories. Safe for use by many threads. */
public interface Stories {

    /**
     * Makes a story.
     *
     * @param title its title; null or blank: that of its dossier
     */
    Story create(@Nullable String title);

    /**
     * The stories, the newest first.
     *
     * @param limit the most items, at least 1
     * @param cursor {@link Page#next} of the part before; null for the first
     */
    Page<Story> page(int limit, @Nullable String cursor);

    /** The story, where there is one. */
    Optional<Story> story(StoryId id);

    /** The story of which something was kept last; empty where there is none. */
    Optional<Story> latest();

    /**
     * Gives it another title.
     *
     * @param title its title; null or blank: that of its dossier
     * @return the story; empty where there is none
     */
    Optional<Story> rename(StoryId id, @Nullable String title);

    /**
     * Removes it with all that is kept of it.
     *
     * @return whether there was one
     */
    boolean delete(StoryId id);
}
