package org.recoupe.desk;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.recoupe.codec.DossierJson;
import org.recoupe.codec.InvalidDossierException;
import org.recoupe.dossier.Change;
import org.recoupe.dossier.Dossier;
import org.recoupe.dossier.Successor;
import org.recoupe.store.Store;
import org.recoupe.store.StoredDossier;
import org.recoupe.store.StoryId;
import org.recoupe.store.Version;

/**
 * The dossiers of stories: those in use in memory, the others from the store. Safe for use by many threads.
 *
 * <p>A dossier's bytes are written and packed once, when it is made; who asks for them gets those.
 */
public final class Dossiers {

    /** A dossier in memory takes about so many times its JSON. */
    private static final int TIMES = 5;

    private record Key(StoryId story, int version) {}

    private final Store store;
    private final Recent<StoryId, StoredDossier> served;
    private final Recent<Key, Dossier> parsed;
    /** Unpacking and reading one takes memory: one at a time. */
    private final ReentrantLock reading = new ReentrantLock();

    Dossiers(Store store, long memory) {
        this.store = store;
        this.served = new Recent<>(memory / 20);
        this.parsed = new Recent<>(memory / 5);
    }

    /** The last one, as it is stored; empty before there is one. Never older than what the story in the store says. */
    public Optional<StoredDossier> last(StoryId story) {
        StoredDossier known = served.get(story);
        if (known != null && known.version().number() == store.dossiers().lastNumber(story)) {
            return Optional.of(known);
        }
        Optional<StoredDossier> found = store.dossiers().last(story);
        found.ifPresent(each -> serve(story, each));
        return found;
    }

    /** One of those that are kept. */
    public Optional<StoredDossier> version(StoryId story, int number) {
        StoredDossier known = served.get(story);
        return known != null && known.version().number() == number
                ? Optional.of(known)
                : store.dossiers().version(story, number);
    }

    /** Those that are kept, the last first. */
    public List<Version> versions(StoryId story) {
        return store.dossiers().versions(story);
    }

    /** The last one, read. */
    public Optional<Dossier> read(StoryId story) {
        return last(story).map(each -> read(story, each));
    }

    /** A stored one, read. */
    public Dossier read(StoryId story, StoredDossier stored) {
        Key key = new Key(story, stored.version().number());
        Dossier known = parsed.get(key);
        if (known != null) {
            return known;
        }
        reading.lock();
        try {
            known = parsed.get(key);
            if (known == null) {
                known = DossierJson.read(new String(stored.json(), StandardCharsets.UTF_8));
                parsed.put(key, known, stored.version().bytes() * TIMES);
            }
            return known;
        } catch (InvalidDossierException e) {
            throw new IllegalStateException("a dossier that we kept cannot be read: " + e.place(), e);
        } finally {
            reading.unlock();
        }
    }

    /**
     * What differs between two versions.
     *
     * @param from the earlier version; null: what was there before the first
     * @param to the later version; null: there is none yet, and then nothing differs
     * @param changes what differs
     */
    public record Difference(
            @Nullable Integer from, @Nullable Integer to, List<Change> changes) {}

    /**
     * What differs in the last version from an earlier one.
     *
     * @param from a version that is kept; null: from nothing
     */
    public Difference since(StoryId story, @Nullable StoredDossier from) {
        Optional<StoredDossier> last = last(story);
        if (last.isEmpty()) {
            return new Difference(null, null, List.of());
        }
        Dossier now = read(story, last.get());
        int to = last.get().version().number();
        if (from == null) {
            return new Difference(null, to, changes(now, Dossier.empty(now.language())));
        }
        int number = from.version().number();
        if (number == to) {
            return new Difference(number, to, List.of());
        }
        List<Change> known = number == to - 1 ? now.changes() : null;
        return new Difference(number, to, known == null ? changes(now, read(story, from)) : known);
    }

    private static List<Change> changes(Dossier now, Dossier before) {
        List<Change> changes = Successor.of(now, before).changes();
        return changes == null ? List.of() : changes;
    }

    /** A dossier was made. */
    void made(StoryId story, StoredDossier stored, Dossier dossier) {
        int number = stored.version().number();
        // The one before is what the next one will not be held against.
        parsed.removeIf(key -> key.story().equals(story) && key.version() < number);
        parsed.put(new Key(story, number), dossier, stored.version().bytes() * TIMES);
        serve(story, stored);
    }

    void forget(StoryId story) {
        served.remove(story);
        parsed.removeIf(key -> key.story().equals(story));
    }

    void forgetAll() {
        parsed.removeIf(key -> true);
    }

    private void serve(StoryId story, StoredDossier stored) {
        served.put(story, stored, stored.gzip().length);
    }
}
