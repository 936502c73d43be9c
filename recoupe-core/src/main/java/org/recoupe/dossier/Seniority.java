package org.recoupe.dossier;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.recoupe.article.Anchor;
import org.recoupe.article.Article;
import org.recoupe.article.ArticleId;
import org.recoupe.article.StatedDate;

/**
 * Which of several places an id rests on: that in the article which states the earliest day about itself, of articles that
 * state none the one whose own id comes first, and there the first in the text.
 *
 * <p>All of it stands in the article alone. What other articles tell, the days that are worked out, titles, names and numbers do
 * not move it; a later report of the same thing does not either. Safe for use by many threads.
 */
final class Seniority {

    private final Texts texts;
    private final Map<ArticleId, LocalDate> stated = new ConcurrentHashMap<>();
    private final Comparator<Anchor> order;

    Seniority(Texts texts) {
        this.texts = texts;
        this.order = Comparator.comparing((Anchor anchor) -> stated(anchor.article()))
                .thenComparing(Comparator.naturalOrder());
    }

    /**
     * The place that the id rests on.
     *
     * @param places at least one
     */
    Anchor first(Stream<Anchor> places) {
        return places.min(order).orElseThrow();
    }

    /** The day that the article states in the most reliable form; the last of all days where it states none. */
    private LocalDate stated(ArticleId id) {
        return stated.computeIfAbsent(id, key -> day(texts.article(key)));
    }

    private static LocalDate day(Article article) {
        return article.dates().stream()
                .filter(date -> date.taken() && date.wholeDay() != null)
                .filter(date -> date.form().compareTo(StatedDate.Form.LINK) <= 0)
                .min(Comparator.comparing(StatedDate::form).thenComparingInt(StatedDate::position))
                .map(date -> Objects.requireNonNull(date.wholeDay()))
                .orElse(LocalDate.MAX);
    }
}
