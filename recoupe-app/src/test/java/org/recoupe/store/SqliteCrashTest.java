package org.recoupe.store;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.io.TempDir;

class SqliteCrashTest extends CrashContract {

    @TempDir
    private @Nullable Path folder;

    @Override
    String fresh() {
        return String.valueOf(folder);
    }

    @Override
    int times() {
        return 6;
    }
}
