package org.recoupe.desk;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.recoupe.annotation.AnnotatedArticle;
import org.recoupe.pipeline.Kept;
import org.recoupe.pipeline.Reading;
import org.recoupe.store.Store;
import org.recoupe.store.StoredFile;
import org.recoupe.store.StoryId;

/**
 * What was read of stories, by the digests of their files: of stories in use in memory, of the others from the store. What it gives
 * back is never changed afterwards. Safe for use by many threads; one at a time for each story.
 */
final class Readings {

    /** About what an article in memory takes for each character of its text, in bytes. */
    private static final int BYTES_A_CHAR = 90;

    /** The same of what is kept of the work on a dossier. */
    private static final int WORK_BYTES_A_CHAR = 20;

    private final Store store;
    private final String fingerprint;
    private final Recent<StoryId, Map<String, Reading>> kept;
    private final Recent<StoryId, Kept> work;
    private final Set<StoryId> stale = ConcurrentHashMap.newKeySet();

    Readings(Store store, String fingerprint, long memory) {
        this.store = store;
        this.fingerprint = fingerprint;
        this.kept = new Recent<>(memory / 3 / BYTES_A_CHAR);
        this.work = new Recent<>(memory / 12 / WORK_BYTES_A_CHAR);
    }

    /** What is read of the files of a story: of all those in {@code files} that the store has not for missing. */
    Map<String, Reading> of(StoryId story, Collection<StoredFile> files, Collection<StoredFile> missing) {
        Set<String> asked = new HashSet<>();
        files.forEach(file -> asked.add(file.digest()));
        missing.forEach(file -> asked.remove(file.digest()));
        Map<String, Reading> known = stale.remove(story) ? null : kept.get(story);
        if (known == null || !known.keySet().equals(asked)) {
            known = store.readings().recall(story, fingerprint);
            keep(story, known);
        }
        return known;
    }

    /** Keeps what was read in more files, in the store first. */
    Map<String, Reading> add(StoryId story, Map<String, Reading> before, Map<String, Reading> fresh) {
        store.readings().keep(story, fingerprint, fresh);
        Map<String, Reading> all = new LinkedHashMap<>(before);
        all.putAll(fresh);
        keep(story, all);
        return all;
    }

    private void keep(StoryId story, Map<String, Reading> readings) {
        kept.put(story, readings, chars(readings));
    }

    private static long chars(Map<String, Reading> readings) {
        long chars = 0;
        for (Reading reading : readings.values()) {
            for (AnnotatedArticle article : reading.articles()) {
                chars += article.article().text().length();
            }
        }
        return chars;
    }

    /** What is kept of the work on the last dossier of a story; it is right whatever becomes of the story. */
    Kept work(StoryId story) {
        Kept known = work.get(story);
        return known == null ? Kept.NOTHING : known;
    }

    /** Keeps it; {@code of} is what the dossier was made of. */
    void work(StoryId story, Map<String, Reading> of, Kept done) {
        work.put(story, done, chars(of));
    }

    /** The story is no more. */
    void remove(StoryId story) {
        forget(story);
        work.remove(story);
    }

    /** What is kept in memory of a story may be wrong: also what a job that is under way keeps later. */
    void forget(StoryId story) {
        stale.add(story);
    }

    void forgetAll() {
        kept.removeIf(key -> true);
        work.removeIf(key -> true);
    }
}
