package org.recoupe.markup;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads what a page says about its article in JSON-LD: the first node whose type is an article's, at the top, in a graph
 * or as the main thing of another node. What lists of other articles say is left alone. Bounded; stateless.
 */
final class LinkedData {

    private static final int MOST_NODES = 2000;
    private static final int LONGEST = 1 << 20;
    private static final int MOST_AUTHORS = 20;
    private static final List<String> DATES = List.of("datePublished", "dateCreated", "dateModified", "expires");
    private static final List<String> TEXTS = List.of("headline", "name", "inLanguage", "description");
    private static final List<String> NESTED = List.of("@graph", "mainEntity", "mainEntityOfPage", "about");

    private LinkedData() {}

    /** What the scripts {@code documents} say; empty where none is about an article. */
    static List<Markup.Entry> of(List<String> documents) {
        Map<String, Json> byId = new HashMap<>();
        List<Json> articles = new ArrayList<>();
        int[] left = {MOST_NODES};
        for (String document : documents) {
            if (document.length() > LONGEST) {
                continue;
            }
            try {
                JsonReader.parse(uncommented(document)).ifPresent(root -> walk(root, byId, articles, left));
            } catch (InvalidJsonException e) {
                // Linked data is often broken and then only missing: the page is read without.
                continue;
            }
        }
        return articles.stream()
                .findFirst()
                .map(article -> entries(article, byId))
                .orElse(List.of());
    }

    /** Some sites wrap it in a comment or a CDATA section, for browsers of long ago. */
    private static String uncommented(String document) {
        String text = document.strip();
        for (String opening : List.of("<!--", "//<![CDATA[", "/*<![CDATA[*/", "<![CDATA[")) {
            if (text.startsWith(opening)) {
                text = text.substring(opening.length());
            }
        }
        for (String closing : List.of("-->", "//]]>", "/*]]>*/", "]]>")) {
            if (text.endsWith(closing)) {
                text = text.substring(0, text.length() - closing.length());
            }
        }
        return text;
    }

    private static void walk(Json root, Map<String, Json> byId, List<Json> articles, int[] left) {
        Deque<Json> open = new ArrayDeque<>(root.each());
        while (!open.isEmpty() && left[0]-- > 0) {
            Json node = open.pop();
            node.text("@id").ifPresent(id -> byId.putIfAbsent(id, node));
            if (isArticle(node)) {
                articles.add(node);
            }
            for (String name : NESTED) {
                node.member(name).map(Json::each).orElse(List.of()).forEach(open::add);
            }
        }
    }

    private static boolean isArticle(Json node) {
        return node.member("@type").map(Json::each).orElse(List.of()).stream()
                .flatMap(type -> type.asText().stream())
                .anyMatch(type -> type.endsWith("Article") || type.endsWith("Posting") || type.equals("Report"));
    }

    private static List<Markup.Entry> entries(Json article, Map<String, Json> byId) {
        List<Markup.Entry> entries = new ArrayList<>();
        for (String name : DATES) {
            add(entries, name, article.text(name));
        }
        for (String name : TEXTS) {
            add(entries, name, article.text(name));
        }
        article.member("author").map(Json::each).orElse(List.of()).stream()
                .limit(MOST_AUTHORS)
                .forEach(author -> add(entries, "author", name(author, byId)));
        article.member("publisher").ifPresent(publisher -> add(entries, "publisher", name(publisher, byId)));
        Optional<String> page =
                article.member("mainEntityOfPage").flatMap(p -> p.asText().or(() -> p.text("@id")));
        add(entries, "url", article.text("url").or(() -> page));
        return entries;
    }

    private static void add(List<Markup.Entry> entries, String name, Optional<String> value) {
        value.ifPresent(text -> entries.add(new Markup.Entry(Markup.Where.JSON_LD, name, text)));
    }

    /** A name as it is, as the name of a node, or of the node that is meant. */
    private static Optional<String> name(Json value, Map<String, Json> byId) {
        Json one = value.each().isEmpty() ? value : value.each().getFirst();
        return one.asText()
                .or(() -> one.text("name"))
                .or(() -> one.text("@id")
                        .flatMap(id -> Optional.ofNullable(byId.get(id)))
                        .flatMap(n -> n.text("name")));
    }
}
