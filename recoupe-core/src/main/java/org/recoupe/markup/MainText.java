package org.recoupe.markup;

import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Finds the element that holds the running text of a page: the one that says so, else the one whose paragraphs have the
 * most text outside of links, widened to its neighbours where they are of the same sort. Linear in the lines, as depth is
 * bounded. Confined to one page.
 */
final class MainText {

    /** An element that says that it is the article's text is believed where it holds so much of all running text. */
    private static final double LEAST_SHARE = 0.4;

    /** What a container adds must be running text to such a share of what is in it already, by the line. */
    private static final double LIKE = 0.5;

    private static final Set<String> WHOLE = Set.of("html", "body", "#root");

    private final String text;
    private final List<Line> lines;
    /** The weight of all lines in an element; insertion order, so that equals are settled by the order of the page. */
    private final Map<Element, Integer> inside = new IdentityHashMap<>();

    private final Map<Element, Integer> counts = new IdentityHashMap<>();
    private final Map<Element, Double> scores = new IdentityHashMap<>();
    private final Map<Integer, Element> met = new LinkedHashMap<>();

    MainText(String text, List<Line> lines) {
        this.text = text;
        this.lines = lines;
        for (Line line : lines) {
            int weight = line.weight(text);
            if (weight == 0) {
                continue;
            }
            double share = weight;
            boolean paragraph = true;
            for (Element above = line.owner(); above != null; above = above.parent()) {
                if (inside.merge(above, weight, Integer::sum) == weight) {
                    met.put(met.size(), above);
                }
                counts.merge(above, 1, Integer::sum);
                if (paragraph && isParagraph(above)) {
                    paragraph = false;
                } else if (share >= weight / 4.0) {
                    scores.merge(above, share, Double::sum);
                    share /= 2;
                }
            }
        }
    }

    private static boolean isParagraph(Element element) {
        return switch (element.normalName()) {
            case "p", "li", "dd", "dt", "blockquote", "pre" -> true;
            default -> false;
        };
    }

    /** The element with the running text; empty where the page has none. */
    Optional<Element> find() {
        if (met.isEmpty()) {
            return Optional.empty();
        }
        int total = met.values().stream()
                .mapToInt(element -> inside.getOrDefault(element, 0))
                .max()
                .orElse(0);
        Optional<Element> named = best(total, this::isNamed);
        if (named.isPresent()) {
            return named;
        }
        Element top = null;
        for (Element element : met.values()) {
            if (top == null || score(element) > score(top)) {
                top = element;
            }
        }
        return Optional.ofNullable(top).map(this::widened);
    }

    private double score(Element element) {
        return scores.getOrDefault(element, 0.0);
    }

    private Optional<Element> best(int total, java.util.function.Predicate<Element> fits) {
        Element best = null;
        for (Element element : met.values()) {
            int weight = inside.getOrDefault(element, 0);
            if (weight >= LEAST_SHARE * total
                    && fits.test(element)
                    && (best == null || weight > inside.getOrDefault(best, 0))) {
                best = element;
            }
        }
        return Optional.ofNullable(best);
    }

    private boolean isNamed(Element element) {
        String property = element.attr("itemprop").toLowerCase(Locale.ROOT);
        return property.equals("articlebody")
                || PageHints.get()
                                .zone(element.className() + " " + element.id())
                                .filter("BODY"::equals)
                                .isPresent()
                        && !WHOLE.contains(element.normalName());
    }

    /** {@code top}, or what is around it as long as what that adds is running text as well. */
    private Element widened(Element top) {
        Element best = top;
        for (Element above = top.parent();
                above != null && !WHOLE.contains(above.normalName());
                above = above.parent()) {
            int more = inside.getOrDefault(above, 0) - inside.getOrDefault(best, 0);
            int moreLines = counts.getOrDefault(above, 0) - counts.getOrDefault(best, 0);
            if (moreLines == 0) {
                continue;
            }
            double perLine = (double) more / moreLines;
            double before = (double) inside.getOrDefault(best, 0) / counts.getOrDefault(best, 1);
            if (perLine < LIKE * before) {
                break;
            }
            best = above;
        }
        return best;
    }

    /** Whether {@code element} is {@code above} or stands in it. */
    static boolean isIn(Element element, @Nullable Element above) {
        for (Element e = element; e != null; e = e.parent()) {
            if (e == above) {
                return true;
            }
        }
        return false;
    }
}
