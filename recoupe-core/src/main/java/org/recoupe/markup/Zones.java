package org.recoupe.markup;

import java.util.IdentityHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;

/**
 * In what part of a page its elements stand: by their names, their roles, and their classes. What a class says is not
 * believed where the element holds most of the page or its headline. Confined to one page.
 */
final class Zones {

    private static final Set<String> WHOLE = Set.of("html", "body", "main", "article");
    private static final int MOST_HEADLINES = 20;
    private static final Set<String> BOXES = Set.of("div", "section", "p", "fieldset", "li");
    private static final Set<String> FIELDS = Set.of("", "text", "email", "search", "tel");
    private static final int LONGEST_BOX = 400;

    private final Map<Element, Integer> weights = new IdentityHashMap<>();
    private final Map<Element, Boolean> aboveHeadline = new IdentityHashMap<>();
    private final int total;

    /** The zones of the elements below {@code root}. */
    Zones(Element root) {
        NodeTraversor.traverse(
                new org.jsoup.select.NodeVisitor() {
                    @Override
                    public void head(org.jsoup.nodes.Node node, int depth) {}

                    @Override
                    public void tail(org.jsoup.nodes.Node node, int depth) {
                        Element parent = node.parent() instanceof Element element ? element : null;
                        if (parent == null) {
                            return;
                        }
                        int own = 0;
                        if (node instanceof TextNode text) {
                            own = text.isBlank() ? 0 : text.getWholeText().length();
                        } else if (node instanceof Element element
                                && !element.normalName().equals("a")) {
                            own = weights.getOrDefault(element, 0);
                        }
                        weights.merge(parent, own, Integer::sum);
                    }
                },
                root);
        total = weights.getOrDefault(root, 0);
        root.select("h1").stream().limit(MOST_HEADLINES).forEach(headline -> {
            for (Element above = headline; above != null; above = above.parent()) {
                aboveHeadline.put(above, true);
            }
        });
    }

    /** The zone of {@code element}, which stands in {@code above}. */
    Markup.Zone of(Element element, Markup.Zone above) {
        if (above == Markup.Zone.HIDDEN || isHidden(element)) {
            return Markup.Zone.HIDDEN;
        }
        if (!above.mayBeArticle()) {
            return above;
        }
        Markup.Zone own = byName(element);
        if (own == Markup.Zone.NONE && asks(element)) {
            own = Markup.Zone.FORM;
        }
        if (own == Markup.Zone.NONE) {
            own = hint(element)
                    .filter(zone -> !zone.equals(PageHints.CAPTION))
                    .map(Markup.Zone::valueOf)
                    .orElse(Markup.Zone.NONE);
        }
        return own == Markup.Zone.NONE ? above : own;
    }

    /** Whether its class says that it is the caption of a picture. */
    boolean isCaption(Element element) {
        return hint(element).filter(zone -> zone.equals(PageHints.CAPTION)).isPresent();
    }

    private Markup.Zone byName(Element element) {
        String role = element.attr("role").toLowerCase(Locale.ROOT);
        boolean large = holdsMost(element);
        return switch (element.normalName()) {
            case "nav", "menu", "search" -> Markup.Zone.NAVIGATION;
            case "aside" -> large ? Markup.Zone.NONE : Markup.Zone.ASIDE;
            case "footer" -> large ? Markup.Zone.NONE : Markup.Zone.FOOTER;
            case "form" -> large ? Markup.Zone.NONE : Markup.Zone.FORM;
            case "dialog" -> Markup.Zone.DIALOG;
            case "marquee" -> Markup.Zone.ADVERT;
            case "header" -> header(element, large);
            default -> large ? Markup.Zone.NONE : byRole(role);
        };
    }

    private static Markup.Zone byRole(String role) {
        return switch (role) {
            case "navigation", "menu", "menubar", "search", "tablist" -> Markup.Zone.NAVIGATION;
            case "banner" -> Markup.Zone.NAVIGATION;
            case "complementary" -> Markup.Zone.ASIDE;
            case "contentinfo" -> Markup.Zone.FOOTER;
            case "form" -> Markup.Zone.FORM;
            case "dialog", "alertdialog" -> Markup.Zone.DIALOG;
            default -> Markup.Zone.NONE;
        };
    }

    /** The head of the article holds its headline or stands in it; any other is the head of the site. */
    private Markup.Zone header(Element element, boolean large) {
        if (large || aboveHeadline.containsKey(element)) {
            return Markup.Zone.HEADER;
        }
        for (Element above = element.parent(); above != null; above = above.parent()) {
            if (above.normalName().equals("article") || above.normalName().equals("main")) {
                return Markup.Zone.HEADER;
            }
        }
        return Markup.Zone.NAVIGATION;
    }

    private Optional<String> hint(Element element) {
        String classes = element.className();
        String id = element.id();
        if (classes.isEmpty() && id.isEmpty() || WHOLE.contains(element.normalName())) {
            return Optional.empty();
        }
        return PageHints.get()
                .zone(classes + " " + id)
                .filter(zone -> zone.equals(Markup.Zone.BODY.name())
                        || !holdsMost(element) && !aboveHeadline.containsKey(element));
    }

    /** Whether it holds half of the page's text outside of links. */
    boolean holdsMost(Element element) {
        return 2L * weights.getOrDefault(element, 0) >= total && total > 0;
    }

    /** Whether it is a small box around a field to fill in. */
    private boolean asks(Element element) {
        if (!BOXES.contains(element.normalName())
                || weights.getOrDefault(element, 0) > LONGEST_BOX
                || holdsMost(element)
                || aboveHeadline.containsKey(element)) {
            return false;
        }
        return element.children().stream()
                .anyMatch(child -> child.normalName().equals("textarea")
                        || child.normalName().equals("input")
                                && FIELDS.contains(child.attr("type").toLowerCase(Locale.ROOT)));
    }

    private static boolean isHidden(Element element) {
        if (element.hasAttr("hidden")) {
            return true;
        }
        String style = element.attr("style");
        if (style.isEmpty()) {
            return false;
        }
        String dense = style.substring(0, Math.min(style.length(), 500))
                .replace(" ", "")
                .toLowerCase(Locale.ROOT);
        return dense.contains("display:none") || dense.contains("visibility:hidden");
    }
}
