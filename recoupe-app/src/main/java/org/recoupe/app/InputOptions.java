package org.recoupe.app;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.recoupe.language.LanguagePack;
import org.recoupe.pipeline.Settings;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The inputs and the options that {@code build} and {@code annotate} share. Values are kept as given until asked for. */
final class InputOptions {

    static final int MOST_THREADS = 1024;
    static final int MOST_MEBIBYTES = 2047;

    @Parameters(paramLabel = "INPUT", arity = "0..*", descriptionKey = "input")
    private List<String> inputs = new ArrayList<>();

    @Option(names = "--lang", paramLabel = "TAG")
    private @Nullable String language;

    @Option(names = "--published", paramLabel = "DATE")
    private @Nullable String published;

    @Option(names = "--zone", paramLabel = "ZONE")
    private @Nullable String zone;

    @Option(names = "--threads", paramLabel = "N")
    private @Nullable String threads;

    @Option(names = "--max-size", paramLabel = "MIB")
    private @Nullable String maxSize;

    /** The inputs, at least one. */
    List<String> inputs() throws UsageException {
        if (inputs.isEmpty()) {
            throw new UsageException("usage.no-input");
        }
        if (inputs.contains("")) {
            throw new UsageException("usage.empty-input");
        }
        return inputs;
    }

    /** What the options say, on the day {@code today}. */
    Settings settings(LocalDate today) throws UsageException {
        Settings settings = Settings.of(today).withZone(zone()).withLanguage(language());
        if (published != null) {
            settings = settings.withPublished(date("--published", published));
        }
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

    private @Nullable String language() throws UsageException {
        return language(language);
    }

    /** The zone of that name; UTC where none is named. */
    static ZoneId zone(@Nullable String zone) throws UsageException {
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
    static @Nullable String language(@Nullable String language) throws UsageException {
        if (language != null && !LanguagePack.exists(language)) {
            throw new UsageException("usage.bad-language", "--lang", language);
        }
        return language;
    }

    /** The day that the value of {@code option} names. */
    static LocalDate date(String option, String value) throws UsageException {
        try {
            return LocalDate.parse(value);
        } catch (DateTimeParseException e) {
            throw new UsageException("usage.bad-date", option, value);
        }
    }

    static int number(String option, String value, int most) throws UsageException {
        if (value.matches("\\d{1,9}")) {
            int number = Integer.parseInt(value);
            if (1 <= number && number <= most) {
                return number;
            }
        }
        throw new UsageException("usage.bad-number", option, value, Integer.toString(most));
    }
}
