package org.recoupe.article;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.recoupe.language.LanguagePack;
import org.recoupe.language.Lexicon;
import org.recoupe.text.Token;

/**
 * Sets aside what follows the last paragraph of an article: lines that are no sentences, and what readers wrote; and
 * wherever it stands, what speaks to the reader and shares no word with the article. Immutable.
 */
final class Tail {

    private static final int LONGEST_TAIL = 400;
    private static final int LONGEST_ADDRESS = 400;
    private static final String OPENING = "«“\"";
    private static final String CLOSING = "»”";
    private static final int FEWEST_MARKS = 2;
    private static final int MOST_OPENINGS = 20;
    private static final int MOST_ABOVE = 4;
    private static final int FIRST_WORDS = 12;
    private static final int LEAST_BEFORE = 250;
    private static final int SOLID = 160;
    private static final int LONGEST_ONE = 160;
    private static final int SOLID_SHARED = 2;
    private static final int FEWEST_BEHIND = 2;
    private static final int LONGEST_MARK = 60;
    private static final String ENDS = ".!?…";

    private final Lexicon marks;
    private final Lexicon reader;

    Tail(LanguagePack pack) {
        this.marks = pack.lexicon("comment-marks");
        this.reader = pack.lexicon("reader-words");
    }

    void mark(List<Part> parts, Map<Part, Furniture.Ends> ends, Kinship kinship) {
        comments(parts);
        behindEnd(parts, ends, kinship);
        parts.stream()
                .filter(part -> part.isKept() && part.kind() == Article.Block.Kind.BODY)
                .filter(part -> kinship.isKnown() && kinship.sharedWithOthers(part) == 0 && addressesReader(part))
                .forEach(part -> part.remove(Removed.Why.ADVERT, "to-the-reader"));
        List<Part> tail = parts.subList(Math.max(0, parts.size() - LONGEST_TAIL), parts.size());
        boolean running =
                parts.stream().filter(part -> part.isKept() && part.isProse()).count() > 1;
        int sentences = 0;
        for (int i = tail.size() - 1; i > 0 && running; i--) {
            Part part = tail.get(i);
            if (!part.isKept()) {
                continue;
            }
            if (part.kind() == Article.Block.Kind.HEADLINE) {
                return;
            }
            if (isSentence(part)) {
                if (isAlone(tail, i) && kinship.sharedWithOthers(part) == 0 && isOne(part)) {
                    part.remove(Removed.Why.OTHER, "unrelated-tail");
                } else if (sentences++ > 0 || kinship.sharedWithOthers(part) > 0) {
                    return;
                }
            } else if (isListed(tail, i)) {
                return;
            } else if (part.kind() == Article.Block.Kind.BODY) {
                part.remove(Removed.Why.TEASER, "after-last");
                sentences = 0;
            }
        }
    }

    /** Whether what is above and below it is set aside. */
    private static boolean isAlone(List<Part> parts, int index) {
        return index >= 2
                && !parts.get(index - 1).isKept()
                && !parts.get(index - 2).isKept()
                && (index + 1 == parts.size() || !parts.get(index + 1).isKept());
    }

    /** Whether it is one sentence. */
    private static boolean isOne(Part part) {
        String words = part.words();
        int stop = words.indexOf(". ");
        return part.length() <= LONGEST_ONE
                && (stop < 0 || words.length() - stop < 3)
                && OPENING.indexOf(words.charAt(0)) < 0;
    }

    /**
     * From the line that opens the comments on, where what follows has the marks of comments; without such a line, from
     * shortly above the first of several sure marks.
     */
    private void comments(List<Part> parts) {
        int read = 0;
        int openings = 0;
        for (int i = 0; i < parts.size() && openings < MOST_OPENINGS; i++) {
            Part part = parts.get(i);
            Removed removed = part.removed();
            List<Part> behind = parts.subList(i + 1, parts.size());
            if (removed != null && removed.why() == Removed.Why.COMMENTS && read >= LEAST_BEFORE) {
                openings++;
                if (marks(behind, false) >= FEWEST_MARKS) {
                    behind.forEach(p -> p.remove(Removed.Why.COMMENTS, "comments"));
                    return;
                }
            }
            if (read >= LEAST_BEFORE && hasMark(part, true)) {
                openings++;
                if (marks(behind, true) >= FEWEST_MARKS) {
                    parts.subList(opening(parts, i), parts.size())
                            .forEach(p -> p.remove(Removed.Why.COMMENTS, "comments"));
                    return;
                }
            }
            read += part.isKept() && part.isProse() ? part.length() : 0;
        }
    }

