package org.recoupe.article;

import java.util.ArrayList;
import java.util.List;

/** An article while it is read: its paragraphs and what was found so far. Confined to one reading. */
final class Draft {

    private static final int MOST_LOOKED = 20_000;

    private final String text;
    private final List<Part> parts;

    Draft(String text, List<Part> parts) {
        this.text = text;
        this.parts = parts;
    }

    String text() {
        return text;
    }

    List<Part> parts() {
        return parts;
    }

    /** The paragraphs that are still to be read. */
    List<Part> kept() {
        return parts.stream().filter(Part::isKept).toList();
    }

    /**
     * The paragraphs in which furniture is looked for: all, save in a text with more lines than any page has, whose
     * middle is left as it is.
     */
    List<Part> looked() {
        if (parts.size() <= MOST_LOOKED) {
            return parts;
        }
        List<Part> ends = new ArrayList<>(parts.subList(0, MOST_LOOKED / 2));
        ends.addAll(parts.subList(parts.size() - MOST_LOOKED / 2, parts.size()));
        return ends;
    }

    /** What is left to read. */
    List<Article.Block> blocks() {
        return parts.stream()
                .filter(Part::isKept)
                .filter(part -> !part.kept().isEmpty())
                .map(part -> new Article.Block(part.kept(), part.kind()))
                .toList();
    }

    /** What was set aside, in order, not overlapping. */
    List<Removed> removed() {
        List<Removed> all = new ArrayList<>();
        for (Part part : parts) {
            Removed whole = part.removed();
            Removed dateline = part.dateline();
            Removed credit = part.credit();
            if (whole != null) {
                all.add(whole);
                continue;
            }
            if (dateline != null) {
                all.add(dateline);
            }
            if (credit != null) {
                all.add(credit);
            }
        }
        return all;
    }
}
