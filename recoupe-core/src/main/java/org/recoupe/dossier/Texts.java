package org.recoupe.dossier;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.recoupe.annotation.AnnotatedArticle;
import org.recoupe.article.Anchor;
import org.recoupe.article.Article;
import org.recoupe.article.ArticleId;
import org.recoupe.claim.Claim;
import org.recoupe.claim.EventReport;

/** The articles of a dossier, by id, and their words. Immutable. */
final class Texts {

    private final Map<ArticleId, Article> articles = new HashMap<>();
    private final Map<ArticleId, AnnotatedArticle> annotated = new HashMap<>();

    Texts(List<AnnotatedArticle> all) {
        all.forEach(article -> {
            articles.put(article.article().id(), article.article());
            annotated.put(article.article().id(), article);
        });
    }

    Article article(ArticleId id) {
        Article article = articles.get(id);
        if (article == null) {
            throw new IllegalArgumentException("words of an article that is not in the dossier: " + id);
        }
        return article;
    }

    AnnotatedArticle annotated(ArticleId id) {
        AnnotatedArticle found = annotated.get(id);
        if (found == null) {
            throw new IllegalArgumentException("words of an article that is not in the dossier: " + id);
        }
        return found;
    }

    /** The words at {@code anchor}, on one line. */
    String words(Anchor anchor) {
        return article(anchor.article()).words(anchor.span()).strip().replaceAll("\\s+", " ");
    }

    static Evidence evidence(Claim claim) {
        return new Evidence(claim.words(), claim.attribution(), claim.modality());
    }

    static Evidence evidence(EventReport report) {
        return new Evidence(report.words(), report.attribution(), report.modality());
    }

    /** Each place once, in the order of the articles and texts. */
    static List<Evidence> sorted(List<Evidence> evidence) {
        Map<Anchor, Evidence> byPlace = new TreeMap<>();
        evidence.forEach(each -> byPlace.putIfAbsent(each.anchor(), each));
        return List.copyOf(byPlace.values());
    }
}
