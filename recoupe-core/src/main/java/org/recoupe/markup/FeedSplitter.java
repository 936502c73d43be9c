package org.recoupe.markup;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.ParseSettings;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * Cuts a feed into feeds of one entry each, as it was written, so that its entries can be kept one by one.
 *
 * <p>As {@link FeedReader} it resolves nothing and fetches nothing, and refuses document types. Stateless; safe for use by many
 * threads.
 */
public final class FeedSplitter {

    private static final int DEEPEST = 200;
    private static final int HEAD = 20_000;
    private static final int DECLARATION = 200;
    private static final Pattern ENCODING =
            Pattern.compile("encoding\\s{0,9}=\\s{0,9}[\"']([A-Za-z0-9._:-]{1,40})[\"']");

    private FeedSplitter() {}

    /**
     * One entry.
     *
     * @param id what the feed calls it, else its link, else empty
     * @param title its headline in one line; may be empty
     * @param xml a feed that has this entry alone
     */
    public record Part(String id, String title, String xml) {}

    /**
     * The entries of a feed, in order.
     *
     * @param feed as it came
     * @param charset the encoding that its server says it has, or null
     * @param most how many are given back
     * @return empty where it is no feed, or one that is refused
     */
    public static List<Part> split(byte[] feed, @Nullable String charset, int most) {
        String xml = new String(feed, encoding(feed, charset));
        String head = xml.substring(0, Math.min(xml.length(), HEAD)).toLowerCase(Locale.ROOT);
        if (head.contains("<!doctype") || head.contains("<!entity")) {
            return List.of();
        }
        Document document = Parser.xmlParser()
                .settings(ParseSettings.preserveCase)
                .setMaxDepth(DEEPEST)
                .parseInput(xml, "");
        document.outputSettings().prettyPrint(false);
        Element root = document.firstElementChild();
        List<Part> parts = new ArrayList<>();
        if (root == null || !isFeed(root)) {
            return parts;
        }
        Element channel = root.children().stream()
                .filter(child -> isNamed(child, "channel"))
                .findFirst()
                .orElse(null);
        for (Element item : document.getAllElements()) {
            if (parts.size() < most && (isNamed(item, "item") || isNamed(item, "entry"))) {
                parts.add(part(root, channel, item));
            }
        }
        return parts;
    }

    private static boolean isFeed(Element root) {
        return isNamed(root, "rss") || isNamed(root, "feed") || root.tagName().endsWith(":RDF") || isNamed(root, "RDF");
    }

    private static Part part(Element root, @Nullable Element channel, Element item) {
        Element single = root.shallowClone();
        Element home = channel == null
                ? single
                : single.appendChild(channel.shallowClone()).firstElementChild();
        Element head = channel == null ? root : channel;
        for (Element child : head.children()) {
            if (home != null && (isNamed(child, "title") || isNamed(child, "language"))) {
                home.appendChild(child.clone());
            }
        }
        boolean inside = channel != null && item.parent() == channel;
        (inside && home != null ? home : single).appendChild(item.clone());
        String id = text(item, "guid", "id");
        String link = text(item, "link");
        return new Part(
                id.isEmpty() ? item.attr("rdf:about").isEmpty() ? link : item.attr("rdf:about") : id,
                Characters.clean(text(item, "title")).replaceAll("\\s+", " ").strip(),
                "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + single.outerHtml() + "\n");
    }

    private static String text(Element item, String... names) {
        for (String name : names) {
            for (Element child : item.children()) {
                if (isNamed(child, name)) {
                    String text = child.wholeText().strip();
                    return text.isEmpty() ? child.attr("href") : text;
                }
            }
        }
        return "";
    }

    private static boolean isNamed(Element element, String name) {
        String own = element.tagName();
        return own.equals(name) || own.equals("atom:" + name) || own.equals("rss:" + name);
    }

    /** By the marks at its beginning, by what its server says, by what it says of itself. */
    private static Charset encoding(byte[] feed, @Nullable String charset) {
        if (feed.length > 1
                && (feed[0] == (byte) 0xFE && feed[1] == (byte) 0xFF
                        || feed[0] == (byte) 0xFF && feed[1] == (byte) 0xFE)) {
            return StandardCharsets.UTF_16;
        }
        if (feed.length > 2 && feed[0] == (byte) 0xEF && feed[1] == (byte) 0xBB && feed[2] == (byte) 0xBF) {
            return StandardCharsets.UTF_8;
        }
        if (charset != null) {
            return named(charset);
        }
        String start = new String(feed, 0, Math.min(feed.length, DECLARATION), StandardCharsets.ISO_8859_1);
        Matcher declared = ENCODING.matcher(start);
        return start.stripLeading().startsWith("<?xml") && declared.find()
                ? named(declared.group(1))
                : StandardCharsets.UTF_8;
    }

    private static Charset named(String name) {
        try {
            return Charset.forName(name);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return StandardCharsets.UTF_8;
        }
    }
}
