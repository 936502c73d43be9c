package org.recoupe.markup;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.DocumentType;
import org.jsoup.nodes.Element;
import org.jsoup.parser.ParseSettings;
import org.jsoup.parser.Parser;

/**
 * Reads RSS 0.9 to 2.0, RDF and Atom. The XML parser knows no document types, resolves no entities but the predefined ones
 * and fetches nothing; a feed that declares a document type or an entity is refused all the same. What is not well-formed
 * is read as far as it can be.
 *
 * <p>Stateless; safe for use by many threads.
 */
public final class FeedReader {

    private static final int DEEPEST = 200;
    private static final int HEAD = 20_000;

    private FeedReader() {}

    /** The feed that {@code xml} is. */
    public static Feed read(String xml) {
        String head = xml.substring(0, Math.min(xml.length(), HEAD)).toLowerCase(Locale.ROOT);
        if (head.contains("<!doctype") || head.contains("<!entity")) {
            return new Feed(List.of(), true);
        }
        Document document = Parser.xmlParser()
                .settings(ParseSettings.preserveCase)
                .setMaxDepth(DEEPEST)
                .parseInput(xml, "");
        if (document.childNodes().stream().anyMatch(DocumentType.class::isInstance)) {
            return new Feed(List.of(), true);
        }
        List<Feed.Entry> entries = new ArrayList<>();
        Element root = document.firstElementChild();
        if (root != null) {
            List<Markup.Entry> channel = channel(root);
            document.stream()
                    .filter(element -> isNamed(element, "item") || isNamed(element, "entry"))
                    .forEach(item -> entries.add(entry(item, channel)));
        }
        return new Feed(entries, false);
    }

    private static List<Markup.Entry> channel(Element root) {
        Element channel = child(root, "channel").orElse(root);
        List<Markup.Entry> entries = new ArrayList<>();
        child(channel, "title").ifPresent(title -> add(entries, "channel", words(title)));
        child(channel, "language").ifPresent(language -> add(entries, "language", words(language)));
        if (root.hasAttr("xml:lang")) {
            add(entries, "language", root.attr("xml:lang"));
        }
        return entries;
    }

    private static Feed.Entry entry(Element item, List<Markup.Entry> channel) {
        List<Markup.Entry> entries = new ArrayList<>();
        String content = "";
        String summary = "";
        String id = item.attr("rdf:about");
        for (Element field : item.children()) {
            String name = field.tagName();
            switch (name) {
                case "guid", "id", "atom:id" -> id = words(field);
                case "content:encoded", "content", "atom:content", "xhtml:body", "body" ->
                    content = longer(content, html(field));
                case "description", "summary", "atom:summary" -> summary = longer(summary, html(field));
                case "link", "atom:link" -> link(field, entries);
                case "source", "atom:source" -> source(field, entries);
                case "author", "atom:author" ->
                    add(
                            entries,
                            "author",
                            child(field, "name").map(FeedReader::words).orElseGet(() -> person(field)));
                case "title", "atom:title" -> add(entries, "title", HtmlReader.text(words(field)));
                default -> {
                    if (Meaning.of(Markup.Where.FEED, name).isPresent()) {
                        add(entries, name, words(field));
                    }
                }
            }
        }
        add(entries, "id", id);
        entries.addAll(channel);
        return new Feed.Entry(id, content.isBlank() ? summary : content, entries);
    }

    /** An author in RSS is an address with the name behind it in brackets. */
    private static String person(Element author) {
        String words = words(author);
        int open = words.indexOf('(');
        int close = words.indexOf(')', open + 1);
        if (open > 0 && close > open) {
            return words.substring(open + 1, close);
        }
        return words.contains("@") ? "" : words;
    }

    private static void link(Element field, List<Markup.Entry> entries) {
        String rel = field.attr("rel");
        if (field.hasAttr("href")) {
            if (rel.isEmpty() || rel.equals("alternate")) {
                add(entries, "link", field.attr("href"));
            }
        } else {
            add(entries, "link", words(field));
        }
    }

    /** In RSS the name of the feed that it was taken from; in Atom an element with a title. */
    private static void source(Element field, List<Markup.Entry> entries) {
        add(entries, "source", child(field, "title").map(FeedReader::words).orElseGet(field::text));
        add(entries, "source:url", field.attr("url"));
    }

    /** The words of a field that holds HTML as characters, as a CDATA section, or as elements. */
    private static String html(Element field) {
        return HtmlReader.text(field.childrenSize() > 0 ? field.html() : field.wholeText());
    }

    private static String words(Element element) {
        return element.wholeText().strip();
    }

    private static String longer(String one, String other) {
        return other.length() > one.length() ? other : one;
    }

    private static Optional<Element> child(Element element, String name) {
        return element.children().stream().filter(child -> isNamed(child, name)).findFirst();
    }

    private static boolean isNamed(Element element, String name) {
        String own = element.tagName();
        return own.equals(name) || own.equals("atom:" + name) || own.equals("rss:" + name);
    }

    private static void add(List<Markup.Entry> entries, String name, String value) {
        Markup.Entry entry = new Markup.Entry(Markup.Where.FEED, name, value);
        if (!entry.value().isEmpty()) {
            entries.add(entry);
        }
    }
}
