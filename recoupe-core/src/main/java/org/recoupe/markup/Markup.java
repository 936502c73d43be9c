package org.recoupe.markup;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.recoupe.text.Span;

/**
 * What the markup of a page, or the record that an article came in, tells about a text. A plain text has none.
 *
 * <p>Immutable.
 *
 * @param blocks the lines of the text in order, each with its place in the page; empty where there was no markup
 * @param metadata what is said about the text and does not stand in it, in the order in which it was met
 */
public record Markup(List<Block> blocks, List<Entry> metadata) {

    /** No markup. */
    public static final Markup NONE = new Markup(List.of(), List.of());

    /** Copies the lists. */
    public Markup {
        blocks = List.copyOf(blocks);
        metadata = List.copyOf(metadata);
    }

    /** The same with more metadata behind its own. */
    public Markup and(List<Entry> more) {
        return new Markup(
                blocks,
                java.util.stream.Stream.concat(metadata.stream(), more.stream()).toList());
    }

    /** The value of the first entry of that name. */
    public Optional<String> first(Where where, String name) {
        return metadata.stream()
                .filter(entry -> entry.where() == where && entry.name().equals(name))
                .map(Entry::value)
                .findFirst();
    }

    /**
     * A line of the text.
     *
     * @param span where it stands in the text; not empty
     * @param kind what element it is
     * @param zone in what part of the page it stands
     * @param main whether it stands in the part that holds the page's running text
     * @param linked how many of its characters are in links
     */
    public record Block(Span span, Kind kind, Zone zone, boolean main, int linked) {

        /** The share of its characters that are in links, 0 to 1. */
        public double linkDensity() {
            return (double) linked / span.length();
        }
    }

    /** What element a line is. */
    public enum Kind {
        /** The heading of the first level. */
        TITLE,
        HEADING,
        PARAGRAPH,
        ITEM,
        CAPTION,
        CELL,
        BUTTON,
        /** Text outside of any of these. */
        TEXT
    }

    /** In what part of a page a line stands, as its elements, their roles and their classes tell. */
    public enum Zone {
        /** Nothing in particular. */
        NONE,
        /** Nothing in particular, and named as the article's text. */
        BODY,
        /** The writer and the day. */
        BYLINE,
        HEADER,
        NAVIGATION,
        ASIDE,
        RELATED,
        COMMENTS,
        SHARE,
        ADVERT,
        FORM,
        DIALOG,
        FOOTER,
        CREDIT,
        HIDDEN;

        /** Whether a line there may be the article's. */
        public boolean mayBeArticle() {
            return this == NONE || this == BODY || this == BYLINE || this == HEADER || this == CREDIT;
        }
    }

    /** Where an entry stood. */
    public enum Where {
        /** A field of a JSON record. */
        RECORD,
        /** A field of an entry of a feed, or of the feed itself. */
        FEED,
        /** Linked data in a page. */
        JSON_LD,
        /** A {@code meta} element. */
        META,
        /** A {@code link} element. */
        LINK,
        /** The {@code title} and {@code html} elements. */
        HTML,
        /** An element that gives a time. */
        TIME,
        /** The head of an archived record. */
        WARC;

        /** The name in what is written. */
        public String id() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /**
     * Something said about the text that does not stand in it.
     *
     * @param where where it stood
     * @param name the name that it has there, such as {@code og:title}
     * @param value as it is written, in one line
     */
    public record Entry(Where where, String name, String value) {

        /** The longest value that is kept, in characters. */
        public static final int LONGEST = 2000;

        /** Puts the value in one line and cuts it to {@value #LONGEST} characters. */
        public Entry {
            value = value.substring(0, Math.min(value.length(), 4 * LONGEST))
                    .replaceAll("[\\s\\p{Cc}\\u00A0]+", " ")
                    .strip();
            if (value.length() > LONGEST) {
                int end = Character.isHighSurrogate(value.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST;
                value = value.substring(0, end);
            }
        }
    }
}
