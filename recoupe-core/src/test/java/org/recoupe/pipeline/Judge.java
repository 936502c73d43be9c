package org.recoupe.pipeline;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.recoupe.article.Article;
import org.recoupe.dossier.Correction;
import org.recoupe.dossier.Dossier;
import org.recoupe.text.CodePoints;

/** An editor who looks at a dossier and judges, as the page does it: by the places of what is shown. */
record Judge(Dossier dossier) {

    static final String NAME = "Ilse Morand";

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    /** The places of an event in all articles. */
    List<Correction.Place> places(Dossier.Event event) {
        List<Correction.Place> out = new ArrayList<>();
        event.reports()
                .forEach(report -> report.evidence().forEach(evidence -> {
                    CodePoints points =
                            CodePoints.of(article(report.article().value()).text());
                    out.add(new Correction.Place(
                            report.article(),
                            points.at(evidence.anchor().span().start()),
                            points.at(evidence.anchor().span().end()),
                            event.kind()));
                }));
        return out;
    }

    /** Where {@code words} stand in the article of that name, for the {@code number}th time from 0. */
    Correction.Place words(String name, String words, int number) {
        Article article = dossier.articles().stream()
                .map(Dossier.DatedArticle::article)
                .filter(each -> each.path().endsWith(name))
                .findFirst()
                .orElseThrow();
        int at = -1;
        for (int i = 0; i <= number; i++) {
            at = article.text().indexOf(words, at + 1);
            if (at < 0) {
                throw new IllegalArgumentException(name + ": " + words);
            }
        }
        CodePoints points = CodePoints.of(article.text());
        return new Correction.Place(article.id(), points.at(at), points.at(at + words.length()));
    }

    Correction.Place words(String name, String words) {
        return words(name, words, 0);
    }

    private Article article(String id) {
        return dossier.articles().stream()
                .map(Dossier.DatedArticle::article)
                .filter(each -> each.id().value().equals(id))
                .findFirst()
                .orElseThrow();
    }

    Dossier.Event event(Predicate<Dossier.Event> which) {
        return dossier.events().stream().filter(which).findFirst().orElseThrow();
    }

    static Correction correction(
            Correction.Kind kind,
            List<Correction.Place> one,
            List<Correction.Place> other,
            @Nullable String value,
            int minute) {
        return Correction.of(kind, one, other, value, NAME, NOON.plusSeconds(60L * minute), "vu au siège");
    }

    Correction pair(Correction.Kind kind, Dossier.Event one, Dossier.Event other, int minute) {
        return correction(kind, places(one), places(other), null, minute);
    }

    Correction date(Dossier.Event event, String value, int minute) {
        return correction(Correction.Kind.EVENT_DATE, places(event), List.of(), value, minute);
    }

    Correction notEvent(Dossier.Event event, int minute) {
        return correction(Correction.Kind.NOT_EVENT, places(event), List.of(), null, minute);
    }
}
