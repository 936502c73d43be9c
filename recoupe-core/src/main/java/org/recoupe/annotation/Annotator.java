package org.recoupe.annotation;

/**
 * One reader of one article. What it adds depends on the article alone and on what the readers before it added.
 *
 * <p>Implementations are immutable and safe for use by many threads, and never throw on any text.
 */
@FunctionalInterface
public interface Annotator {

    /** The article with what this reader found. */
    AnnotatedArticle annotate(AnnotatedArticle article);
}
