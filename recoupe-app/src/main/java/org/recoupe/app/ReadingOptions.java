package org.recoupe.app;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.recoupe.language.LanguagePack;
import org.recoupe.pipeline.Settings;
import picocli.CommandLine.Option;

/** How articles are read, the same for every command that reads them. Values are kept as given until asked for. */
final class ReadingOptions {

    private static final int MOST_THREADS = 1024;
    private static final int MOST_MEBIBYTES = 2047;

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
        Settings settings = Settings.of(today).withZone(zone()).withLanguage(language(language));
        if (threads != null) {
            settings = settings.withThreads(number("--threads", threads, MOST_THREADS));
        }
        if (maxSize != null) {
            settings = settings.withMaxBytes((long) number("--max-size", maxSize, MOST_MEBIBYTES) << 20);
        }
        return settings;
    }

    /** The zone in which days are counted. */
    ZoneId zone() throws UsageException {
        return zone(zone);
    }

    /** The zone of that name; UTC where none is named. */
    private static ZoneId zone(@Nullable String zone) throws UsageException {
        if (zone == null) {
            return ZoneOffset.UTC;
        }
        try {
            return ZoneId.of(zone);
        } catch (DateTimeException e) {
            throw new UsageException("usage.bad-zone", "--zone", zone);
        }
    }

    /** The language with that tag, of which there must be data; null where none is named. */
    private static @Nullable String language(@Nullable String language) throws UsageException {
        if (language != null && !LanguagePack.exists(language)) {
            throw new UsageException("usage.bad-language", "--lang", language);
        }
        return language;
    }

    private static int number(String option, String value, int most) throws UsageException {
        if (value.matches("\\d{1,9}")) {
            int number = Integer.parseInt(value);
            if (1 <= number && number <= most) {
                return number;
            }
        }
        throw new UsageException("usage.bad-number", option, value, Integer.toString(most));
    }
}
