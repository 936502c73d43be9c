package org.recoupe.codec;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.recoupe.article.Article;
import org.recoupe.article.ArticleId;
import org.recoupe.dossier.Correction;
import org.recoupe.dossier.Dossier;
import org.recoupe.text.CodePoints;
import org.recoupe.text.Span;

/** The judgements of editors as a table: a row for each place of each side. */
final class CorrectionsCsv {

    private final Map<ArticleId, Article> articles = new HashMap<>();
    private final Csv csv = new Csv("id kind side value by at reason status because article start end words");

    private CorrectionsCsv(Dossier dossier) {
        dossier.articles().forEach(dated -> articles.put(dated.article().id(), dated.article()));
    }

    static String write(Dossier dossier) {
        CorrectionsCsv table = new CorrectionsCsv(dossier);
        for (Correction correction : dossier.corrections()) {
            correction.one().forEach(place -> table.row(correction, 1, place));
            correction.other().forEach(place -> table.row(correction, 2, place));
        }
        return table.csv.text();
    }

    /** The article may be gone, and its text another than was judged: then there are no words. */
    private void row(Correction correction, int side, Correction.Place place) {
        Article article = articles.get(place.article());
        csv.row(
                new Object[0],
                correction.id(),
                correction.kind().id(),
                side,
                correction.value(),
                correction.by(),
                correction.at(),
                correction.reason(),
                correction.status().id(),
                correction.because(),
                article == null ? place.article() : article.path(),
                place.start(),
                place.end(),
                article == null ? null : words(article, place));
    }

    private static @Nullable String words(Article article, Correction.Place place) {
        CodePoints points = CodePoints.of(article.text());
        return place.end() > points.count()
                ? null
                : article.words(new Span(points.index(place.start()), points.index(place.end())));
    }
}
