package org.recoupe.store;

/** Search over articles and statements. Safe for use by many threads. */
public interface Search {

    /**
     * The places where the words occur: one for each article, or for each statement where a speaker is asked for.
     *
     * @throws StoreException with {@code CURSOR} where the cursor was not given for a search
     */
    Hits find(Query query);
}
