package org.recoupe.dating;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.recoupe.annotation.AnnotatedArticle;
import org.recoupe.article.ArticleId;
import org.recoupe.claim.EventReport;
import org.recoupe.duplicate.Copy;
import org.recoupe.entity.Entities;

/**
 * What dating starts from.
 *
 * @param articles of one story; kept sorted by id
 * @param reports what they report; kept sorted by id
 * @param entities who is who
 * @param copies which articles stand in which
 * @param today no article was written after this day
 * @param published what is known from outside about when an article was written
 * @param judged days that an editor has judged
 */
public record DatingCase(
        List<AnnotatedArticle> articles,
        List<EventReport> reports,
        Entities entities,
        List<Copy> copies,
        LocalDate today,
        Map<ArticleId, LocalDate> published,
        Judged judged) {

    /** A case in which no editor has judged. */
    public DatingCase(
            List<AnnotatedArticle> articles,
            List<EventReport> reports,
            Entities entities,
            List<Copy> copies,
            LocalDate today,
            Map<ArticleId, LocalDate> published) {
        this(articles, reports, entities, copies, today, published, Judged.NONE);
    }

    /** Copies and sorts. */
    public DatingCase {
        articles = articles.stream()
                .sorted(Comparator.comparing(article -> article.article().id()))
                .toList();
        reports = reports.stream().sorted(Comparator.comparing(EventReport::id)).toList();
        copies = copies.stream()
                .sorted(Comparator.comparing(Copy::article).thenComparing(Copy::of))
                .toList();
        published = Map.copyOf(published);
    }
}
