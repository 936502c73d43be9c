package org.recoupe.markup;

import org.jsoup.nodes.Element;
import org.recoupe.text.Span;

/**
 * A line of a page while it is read.
 *
 * @param span where it stands in the text
 * @param kind what element it is
 * @param zone in what part of the page
 * @param linked how many characters are in links
 * @param owner the innermost element that begins a line, in which it stands
 */
record Line(Span span, Markup.Kind kind, Markup.Zone zone, int linked, Element owner) {

    private static final int SHORTEST_PROSE = 40;
    private static final int LONG = 80;

    /** How much it speaks for being where the running text is: its characters outside of links, or 0. */
    int weight(String text) {
        int own = span.length() - linked;
        boolean running = switch (kind) {
            case PARAGRAPH, TEXT, ITEM, CELL -> zone.mayBeArticle();
            case TITLE, HEADING, CAPTION, BUTTON -> false;
        };
        boolean long_ = own >= LONG
                || own >= SHORTEST_PROSE && ".!?\u2026\u00BB\u201D\"".indexOf(text.charAt(span.end() - 1)) >= 0;
        return running && long_ && 2 * linked <= span.length() ? own : 0;
    }
}
