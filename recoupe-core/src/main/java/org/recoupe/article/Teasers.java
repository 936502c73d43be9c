package org.recoupe.article;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.recoupe.text.Token;

/**
 * Sets aside what a page lists under or between its article: the headlines after a label such as « Lire aussi », and
 * whatever follows the article's end. Running text that shares names with the article stays, wherever it stands.
 * Immutable.
 */
final class Teasers {

    /** So much article must stand before a line that ends it; the same line may stand at the top of a page. */
    private static final int LEAST_BEFORE_END = 250;

    private static final int LONGEST_TEASER = 220;
    private static final int FEWEST_IN_TAIL = 2;
    private static final int SHORTEST_NAME = 3;
    /** Names are gathered from so many paragraphs, and so many lines at the end are looked at: more than any article has. */
    private static final int MOST_PARTS = 3000;

    private static final int LONGEST_TAIL = 300;

    private Teasers() {}

    /** Sets aside teasers, given what each line of furniture ends. */
    static void mark(List<Part> parts, Map<Part, Furniture.Ends> ends) {
        Set<String> names = new HashSet<>();
        int read = 0;
        int gathered = 0;
        Furniture.Ends zone = Furniture.Ends.NOTHING;
        Removed.Why why = Removed.Why.TEASER;
        for (Part part : parts) {
            Furniture.Ends here = ends.getOrDefault(part, Furniture.Ends.NOTHING);
            if (here == Furniture.Ends.ARTICLE && read >= LEAST_BEFORE_END) {
                zone = here;
                Removed own = part.removed();
                why = own != null && own.why() == Removed.Why.COMMENTS ? Removed.Why.COMMENTS : Removed.Why.TEASER;
            } else if (here == Furniture.Ends.SECTION && zone == Furniture.Ends.NOTHING && read > 0) {
                zone = here;
                why = Removed.Why.TEASER;
            }
            if (!part.isKept()) {
                continue;
            }
            if (zone != Furniture.Ends.NOTHING
                    && part.kind() != Article.Block.Kind.HEADLINE
                    && goes(part, zone, names)) {
                boolean headline = part.length() <= LONGEST_TEASER && !part.endsWithFullStop();
                part.remove(headline ? Removed.Why.TEASER : why, "after-end");
            } else {
                zone = Furniture.Ends.NOTHING;
                read += part.isProse() ? part.length() : 0;
                gathered++;
                if (gathered <= MOST_PARTS) {
                    collectNames(part, names);
                }
            }
        }
        tail(parts, names);
    }

    private static boolean goes(Part part, Furniture.Ends zone, Set<String> names) {
        if (zone == Furniture.Ends.SECTION) {
            return part.length() <= LONGEST_TEASER && !part.endsWithFullStop();
        }
        return !part.isProse() || !sharesNames(part, names);
    }

    /** Headlines in a row at the very end, with no name of the article in them. */
    private static void tail(List<Part> parts, Set<String> names) {
        List<Part> kept = parts.stream().filter(Part::isKept).toList();
        int from = kept.size();
        while (from > 1 && kept.size() - from < LONGEST_TAIL && isHeadline(kept.get(from - 1))) {
            from--;
        }
        Set<String> before = new HashSet<>();
        kept.stream().limit(Math.min(from, MOST_PARTS)).forEach(part -> collectNames(part, before));
        List<Part> unrelated = kept.subList(from, kept.size()).stream()
                .filter(part -> !sharesNames(part, before))
                .toList();
        if (unrelated.size() >= FEWEST_IN_TAIL && !before.isEmpty()) {
            unrelated.forEach(part -> part.remove(Removed.Why.TEASER, "tail"));
        }
    }

    private static boolean isHeadline(Part part) {
        return part.length() <= LONGEST_TEASER && !part.endsSentence();
    }

    private static boolean sharesNames(Part part, Set<String> names) {
        return part.tokens().stream().filter(Teasers::isName).anyMatch(token -> names.contains(token.folded()));
    }

    /** Names of the running text only; the first word of a sentence has a capital whatever it is. */
    private static void collectNames(Part part, Set<String> names) {
        List<Token> tokens = part.tokens();
        for (int i = 1; i < tokens.size(); i++) {
            boolean first = ".!?…«»\"“”".contains(tokens.get(i - 1).surface());
            if (!first && isName(tokens.get(i))) {
                names.add(tokens.get(i).folded());
            }
        }
    }

    private static boolean isName(Token token) {
        return token.isCapitalized() && token.surface().length() >= SHORTEST_NAME && !token.isNumeric();
    }
}
