package org.recoupe.app;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.recoupe.pipeline.Settings;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The inputs and the options that {@code build} and {@code annotate} share. Values are kept as given until asked for. */
final class InputOptions {

    @Parameters(paramLabel = "INPUT", arity = "0..*", descriptionKey = "input")
    private List<String> inputs = new ArrayList<>();

    @Mixin
    private ReadingOptions reading = new ReadingOptions();

    @Option(names = "--published", paramLabel = "DATE")
    private @Nullable String published;

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
        Settings settings = reading.settings(today);
        return published == null ? settings : settings.withPublished(date("--published", published));
    }

    /** The zone in which days are counted. */
    ZoneId zone() throws UsageException {
        return reading.zone();
    }

    /** The day that the value of {@code option} names. */
    static LocalDate date(String option, String value) throws UsageException {
        try {
            return LocalDate.parse(value);
        } catch (DateTimeParseException e) {
            throw new UsageException("usage.bad-date", option, value);
        }
    }
}
