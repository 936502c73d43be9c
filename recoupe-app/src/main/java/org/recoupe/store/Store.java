package org.recoupe.store;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;

/**
 * What the desk keeps.
 *
 * <p>Safe for use by many threads; calls block. One process at a time has a store open. What a call that writes has returned
 * from is on the disk, whole; what it has not is not there at all. Every call throws {@link StoreException} where the store
 * cannot do it.
 */
public interface Store extends AutoCloseable {

    /**
     * Opens a store, makes it where there is none, and brings one of an older version up.
     *
     * @param url a folder or a file of SQLite, made where it is missing (in a folder it is {@code recoupe.db}), or the address
     *     of a database of PostgreSQL: {@code jdbc:postgresql:…}
     * @param clock tells when something was kept
     */
    static Store open(String url, InstantSource clock) {
        return SqlStore.open(url, clock);
    }

    /**
     * Writes all that one store keeps into another, which must exist not yet or keep nothing; of either kind. All or nothing.
     *
     * @return how many stories there were
     * @throws StoreException with {@code OCCUPIED} where there are stories in it, with {@code MISSING} where there is no first one
     */
    static int copy(String from, String to, InstantSource clock) {
        return SqlStore.copy(from, to, clock);
    }

    /** The address of a store as it may be shown: without names and passwords. */
    static String shown(String url) {
        return url.startsWith("jdbc:") ? url.replaceFirst("\\?.*", "").replaceFirst("//[^/@]*@", "//") : url;
    }

    /** The stories. */
    Stories stories();

    /** The files handed in and the articles found in them. */
    Articles articles();

    /** What was read in the articles. */
    Readings readings();

    /** The dossiers, version by version. */
    Dossiers dossiers();

    /** What editors have judged. */
    Corrections corrections();

    /** Feeds that stories follow. */
    Feeds feeds();

    /** What is to be done, taken up again where the process was killed. */
    Jobs jobs();

    /** Search. */
    Search search();

    /**
     * Looks at all that is kept for damage: the database's own check, its references, and whether search finds every article.
     *
     * @return what is wrong, a line each; empty where nothing is
     */
    List<String> check();

    /**
     * Writes a copy of all that is kept, as of one moment, while the store is in use.
     *
     * @param file a file that does not exist yet
     * @throws StoreException with {@code UNSUPPORTED} where the database has tools of its own for that (PostgreSQL)
     */
    void backup(Path file);

    /** Closes it; calls under way end or fail. Closing again does nothing. */
    @Override
    void close();
}
