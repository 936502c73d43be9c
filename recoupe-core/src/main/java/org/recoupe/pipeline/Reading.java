package org.recoupe.pipeline;

import java.util.List;
import org.recoupe.annotation.AnnotatedArticle;
import org.recoupe.source.Problem;

/**
 * Articles, each read by itself: what {@link Recoupe#read} gives and {@link CrossCheck} takes.
 *
 * <p>Immutable.
 *
 * @param articles with all that was read in them, in any order
 * @param problems what could not be read, sorted by place
 */
public record Reading(List<AnnotatedArticle> articles, List<Problem> problems) {

    /** Copies the lists. */
    public Reading {
        articles = List.copyOf(articles);
        problems = List.copyOf(problems);
    }
}
