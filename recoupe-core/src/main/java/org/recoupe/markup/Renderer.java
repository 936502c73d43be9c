package org.recoupe.markup;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;
import org.jspecify.annotations.Nullable;
import org.recoupe.text.Span;

/**
 * Turns a tree into lines of text as a browser would break them, each with what its elements say about it. Only text
 * nodes are ever written. Confined to one page.
 */
final class Renderer implements NodeVisitor {

    /** A page with more lines is cut. */
    private static final int MOST_LINES = 50_000;

    /** What a browser never shows as text, or shows as the state of a control. */
    private static final Set<String> UNSEEN = Set.of(
            "script",
            "style",
            "template",
            "noscript",
            "head",
            "svg",
            "math",
            "iframe",
            "frame",
            "noframes",
            "object",
            "embed",
            "applet",
            "audio",
            "video",
            "canvas",
            "map",
            "select",
            "datalist",
            "option",
            "textarea",
            "input",
            "progress",
            "meter",
            "rp",
            "rt");

    private static final Set<String> LINES = Set.of(
            "html",
            "body",
            "address",
            "article",
            "aside",
            "blockquote",
            "button",
            "center",
            "dd",
            "details",
            "dialog",
            "dir",
            "div",
            "dl",
            "dt",
            "fieldset",
            "figcaption",
            "figure",
            "footer",
            "form",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "header",
            "hgroup",
            "hr",
            "legend",
            "li",
            "main",
            "menu",
            "nav",
            "ol",
            "p",
            "pre",
            "search",
            "section",
            "summary",
            "table",
            "caption",
            "tbody",
            "td",
            "tfoot",
            "th",
            "thead",
            "tr",
            "ul",
            "label");

    /** Behind one of these a single line break is the end of a line, and not only of its width. */
    private static final String ENDS = ".!?\u2026:;\u00BB\u201D\")";

    /**
     * What is known of an element and all in it.
     *
     * @param owner the element itself or the one above it that begins a line
     * @param ownerZone the zone of that
     */
    private record Context(
            Element owner, Markup.Zone ownerZone, Markup.Kind kind, Markup.Zone zone, boolean link, boolean pre) {}

    private final Zones zones;
    private final StringBuilder text = new StringBuilder();
    private final List<Line> lines = new ArrayList<>();
    private final Deque<Context> contexts = new ArrayDeque<>();
    private final StringBuilder line = new StringBuilder();
    private @Nullable Context written;
    private boolean mixed;
    private int linked;
    private boolean gap;
    private int breaks;
    private int unseen;
    private boolean cut;
    /** A picture stands before what is written on this line. */
    private boolean picture;

    Renderer(Zones zones) {
        this.zones = zones;
    }

    String text() {
        return text.toString();
    }

    List<Line> lines() {
        return lines;
    }

    /** Whether the page had too many lines. */
    boolean cut() {
        return cut;
    }

    @Override
    public void head(Node node, int depth) {
        if (node instanceof Element element) {
            if (unseen > 0 || UNSEEN.contains(element.normalName())) {
                unseen++;
            } else {
                open(element);
            }
        } else if (unseen == 0 && node instanceof TextNode words && contexts.peek() != null) {
            write(words.getWholeText(), contexts.getFirst());
        }
    }

    @Override
    public void tail(Node node, int depth) {
        if (!(node instanceof Element element)) {
            return;
        }
        if (unseen > 0) {
            unseen--;
            return;
        }
        if (element.normalName().equals("q")) {
            write("\u201D", contexts.getFirst());
        }
        if (beginsLine(element)) {
            flush();
        }
        contexts.pop();
    }

    private void open(Element element) {
        String name = element.normalName();
        boolean begins = beginsLine(element);
        if (name.equals("br")) {
            breaks++;
        } else if (name.equals("img")) {
            picture |= line.isEmpty();
        } else if (begins) {
            flush();
        }
        Context above = contexts.peek();
        Markup.Zone zone = zones.of(element, above == null ? Markup.Zone.NONE : above.zone());
        boolean owns = begins || above == null;
        Context own = new Context(
                owns ? element : above.owner(),
                owns ? zone : above.ownerZone(),
                kind(element, above, begins),
                zone,
                above != null && above.link() || name.equals("a"),
                above != null && above.pre() || name.equals("pre"));
        contexts.push(own);
        if (name.equals("q")) {
            write("\u201C", own);
        }
    }

