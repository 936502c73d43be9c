package org.recoupe.annotation;

import java.util.List;
import org.recoupe.article.Article;
import org.recoupe.text.TokenizedText;

/**
 * An article with everything that was read in it. The end of what is done for each article by itself.
 *
 * <p>Immutable; safe for use by many threads.
 *
 * @param article the article
 * @param tokens its sentences and tokens; furniture is in none
 * @param times temporal expressions, in the order of the text, not overlapping
 * @param mentions names, descriptions and pronouns, in the order of the text, not overlapping
 * @param quotations in the order of the text; they may nest
 * @param events in the order of their triggers
 * @param wording whether its words are a writer's or a machine's
 */
public record AnnotatedArticle(
        Article article,
        TokenizedText tokens,
        List<Timex> times,
        List<Mention> mentions,
        List<Quotation> quotations,
        List<EventMention> events,
        Wording wording) {

    /** Copies the lists. */
    public AnnotatedArticle {
        times = List.copyOf(times);
        mentions = List.copyOf(mentions);
        quotations = List.copyOf(quotations);
        events = List.copyOf(events);
    }

    /** The same of an article that is plainly worded. */
    public AnnotatedArticle(
            Article article,
            TokenizedText tokens,
            List<Timex> times,
            List<Mention> mentions,
            List<Quotation> quotations,
            List<EventMention> events) {
        this(article, tokens, times, mentions, quotations, events, Wording.PLAIN);
    }

    /** An article of which nothing but its sentences and tokens is known. */
    public static AnnotatedArticle of(Article article, TokenizedText tokens) {
        return new AnnotatedArticle(article, tokens, List.of(), List.of(), List.of(), List.of());
    }

    /** The same with these times. */
    public AnnotatedArticle withTimes(List<Timex> times) {
        return new AnnotatedArticle(article, tokens, times, mentions, quotations, events, wording);
    }

    /** The same with these mentions. */
    public AnnotatedArticle withMentions(List<Mention> mentions) {
        return new AnnotatedArticle(article, tokens, times, mentions, quotations, events, wording);
    }

    /** The same with these quotations. */
    public AnnotatedArticle withQuotations(List<Quotation> quotations) {
        return new AnnotatedArticle(article, tokens, times, mentions, quotations, events, wording);
    }

    /** The same with these events. */
    public AnnotatedArticle withEvents(List<EventMention> events) {
        return new AnnotatedArticle(article, tokens, times, mentions, quotations, events, wording);
    }

    /** The same with this judgement of its words. */
    public AnnotatedArticle withWording(Wording wording) {
        return new AnnotatedArticle(article, tokens, times, mentions, quotations, events, wording);
    }
}
