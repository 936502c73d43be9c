package org.recoupe.markup;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jsoup.select.NodeTraversor;
import org.jspecify.annotations.Nullable;

/**
 * Reads web pages. Never throws, whatever the text; size and nesting are bounded. Nothing is fetched and nothing is run.
 *
 * <p>Stateless; safe for use by many threads.
 */
public final class HtmlReader {

    /** A longer page is cut, in characters. */
    public static final int LONGEST = 8 << 20;

    private static final int DEEPEST = 400;

    private HtmlReader() {}

    /** The page that {@code html} is. */
    public static Page read(String html) {
        Document document = parse(html);
        Element body = document.body();
        Zones zones = new Zones(body);
        Renderer renderer = new Renderer(zones);
        NodeTraversor.traverse(renderer, body);
        String text = renderer.text();
        Markup markup = new Markup(blocks(text, renderer.lines()), PageMetadata.of(document));
        return new Page(text, markup, renderer.cut() || html.length() > LONGEST);
    }

    /** The words in a piece of HTML, a line for each of its blocks, and nothing else. */
    public static String text(String html) {
        Element body = parse(html).body();
        Renderer renderer = new Renderer(new Zones(body));
        NodeTraversor.traverse(renderer, body);
        return renderer.text();
    }

    private static Document parse(String html) {
        String bounded = html.length() > LONGEST ? html.substring(0, LONGEST) : html;
        return Parser.htmlParser().setMaxDepth(DEEPEST).parseInput(bounded, "");
    }

    private static List<Markup.Block> blocks(String text, List<Line> lines) {
        Optional<Element> main = new MainText(text, lines).find();
        int from = first(lines, main.orElse(null));
        List<Markup.Block> blocks = new ArrayList<>();
        int last = lines.size() - 1;
        while (last >= 0 && main.isPresent() && !MainText.isIn(lines.get(last).owner(), main.get())) {
            last--;
        }
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            boolean inside = main.isPresent() && i >= from && i <= last;
            blocks.add(new Markup.Block(line.span(), line.kind(), line.zone(), inside, line.linked()));
        }
        return blocks;
    }

    /** The first line of the article: its headline where one stands before the running text, with nothing of another. */
    private static int first(List<Line> lines, @Nullable Element main) {
        int start = 0;
        while (start < lines.size() && !MainText.isIn(lines.get(start).owner(), main)) {
            start++;
        }
        boolean titled = false;
        for (int i = start; i < lines.size() && MainText.isIn(lines.get(i).owner(), main); i++) {
            titled |= lines.get(i).kind() == Markup.Kind.TITLE;
        }
        for (int i = start - 1; i >= 0 && !titled; i--) {
            if (lines.get(i).kind() == Markup.Kind.TITLE && lines.get(i).zone().mayBeArticle()) {
                return i;
            }
        }
        return start;
    }
}
