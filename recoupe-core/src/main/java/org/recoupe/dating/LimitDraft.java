package org.recoupe.dating;

import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.recoupe.article.ArticleId;
import org.recoupe.claim.EventReport;
import org.recoupe.entity.EntityId;

/** A time limit while reports are still joined to it. Not safe for use by many threads. */
final class LimitDraft {
    @Nullable
    String length;

    @Nullable
    Period period;

    @Nullable
    EntityId setBy;

    @Nullable
    EntityId addressee;

    int set;
    int due;
    boolean expired;
    boolean full;

    /** The one that put its end off. */
    @Nullable
    LimitDraft longer;

    final List<EventReport> reports = new ArrayList<>();
    final Set<ArticleId> articles = new TreeSet<>();

    private final int number;

    /** {@code number}: how many were begun before. */
    LimitDraft(int number) {
        this.number = number;
    }

    int number() {
        return number;
    }

    void join(EventReport report) {
        reports.add(report);
        articles.add(report.id().trigger().article());
    }

    boolean isOf(EventReport report) {
        return articles.contains(report.id().trigger().article());
    }
}
