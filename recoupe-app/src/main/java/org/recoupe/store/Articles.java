package org.recoupe.store;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The files handed in and the articles found in them. Safe for use by many threads. */
public interface Articles {

    /**
     * Keeps files of a story, all or none, and asks for them to be read. The same bytes twice are kept once; a file that had
     * been set aside is taken back.
     *
     * @throws StoreException with {@code MISSING} where there is no such story
     */
    Added add(StoryId story, List<NewFile> files);

    /** Whether a file of that origin was handed in, set aside or not. */
    boolean hasOrigin(StoryId story, String origin);

    /**
     * The articles of a story, those handed in last first.
     *
     * @param setAside those set aside, or those that are not
     * @param limit the most items, at least 1
     * @param cursor {@link Page#next} of the part before; null for the first
     */
    Page<StoredArticle> page(StoryId story, boolean setAside, int limit, @Nullable String cursor);

    /** One by its id, or a file by its digest; a file with several articles gives its first. */
    Optional<StoredArticle> article(StoryId story, String id);

    /** The bytes of the file with that digest as they were handed in. */
    Optional<byte[]> bytes(StoryId story, String digest);

    /** The files of a story in the order in which they were handed in, less those set aside. */
    List<StoredFile> files(StoryId story);

    /**
     * Leaves an article out of the dossier, or by the digest of its file all of that file, and asks for the dossier to be
     * built anew. It is kept, and taken back where it is handed in again or restored.
     *
     * @param id the article's id, or its file's digest
     * @param by who wants it, for the history
     * @return the job; empty where there is no such article, or it is set aside already
     */
    Optional<Job> setAside(StoryId story, String id, String by);

    /** Takes back what was set aside, and asks for the dossier to be built anew; empty where it is not set aside. */
    Optional<Job> restore(StoryId story, String id);
}
