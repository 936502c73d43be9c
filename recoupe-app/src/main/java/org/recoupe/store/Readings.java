package org.recoupe.store;

import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.recoupe.pipeline.Reading;

/**
 * What was read in the files of a story, kept so that it is not read again. Safe for use by many threads.
 *
 * <p>A fingerprint names the program, its language data, its model and all settings that reading depends on, as
 * {@link Fingerprint} makes it. What was kept under another is not given back: the file waits to be read anew.
 */
public interface Readings {

    /** The files that nothing is kept of under this fingerprint, in the order in which they were handed in, less those set aside. */
    List<StoredFile> missing(StoryId story, String fingerprint);

    /**
     * Keeps what was read in files, all or nothing, and makes their articles found by search. Takes the place of what was kept
     * of them before. Digests that the story does not have are passed over.
     *
     * @param readings by the digest of the file; without articles where none was found, and then its problems say why
     */
    void keep(StoryId story, String fingerprint, Map<String, Reading> readings);

    /**
     * What is kept under this fingerprint, by the digest of the file, in the order in which they were handed in; articles that
     * are set aside are left out. What cannot be read back is left out and waits to be read anew.
     */
    SequencedMap<String, Reading> recall(StoryId story, String fingerprint);
}
