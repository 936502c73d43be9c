package org.recoupe.dating;

import java.util.List;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import org.recoupe.article.Anchor;
import org.recoupe.article.ArticleId;

/**
 * When everything was.
 *
 * @param articles when each was written
 * @param groups when each group of reports took place, by the index of the group
 * @param limits time limits
 * @param series counted series
 * @param impossible what cannot all be true
 */
public record Chronology(
        SortedMap<ArticleId, Published> articles,
        List<DatedDays> groups,
        List<TimeLimit> limits,
        List<Series> series,
        List<Impossible> impossible) {

    /** Copies the lists. */
    public Chronology {
        groups = List.copyOf(groups);
        limits = List.copyOf(limits);
        series = List.copyOf(series);
        impossible = List.copyOf(impossible);
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

    /**
     * Statements that cannot all be true, and each of which is needed for that: without any one of them the others could be.
     *
     * @param article the article whose day it is about, or null where it is about what was reported
     * @param group the group of reports whose day it is about, or -1
     * @param statements the surest first; the last is the one that was set aside
     */
    public record Impossible(@Nullable ArticleId article, int group, List<Said> statements) {

        /** Copies the list. */
        public Impossible {
            statements = List.copyOf(statements);
        }
    }

    /**
     * A statement about a day.
     *
     * @param because what it says, a sentence for a person
     * @param evidence its words; none where it is known from outside
     */
    public record Said(String because, List<Anchor> evidence) {

        /** Copies the list. */
        public Said {
            evidence = List.copyOf(evidence);
        }
    }
}
