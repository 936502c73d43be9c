package org.recoupe.article;

import org.jspecify.annotations.Nullable;
import org.recoupe.text.Span;

/**
 * A place in an article: where a claim can be seen.
 *
 * @param article whose text the span counts in
 * @param span where
 */
public record Anchor(ArticleId article, Span span) implements Comparable<Anchor> {

    // Written out: stories ask for these more often than for anything else.
    @Override
    public boolean equals(@Nullable Object other) {
        return this == other
                || other instanceof Anchor anchor && span.equals(anchor.span) && article.equals(anchor.article);
    }

    @Override
    public int hashCode() {
        return 31 * article.hashCode() + span.hashCode();
    }

    @Override
    public int compareTo(Anchor other) {
        int byArticle = article.compareTo(other.article);
        return byArticle != 0 ? byArticle : span.compareTo(other.span);
    }
}
