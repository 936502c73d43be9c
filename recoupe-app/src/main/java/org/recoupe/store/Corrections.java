package org.recoupe.store;

import java.util.List;
import java.util.Optional;

/** What editors have judged of stories; nothing of it is ever overwritten. Safe for use by many threads. */
public interface Corrections {

    /**
     * Keeps a judgement and asks for the dossier to be built anew.
     *
     * @param kind what it judges
     * @param json all of it but id, author, time and standing
     * @param by who judges
     * @param reason why
     * @throws StoreException with {@code MISSING} where there is no such story
     */
    Corrected make(StoryId story, String kind, String json, String by, String reason);

    /** Undoes one and asks for the dossier to be built anew; empty where there is none, or it is undone already. */
    Optional<Corrected> undo(StoryId story, String id, String by, String reason);

    /** Takes an undoing back in the same way. */
    Optional<Corrected> redo(StoryId story, String id, String by, String reason);

    /** One with its history. */
    Optional<StoredCorrection> correction(StoryId story, String id);

    /**
     * The corrections of a story in the order in which they were made.
     *
     * @param undone with those that are undone
     */
    List<StoredCorrection> list(StoryId story, boolean undone);
}