    /** The line set aside next above a comment's button, or the comment's own lines. */
    private static int opening(List<Part> parts, int mark) {
        for (int i = mark - 1; i >= Math.max(0, mark - MOST_ABOVE); i--) {
            if (!parts.get(i).isKept()) {
                return i;
            }
        }
        return Math.max(0, mark - 2);
    }

    /** What follows the line with which an article ends, where no paragraph of some length belongs to the article. */
    private static void behindEnd(List<Part> parts, Map<Part, Furniture.Ends> ends, Kinship kinship) {
        int last = parts.size() - 1;
        while (last >= 0 && !isSolid(parts.get(last), kinship)) {
            last--;
        }
        for (int i = last + 1; i < parts.size() && last >= 0; i++) {
            List<Part> behind = parts.subList(i + 1, parts.size());
            if (ends.getOrDefault(parts.get(i), Furniture.Ends.NOTHING) == Furniture.Ends.ARTICLE
                    && behind.stream().filter(part -> !part.isKept()).count() >= FEWEST_BEHIND) {
                behind.forEach(part -> part.remove(Removed.Why.OTHER, "behind-end"));
                return;
            }
        }
    }

    private static boolean isSolid(Part part, Kinship kinship) {
        return part.isKept()
                && part.isProse()
                && part.length() >= SOLID
                && kinship.sharedWithOthers(part) >= SOLID_SHARED;
    }

    /** How many lines stand there as they stand at comments: « Répondre », « il y a 2 h », « a écrit : ». */
    private int marks(List<Part> parts, boolean sure) {
        return (int) parts.subList(0, Math.min(parts.size(), LONGEST_TAIL)).stream()
                .filter(part -> hasMark(part, sure))
                .count();
    }

    private boolean hasMark(Part part, boolean sure) {
        boolean looked = part.length() <= LONGEST_MARK || !sure && part.words().indexOf(':') >= 0;
        List<Token> tokens = looked ? part.tokens() : List.of();
        int last = sure ? 1 : FIRST_WORDS;
        for (int i = 0; i < Math.min(tokens.size(), last); i++) {
            boolean found = marks.at(tokens, i).stream()
                    .anyMatch(hit -> !sure || hit.entry().get("sure").equals("yes"));
            if (found) {
                return true;
            }
        }
        return false;
    }

    /** Whether the page speaks to its reader there, outside of quotation marks, and no writer speaks of himself. */
    private boolean addressesReader(Part part) {
        boolean quoted = false;
        boolean addresses = false;
        List<Token> tokens = part.length() <= LONGEST_ADDRESS ? part.tokens() : List.of();
        for (int i = 0; i < tokens.size(); i++) {
            String sign = tokens.get(i).surface();
            if (OPENING.contains(sign)) {
                quoted = true;
            } else if (CLOSING.contains(sign)) {
                quoted = false;
            } else if (!quoted) {
                Optional<Lexicon.Hit> hit = reader.longestAt(tokens, i);
                if (hit.isPresent() && hit.get().entry().get("who").equals("writer")) {
                    return false;
                }
                addresses |= hit.isPresent();
            }
        }
        return addresses;
    }

    private static boolean isSentence(Part part) {
        return part.isProse()
                || part.endsSentence()
                || ENDS.indexOf(part.words().charAt(part.length() - 1)) >= 0;
    }

    /** Whether the line is of a list that a sentence announces. */
    private static boolean isListed(List<Part> parts, int index) {
        for (int i = index; i >= 0; i--) {
            Part part = parts.get(i);
            if (part.words().endsWith(":") && part.isKept()) {
                return true;
            }
            if (part.isKept() && isSentence(part) && !part.words().endsWith(";")) {
                return false;
            }
        }
        return false;
    }
}
