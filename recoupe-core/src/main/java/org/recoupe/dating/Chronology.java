package org.recoupe.dating;

import java.util.List;
import java.util.SortedMap;
import org.recoupe.article.ArticleId;

/**
 * When everything was.
 *
 * @param articles when each was written
 * @param groups when each group of reports took place, by the index of the group
 * @param limits time limits
 * @param series counted series
 */
public record Chronology(
        SortedMap<ArticleId, Published> articles, List<DatedDays> groups, List<TimeLimit> limits, List<Series> series) {

    /** Copies the lists. */
    public Chronology {
        groups = List.copyOf(groups);
        limits = List.copyOf(limits);
        series = List.copyOf(series);
    }

    /**
     * When an article was written.
     *
     * @param when the days
     * @param basis how that is known
     */
    public record Published(DatedDays when, Basis basis) {}

    /** How a publication day is known. */
    public enum Basis {
        /** Written in the article, or known from outside. */
        STATED,
        /** Computed from this article alone. */
        DERIVED,
        /** Computed with the help of other articles. */
        INFERRED,
        /** Nothing narrows it down. */
        UNKNOWN
    }
}
