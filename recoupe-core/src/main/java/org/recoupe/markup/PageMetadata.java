package org.recoupe.markup;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Gathers what the head of a page, its linked data and its time elements say about it. Stateless. */
final class PageMetadata {

    private static final int MOST = 500;
    private static final int MOST_TIMES = 20;
    private static final int MOST_SCRIPTS = 50;

    private PageMetadata() {}

    /** Every entry once, linked data first. */
    static List<Markup.Entry> of(Document page) {
        Set<Markup.Entry> entries = new LinkedHashSet<>(LinkedData.of(page.select("script").stream()
                .filter(script -> script.attr("type").toLowerCase(Locale.ROOT).startsWith("application/ld+json"))
                .limit(MOST_SCRIPTS)
                .map(Element::data)
                .toList()));
        metas(page, entries);
        links(page, entries);
        Element root = page.firstElementChild();
        if (root != null) {
            add(entries, Markup.Where.HTML, "lang", root.attr("lang"));
        }
        add(entries, Markup.Where.HTML, "title", page.title());
        times(page, entries);
        return entries.stream().limit(MOST).toList();
    }

    private static void metas(Document page, Set<Markup.Entry> entries) {
        for (Element meta : page.getElementsByTag("meta")) {
            for (String attribute : List.of("property", "name", "itemprop", "http-equiv")) {
                String name = meta.attr(attribute).strip().toLowerCase(Locale.ROOT);
                if (Meaning.of(Markup.Where.META, name).isPresent()) {
                    add(entries, Markup.Where.META, name, meta.attr("content"));
                }
            }
        }
    }

    private static void links(Document page, Set<Markup.Entry> entries) {
        for (Element link : page.getElementsByTag("link")) {
            String rel = link.attr("rel").strip().toLowerCase(Locale.ROOT);
            if (rel.equals("canonical")) {
                add(entries, Markup.Where.LINK, rel, link.attr("href"));
            } else if (rel.equals("alternate") && link.hasAttr("hreflang")) {
                String both = link.attr("hreflang") + " " + link.attr("href");
                add(entries, Markup.Where.LINK, "alternate:hreflang", both);
            }
        }
    }

    /** Times that say what they are; else the first in the head of the article. */
    private static void times(Document page, Set<Markup.Entry> entries) {
        int read = 0;
        for (Element element : page.select("[itemprop], time")) {
            String value = element.hasAttr("datetime") ? element.attr("datetime") : element.attr("content");
            if (value.isEmpty() && !element.normalName().equals("time")) {
                value = element.hasAttr("itemprop") ? element.ownText() : "";
            }
            String name = element.attr("itemprop").strip();
            if (name.isEmpty() && element.normalName().equals("time")) {
                name = element.hasAttr("pubdate") ? "pubdate" : "time";
            }
            boolean read_ = Meaning.of(Markup.Where.TIME, name).isPresent();
            if (read_ && read < MOST_TIMES && !element.normalName().equals("meta") && !isAside(element)) {
                read++;
                add(entries, Markup.Where.TIME, name, value);
            }
        }
    }

    private static boolean isAside(Element element) {
        for (Element above = element; above != null; above = above.parent()) {
            switch (above.normalName()) {
                case "aside", "nav", "footer", "li", "form" -> {
                    return true;
                }
                default -> {}
            }
        }
        return false;
    }

    private static void add(Set<Markup.Entry> entries, Markup.Where where, String name, String value) {
        Markup.Entry entry = new Markup.Entry(where, name, value);
        if (!entry.value().isEmpty()) {
            entries.add(entry);
        }
    }
}
