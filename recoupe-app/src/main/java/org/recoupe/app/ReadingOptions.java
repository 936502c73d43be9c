package org.recoupe.app;

import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.recoupe.pipeline.Settings;
import picocli.CommandLine.Option;

/** How articles are read, for a command that goes on for days. Values are kept as given until asked for. */
final class ReadingOptions {

    @Option(names = "--lang", paramLabel = "TAG")
    private @Nullable String language;

    @Option(names = "--zone", paramLabel = "ZONE")
    private @Nullable String zone;

    @Option(names = "--threads", paramLabel = "N")
    private @Nullable String threads;

    @Option(names = "--max-size", paramLabel = "MIB")
    private @Nullable String maxSize;

    /** Whether it was said how many articles are read at the same time. */
    boolean hasThreads() {
        return threads != null;
    }

    /** What the options say, on the day {@code today}. */
    Settings settings(LocalDate today) throws UsageException {
        Settings settings = Settings.of(today).withZone(zone()).withLanguage(InputOptions.language(language));
        if (threads != null) {
            settings = settings.withThreads(InputOptions.number("--threads", threads, InputOptions.MOST_THREADS));
        }
        if (maxSize != null) {
            settings = settings.withMaxBytes(
                    (long) InputOptions.number("--max-size", maxSize, InputOptions.MOST_MEBIBYTES) << 20);
        }
        return settings;
    }

    /** The zone in which days are counted. */
    ZoneId zone() throws UsageException {
        return InputOptions.zone(zone);
    }
}
