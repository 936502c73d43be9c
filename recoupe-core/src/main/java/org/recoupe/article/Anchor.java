package org.recoupe.article;

import org.recoupe.text.Span;

/**
 * A place in an article: where a claim can be seen.
 *
 * @param article whose text the span counts in
 * @param span where
 */
public record Anchor(ArticleId article, Span span) implements Comparable<Anchor> {

    @Override
    public int compareTo(Anchor other) {
        int byArticle = article.compareTo(other.article);
        return byArticle != 0 ? byArticle : span.compareTo(other.span);
    }
}
