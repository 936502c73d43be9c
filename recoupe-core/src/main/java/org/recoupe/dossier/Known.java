package org.recoupe.dossier;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import org.recoupe.article.ArticleId;

/**
 * What is known from outside.
 *
 * @param today no article was written after this day
 * @param zone in which days begin
 * @param published when articles were written, for those of which that is known
 */
public record Known(LocalDate today, ZoneId zone, Map<ArticleId, LocalDate> published) {

    /** Copies the map. */
    public Known {
        published = Map.copyOf(published);
    }
}
