package org.recoupe.article;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.recoupe.text.Span;

/**
 * The journalistic text found in one source document, and what was set aside.
 *
 * <p>Immutable. Every span counts in {@code text}, which is the whole text of the source, never altered.
 *
 * @param id digest of the content
 * @param path the name of the input
 * @param text the decoded text
 * @param language BCP 47 tag; {@code und} where it cannot be told
 * @param title the headline, or null
 * @param outlet who published it, or null
 * @param byline who wrote it, or null
 * @param sourceUrl the page that it says it was taken from, or null
 * @param agencies news agencies and outlets that it names as its sources, in the order of the text, each name once
 * @param dates the dates that it states about itself, in the order of the text
 * @param blocks what is left to read, in order: the headline, if any, and the paragraphs
 * @param removed what was set aside, in order, not overlapping
 * @param facts what its page or record says of it outside of the text
 */
public record Article(
        ArticleId id,
        String path,
        String text,
        String language,
        @Nullable Span title,
        @Nullable Span outlet,
        @Nullable Span byline,
        @Nullable Span sourceUrl,
        List<Agency> agencies,
        List<StatedDate> dates,
        List<Block> blocks,
        List<Removed> removed,
        Facts facts) {

    /** An article of which nothing is known but its text. */
    public Article(
            ArticleId id,
            String path,
            String text,
            String language,
            @Nullable Span title,
            @Nullable Span outlet,
            @Nullable Span byline,
            @Nullable Span sourceUrl,
            List<Agency> agencies,
            List<StatedDate> dates,
            List<Block> blocks,
            List<Removed> removed) {
        this(id, path, text, language, title, outlet, byline, sourceUrl, agencies, dates, blocks, removed, Facts.NONE);
    }

    /**
     * A news agency or outlet that an article names as its source.
     *
     * @param name its usual name, such as {@code AFP}
     * @param span where it is named
     */
    public record Agency(String name, Span span) {}

    /**
     * A paragraph to read.
     *
     * @param span where
     * @param kind the headline, a caption, or running text
     */
    public record Block(Span span, Kind kind) {

        /** What kind of paragraph. */
        public enum Kind {
            HEADLINE,
            BODY,
            CAPTION
        }
    }

    /** Copies the lists. */
    public Article {
        agencies = List.copyOf(agencies);
        dates = List.copyOf(dates);
        blocks = List.copyOf(blocks);
        removed = List.copyOf(removed);
    }

    /** The words at {@code span}. */
    public String words(Span span) {
        return span.of(text);
    }

    /** The headline: as it stands in the text, else as the page or record gives it; null where neither does. */
    public @Nullable String titleWords() {
        return title == null ? facts.title() : words(title);
    }

    /** The outlet, in the same way. */
    public @Nullable String outletWords() {
        return outlet == null ? facts.outlet() : words(outlet);
    }

    /** The writer, in the same way. */
    public @Nullable String bylineWords() {
        return byline == null ? facts.byline() : words(byline);
    }

    /** The page that it was taken from, in the same way. */
    public @Nullable String sourceUrlWords() {
        return sourceUrl == null ? facts.url() : words(sourceUrl);
    }

    /** The same article with another id. */
    public Article withId(ArticleId newId) {
        return new Article(
                newId, path, text, language, title, outlet, byline, sourceUrl, agencies, dates, blocks, removed, facts);
    }

    /** The same article in another language. */
    public Article withLanguage(String tag) {
        return new Article(
                id, path, text, tag, title, outlet, byline, sourceUrl, agencies, dates, blocks, removed, facts);
    }

    /** The same article with other paragraphs to read. */
    public Article withBlocks(List<Block> read, List<Removed> setAside) {
        return new Article(
                id, path, text, language, title, outlet, byline, sourceUrl, agencies, dates, read, setAside, facts);
    }
}
