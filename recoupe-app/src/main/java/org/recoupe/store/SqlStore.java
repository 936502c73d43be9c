package org.recoupe.store;

import java.time.InstantSource;

/** To come. */
final class SqlStore {

    private SqlStore() {}

    static Store open(String url, InstantSource clock) {
        throw new StoreException(StoreException.Code.UNSUPPORTED, "not yet: " + url + clock);
    }
}
