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
 * @param steps the same, each with its words and with what it leaves
 */
public record DateEstimate(
        @Nullable String value,
        @Nullable LocalDate earliest,
        @Nullable LocalDate latest,
        List<String> because,
        List<Step> steps) {

    /** Nothing is known. */
    public static final DateEstimate UNKNOWN = new DateEstimate(null, null, null, List.of());

    /** Copies the lists. */
    public DateEstimate {
        because = List.copyOf(because);
        steps = List.copyOf(steps);
    }

    /** The same with no steps told. */
    public DateEstimate(
            @Nullable String value, @Nullable LocalDate earliest, @Nullable LocalDate latest, List<String> because) {
        this(value, earliest, latest, because, List.of());
    }

    /**
     * A step of the reasoning: what cut days off.
     *
     * @param because a sentence for a person
     * @param evidence the words that it rests on; none where it rests on what is known from outside
     * @param earliest the first day that is left after it, or null where nothing bounds it
     * @param latest the last day that is left after it, or null where nothing bounds it
     * @param days how many days are left after it, at least 1
     */
    public record Step(
            String because,
            List<Evidence> evidence,
            @Nullable LocalDate earliest,
            @Nullable LocalDate latest,
            long days) {

        /** Copies the list. */
        public Step {
            evidence = List.copyOf(evidence);
        }
    }
}
