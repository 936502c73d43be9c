package org.recoupe.article;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.recoupe.markup.Markup;
import org.recoupe.text.Token;

/**
 * Sets aside short lines that are no running text and share no word with it: above and beside the headline, and several in
 * a row between paragraphs; and lines that a page prints large though they stand in the text as well. Stateless.
 */
final class LooseLines {

    private static final int LONGEST = 160;
    private static final int LONGEST_PULLED = 220;
    private static final int FEWEST_PULLED = 5;
    private static final int FEWEST_QUOTED = 3;
    private static final int FEWEST_IN_ROW = 2;
    private static final int FEWEST_WORDS = 4;
    private static final int FEWEST_SHARED = 2;
    private static final String OPEN = ":,;";
    private static final String OPENING = "«“\"";
    private static final String CLOSING = "»”\"";

    private LooseLines() {}

    /**
     * Sets aside what is loose around {@code title}.
     *
     * @param outlet the outlet's name, or null
     */
    static void mark(Draft draft, @Nullable Part title, Kinship kinship, @Nullable String outlet) {
        if (!kinship.isKnown()) {
            return;
        }
        List<Part> kept = draft.kept();
        int at = title == null ? -1 : kept.indexOf(title);
        for (int i = 0; i < at; i++) {
            Part part = kept.get(i);
            boolean kin = kinship.shared(part) >= FEWEST_SHARED && words(part) >= FEWEST_WORDS;
            boolean strange = part.isProse() && kinship.sharedWithOthers(part) < FEWEST_SHARED;
            if (!part.isProse() && !kin || strange) {
                part.remove(Removed.Why.NAVIGATION, "above-headline");
            }
        }
        int first = at + 1;
        while (first < kept.size() && !kept.get(first).isProse()) {
            beside(kept.get(first), at >= 0, kinship, outlet);
            first++;
        }
        between(kept, first, kinship);
        kept.stream()
                .filter(part -> part != title && part.isKept() && isPulled(part, kinship))
                .forEach(part -> part.remove(Removed.Why.REPEATED, "pull-quote"));
    }

    private static void beside(Part part, boolean titled, Kinship kinship, @Nullable String outlet) {
        if (part.kind() != Article.Block.Kind.BODY) {
            return;
        }
        if (outlet != null && endsWithOutlet(part.words(), outlet)) {
            part.become(Article.Block.Kind.CAPTION);
        } else if (titled && isLoose(part) && kinship.shared(part) == 0) {
            part.remove(Removed.Why.NAVIGATION, "beside-headline");
        }
    }

    /** A caption whose credit is the outlet itself: « Le bac à quai, lundi. Le Courrier ». */
    private static boolean endsWithOutlet(String words, String outlet) {
        int stop = Math.max(words.lastIndexOf(". "), Math.max(words.lastIndexOf(" \u2014 "), words.lastIndexOf(" - ")));
        if (stop < 0 || words.length() - stop > outlet.length() + 4) {
            return false;
        }
        String credit =
                words.substring(stop + 1).replaceAll("^[\\s\u2014-]+", "").strip();
        return credit.length() >= 3
                && Character.isUpperCase(credit.charAt(0))
                && outlet.toLowerCase(Locale.ROOT).startsWith(credit.toLowerCase(Locale.ROOT));
    }

    /** Lines in a row between paragraphs that have nothing to do with them: headlines of other articles. */
    private static void between(List<Part> kept, int first, Kinship kinship) {
        List<Part> row = new ArrayList<>();
        for (int i = first; i < kept.size(); i++) {
            Part part = kept.get(i);
            boolean loose = part.kind() == Article.Block.Kind.BODY
                    && part.isKept()
                    && isLoose(part)
                    && words(part) >= FEWEST_WORDS
                    && !isItem(part);
            if (loose && !(row.isEmpty() && announced(kept, i))) {
                row.add(part);
            } else {
                close(row, kinship);
            }
        }
        close(row, kinship);
    }

    /** A word in common may be chance where there are three lines or more. */
    private static void close(List<Part> row, Kinship kinship) {
        int shared = row.stream().mapToInt(kinship::shared).sum();
        if (row.size() >= FEWEST_IN_ROW && shared <= row.size() - FEWEST_IN_ROW) {
            row.forEach(part -> part.remove(Removed.Why.TEASER, "unrelated-lines"));
        }
        row.clear();
    }

    private static boolean announced(List<Part> kept, int i) {
        return i > 0 && kept.get(i - 1).words().endsWith(":");
    }

    /** A line of a list: it begins with a sign or a number, or the page says so. */
    private static boolean isItem(Part part) {
        char first = part.words().charAt(0);
        Markup.Block block = part.markup();
        return !Character.isLetter(first) && OPENING.indexOf(first) < 0
                || block != null && block.kind() == Markup.Kind.ITEM;
    }

    private static boolean isLoose(Part part) {
        return part.length() <= LONGEST
                && !part.endsWithFullStop()
                && OPEN.indexOf(part.words().charAt(part.length() - 1)) < 0;
    }

    /** Words of the article that are printed large a second time. */
    private static boolean isPulled(Part part, Kinship kinship) {
        String words = part.words();
        if (part.isProse() || part.length() > LONGEST_PULLED || part.kind() != Article.Block.Kind.BODY) {
            return false;
        }
        boolean quoted =
                OPENING.indexOf(words.charAt(0)) >= 0 && CLOSING.indexOf(words.charAt(words.length() - 1)) >= 0;
        int fewest = quoted ? FEWEST_QUOTED : FEWEST_PULLED;
        return words(part) >= fewest && kinship.repeats(words);
    }

    private static long words(Part part) {
        return part.tokens().stream().filter(Token::isWord).count();
    }
}
