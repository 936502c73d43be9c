package org.recoupe.dossier;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A date as precise as the evidence allows, with the reasoning.
 *
 * @param value ISO 8601 prefix such as {@code 2022-02} or {@code 2025-08-06T21:04}, or null where only bounds are known
 * @param earliest the first day that is possible, or null where nothing bounds it
 * @param latest the last day that is possible, or null where nothing bounds it
 * @param because the reasoning, one step a line, for a person
 * @param steps the same with the words that each step rests on and what was left after it, in the order of the cuts;
 *     empty where not told
 */
public record DateEstimate(
        @Nullable String value,
        @Nullable LocalDate earliest,
        @Nullable LocalDate latest,
        List<String> because,
        List<Dossier.Step> steps) {

    /** A date whose steps are not told. */
    public DateEstimate(
            @Nullable String value, @Nullable LocalDate earliest, @Nullable LocalDate latest, List<String> because) {
        this(value, earliest, latest, because, List.of());
    }

    /** Nothing is known. */
    public static final DateEstimate UNKNOWN = new DateEstimate(null, null, null, List.of());

    /** Copies the lists. */
    public DateEstimate {
        because = List.copyOf(because);
        steps = List.copyOf(steps);
    }
}
