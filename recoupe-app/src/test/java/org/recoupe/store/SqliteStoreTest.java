package org.recoupe.store;

import java.nio.file.Path;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.io.TempDir;

class SqliteStoreTest extends StoreContract {

    @TempDir
    private @Nullable Path folder;

    @Override
    Store fresh(InstantSource clock) {
        return Store.open(String.valueOf(folder), clock);
    }

    @Override
    Store reopened(Store before, InstantSource clock) {
        before.close();
        return Store.open(String.valueOf(folder), clock);
    }
}
