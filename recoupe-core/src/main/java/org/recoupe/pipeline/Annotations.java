package org.recoupe.pipeline;

import java.util.List;
import org.recoupe.annotation.AnnotatedArticle;
import org.recoupe.dossier.Dossier;
import org.recoupe.source.Problem;
import org.recoupe.text.Token;

/**
 * What was read in each article by itself, without looking at the others.
 *
 * <p>Immutable.
 *
 * @param articles in the order of the inputs
 * @param problems what could not be read, sorted by place
 */
public record Annotations(List<OfArticle> articles, List<Problem> problems) {

    /** Copies the lists. */
    public Annotations {
        articles = List.copyOf(articles);
        problems = List.copyOf(problems);
    }

    /**
     * What was read in one article.
     *
     * @param article the article and what was read in it
     * @param published when it was written, as far as it tells by itself
     * @param words its words as Universal Dependencies counts them, each with its head as an index into this list
     * @param timeValues the TIMEX3 value of each of its times, in their order, counted from that day
     */
    public record OfArticle(
            AnnotatedArticle article, Dossier.DatedArticle published, List<Token> words, List<String> timeValues) {

        /** Copies the lists. */
        public OfArticle {
            words = List.copyOf(words);
            timeValues = List.copyOf(timeValues);
        }
    }
}