    private static boolean beginsLine(Element element) {
        return LINES.contains(element.normalName());
    }

    private Markup.Kind kind(Element element, @Nullable Context above, boolean begins) {
        Markup.Kind around = above == null ? Markup.Kind.TEXT : above.kind();
        boolean fixed = switch (around) {
            case TITLE, HEADING, CAPTION, BUTTON -> true;
            default -> false;
        };
        if (element.attr("role").equals("button") || element.normalName().equals("button")) {
            return Markup.Kind.BUTTON;
        }
        if (fixed) {
            return around;
        }
        return switch (element.normalName()) {
            case "h1" -> Markup.Kind.TITLE;
            case "h2", "h3", "h4", "h5", "h6" -> Markup.Kind.HEADING;
            case "figcaption", "caption" -> Markup.Kind.CAPTION;
            case "li", "dd", "dt" -> Markup.Kind.ITEM;
            case "td", "th" -> Markup.Kind.CELL;
            case "p" ->
                zones.isCaption(element)
                        ? Markup.Kind.CAPTION
                        : around == Markup.Kind.ITEM ? around : Markup.Kind.PARAGRAPH;
            default -> {
                if (zones.isCaption(element)) {
                    yield Markup.Kind.CAPTION;
                }
                boolean keeps = !begins || around == Markup.Kind.ITEM || around == Markup.Kind.CELL;
                yield keeps ? around : Markup.Kind.TEXT;
            }
        };
    }

    private void write(String words, Context context) {
        for (int i = 0; i < words.length(); ) {
            int c = words.codePointAt(i);
            i += Character.charCount(c);
            if (Character.isWhitespace(c)) {
                if (context.pre() && c == '\n') {
                    flush();
                }
                gap = true;
            } else if (!Character.isISOControl(c)
                    && !Character.isSurrogate((char) Math.min(c, 0xFFFF))
                    && !Characters.isInvisible(c)) {
                settleBreaks(c, context);
                if (gap && !line.isEmpty()) {
                    line.append(' ');
                    linked += context.link() && written != null && written.link() ? 1 : 0;
                }
                gap = false;
                line.appendCodePoint(c);
                linked += context.link() ? Character.charCount(c) : 0;
                mixed |= written != null && written.zone() != context.zone();
                written = context;
            }
        }
    }

    /** A break that was only for the width of the page is a blank. */
    private void settleBreaks(int next, Context context) {
        if (breaks == 0) {
            return;
        }
        boolean heading = context.kind() == Markup.Kind.TITLE || context.kind() == Markup.Kind.HEADING;
        boolean runsOn = !line.isEmpty()
                && (heading
                        || breaks == 1
                                && Character.isLowerCase(next)
                                && ENDS.indexOf(line.charAt(line.length() - 1)) < 0);
        if (runsOn) {
            gap = true;
            breaks = 0;
        } else {
            flush();
        }
    }

    /** Words under a picture in its own element, that are no sentence. */
    private boolean isCaption(Context context) {
        boolean plain = context.kind() != Markup.Kind.TITLE && context.kind() != Markup.Kind.HEADING;
        return plain && !context.link() && ".!?\u2026".indexOf(line.charAt(line.length() - 1)) < 0;
    }

    private void flush() {
        Context context = written;
        if (!line.isEmpty() && context != null) {
            if (lines.size() < MOST_LINES) {
                if (!text.isEmpty()) {
                    text.append('\n');
                }
                Span span = new Span(text.length(), text.length() + line.length());
                text.append(line);
                Markup.Zone zone = mixed ? context.ownerZone() : context.zone();
                Markup.Kind kind = picture && isCaption(context) ? Markup.Kind.CAPTION : context.kind();
                lines.add(new Line(span, kind, zone, Math.min(linked, span.length()), context.owner()));
            } else {
                cut = true;
            }
        }
        picture &= line.isEmpty() && breaks > 0;
        line.setLength(0);
        written = null;
        mixed = false;
        linked = 0;
        gap = false;
        breaks = 0;
    }
}
