package org.recoupe.dating;

import java.time.LocalDate;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.recoupe.article.Anchor;
import org.recoupe.article.ArticleId;

/**
 * When something was, as far as that can be told.
 *
 * @param days every day that is possible
 * @param value ISO 8601, as precise as can be, or null where only bounds are known
 * @param earliest the first possible day, or null where nothing bounds it
 * @param latest the last possible day, or null where nothing bounds it
 * @param because the reasoning, one step a line, for a person
 * @param steps the same with the words that each step rests on and what it leaves; empty where the day is not worked out
 * @param support the articles that it rests on
 * @param evidence the words that it rests on
 */
public record DatedDays(
        DaySet days,
        @Nullable String value,
        @Nullable LocalDate earliest,
        @Nullable LocalDate latest,
        List<String> because,
        List<Step> steps,
        SortedSet<ArticleId> support,
        List<Anchor> evidence) {

    /** Copies the collections. */
    public DatedDays {
        because = List.copyOf(because);
        steps = List.copyOf(steps);
        support = java.util.Collections.unmodifiableSortedSet(new TreeSet<>(support));
        evidence = List.copyOf(evidence);
    }

    /**
     * A step of the reasoning.
     *
     * @param because what it rests on, a sentence for a person
     * @param evidence the words that it rests on; none where it rests on what is known from outside, or on a rule
     * @param earliest the first day that is left after it, or null where nothing bounds it
     * @param latest the last day that is left after it, or null where nothing bounds it
     * @param days how many days are left after it, at least 1
     */
    public record Step(
            String because,
            List<Anchor> evidence,
            @Nullable LocalDate earliest,
            @Nullable LocalDate latest,
            long days) {

        /** Copies the list. */
        public Step {
            evidence = List.copyOf(evidence);
        }
    }
}
