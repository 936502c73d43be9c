package org.recoupe.view;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.recoupe.annotation.Wording;
import org.recoupe.article.Anchor;
import org.recoupe.article.Article;
import org.recoupe.article.ArticleId;
import org.recoupe.dossier.Correction;
import org.recoupe.dossier.DateEstimate;
import org.recoupe.dossier.Dossier;
import org.recoupe.entity.EntityId;
import org.recoupe.text.CodePoints;

/** Finds the parts of a dossier by their ids, and gives articles short labels: A1, A2, … in their order. */
final class DossierIndex {

    /** Stands after the label of an article in whose words a machine had a hand. */
    static final String REWORKED = "*";

    private final Map<ArticleId, Article> articles = new HashMap<>();
    private final Set<String> judged = new HashSet<>();
    private final Map<ArticleId, String> labels = new HashMap<>();
    private final Map<ArticleId, Wording> wordings = new HashMap<>();
    private final Map<ArticleId, CodePoints> points = new HashMap<>();
    private final Map<ArticleId, DateEstimate> days = new HashMap<>();
    private final Map<EntityId, String> names = new HashMap<>();
    private final Map<String, Dossier.Event> events = new HashMap<>();

    DossierIndex(Dossier dossier) {
        dossier.corrections().stream()
                .filter(each -> each.kind() == Correction.Kind.ARTICLE_DATE)
                .forEach(each -> judged.addAll(each.about()));
        for (Dossier.DatedArticle dated : dossier.articles()) {
            Article article = dated.article();
            articles.put(article.id(), article);
            labels.put(article.id(), "A" + (labels.size() + 1));
            wordings.put(article.id(), dated.wording());
            points.put(article.id(), CodePoints.of(article.text()));
            days.put(article.id(), dated.published());
        }
        dossier.actors().forEach(actor -> names.put(actor.id(), actor.name()));
        dossier.events().forEach(event -> events.put(event.id(), event));
    }

    String label(ArticleId id) {
        return labels.getOrDefault(id, id.value());
    }

    /** The outlet of the article, its path where none is known, and its day, in Markdown. */
    String source(ArticleId id, Phrases phrases) {
        Article article = articles.get(id);
        DateEstimate published = days.get(id);
        if (article == null || published == null) {
            return Markdown.escape(id.value());
        }
        String outlet = article.outletWords();
        return Markdown.escape(outlet == null ? article.path() : outlet) + ", "
                + Markdown.escape(phrases.date(published));
    }

    /** Whether a machine had a hand in the words of the article, and which. */
    Wording wording(ArticleId id) {
        return wordings.getOrDefault(id, Wording.PLAIN);
    }

    /** The label of the article, with a sign where a machine had a hand in its words. */
    String marked(ArticleId id) {
        return wording(id).isReworked() ? label(id) + REWORKED : label(id);
    }

    /** The events that only articles tell of in whose words a machine had a hand. */
    long reworked(Dossier dossier) {
        return dossier.events().stream()
                .filter(event -> event.reports().stream()
                        .allMatch(report -> wording(report.article()).isReworked()))
                .count();
    }

    String name(EntityId id) {
        return names.getOrDefault(id, id.value());
    }

    /** The event, or null where there is none with this id. */
    Dossier.@Nullable Event event(@Nullable String id) {
        return id == null ? null : events.get(id);
    }

    /** The words at {@code anchor} as they are written; empty where the article is not in the dossier. */
    String words(Anchor anchor) {
        Article article = articles.get(anchor.article());
        return article == null ? "" : article.words(anchor.span());
    }

    /** The words at {@code anchor} with up to {@code reach} characters of its paragraph on either side, cut at blanks. */
    String around(Anchor anchor, int reach) {
        Article article = articles.get(anchor.article());
        if (article == null) {
            return "";
        }
        String text = article.text();
        int start = anchor.span().start();
        int end = anchor.span().end();
        int from = Math.max(text.lastIndexOf('\n', Math.max(0, start - 1)) + 1, start - reach);
        int to = text.indexOf('\n', end);
        to = Math.min(to < 0 ? text.length() : to, end + reach);
        while (from > 0 && from < start && !Character.isWhitespace(text.charAt(from - 1))) {
            from++;
        }
        while (to < text.length() && to > end && !Character.isWhitespace(text.charAt(to))) {
            to--;
        }
        return text.substring(Math.min(from, start), Math.max(to, end));
    }

    /** The first code point of {@code anchor} in its text. */
    int start(Anchor anchor) {
        return at(anchor.article(), anchor.span().start());
    }

    /** One past the last code point of {@code anchor} in its text. */
    int end(Anchor anchor) {
        return at(anchor.article(), anchor.span().end());
    }

    /** How the day of an article is known: an editor's judgement, else its status. */
    String how(Dossier.DatedArticle dated) {
        return judged.contains(dated.article().id().value())
                ? "judged"
                : dated.status().id();
    }

    boolean has(ArticleId article) {
        return articles.containsKey(article);
    }

    /** The UTF-16 offset of a code point in an article that is there; past its end, its end. */
    int unit(ArticleId article, int point) {
        CodePoints table = points.get(article);
        return table == null ? point : table.index(Math.min(point, table.count()));
    }

    private int at(ArticleId article, int offset) {
        CodePoints table = points.get(article);
        return table == null ? offset : table.at(offset);
    }

    /** The events that rest on one independent report only. */
    static List<Dossier.Event> single(Dossier dossier) {
        Set<String> seen = new HashSet<>();
        return dossier.events().stream()
                .filter(event -> event.independentReports() == 1 && seen.add(event.id()))
                .toList();
    }
}
