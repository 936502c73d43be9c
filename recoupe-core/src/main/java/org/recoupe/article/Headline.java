package org.recoupe.article;

import java.util.List;
import java.util.Optional;
import org.recoupe.text.Token;

/** Tells whether an article opens with a headline: a short line without a full stop, before longer paragraphs. */
final class Headline {

    private static final int LONGEST = 220;
    private static final int FEWEST_WORDS = 3;
    private static final int LONGEST_KICKER_IN_WORDS = 2;
    /** So many paragraphs behind it are looked at for running text. */
    private static final int REACH = 4;
    /** So many lines may stand above it, and so many of its words stand in the running text. */
    private static final int MOST_ABOVE = 40;

    private static final int FEWEST_SHARED = 2;
    private static final int MOST_SHARED = 4;
    private static final double LEAST_SCORE = 1.4;
    private static final double DATED = 2;
    private static final int LONG_ENOUGH = 5;
    /** Paragraphs above it that have nothing to do with the article, such as a notice about cookies. */
    private static final int MOST_STRANGE = 2;

    private Headline() {}

    /**
     * The headline among {@code kept}, in order; a word or two above it are set aside. Where the first line has no word of
     * the running text, a line below it that has several is the headline.
     */
    static Optional<Part> find(Draft draft, Kinship kinship) {
        List<Part> kept = draft.kept();
        if (kept.size() < 2 || !kinship.isKnown()) {
            return find(kept);
        }
        if (kinship.shared(kept.getFirst()) >= FEWEST_SHARED
                && isHeadline(kept.getFirst(), kept.subList(1, kept.size()))) {
            return Optional.of(kept.getFirst());
        }
        Part best = null;
        double most = LEAST_SCORE;
        int passed = 0;
        for (int i = 0; i < Math.min(kept.size() - 1, MOST_ABOVE) && passed <= MOST_STRANGE; i++) {
            Part part = kept.get(i);
            if (part.isProse()) {
                if (kinship.sharedWithOthers(part) >= FEWEST_SHARED) {
                    break;
                }
                passed++;
            } else if (part.kind() == Article.Block.Kind.BODY
                    && isHeadline(part, kept.subList(i + 1, kept.size()))
                    && score(draft, part, kinship) > most) {
                best = part;
                most = score(draft, part, kinship);
            }
        }
        return best == null ? find(kept) : Optional.of(best);
    }

    private static double score(Draft draft, Part part, Kinship kinship) {
        double shared = Math.min(MOST_SHARED, kinship.shared(part));
        return shared + (isDatedBelow(draft, part) ? DATED : 0) + (words(part) >= LONG_ENOUGH ? 0.5 : 0);
    }

    /** Whether the line with the writer or the day stands right below. */
    private static boolean isDatedBelow(Draft draft, Part part) {
        int at = draft.parts().indexOf(part);
        return draft.parts().stream()
                .skip(at + 1L)
                .limit(2)
                .map(Part::removed)
                .anyMatch(removed -> removed != null && HeaderLine.RULES.contains(removed.rule()));
    }

    private static Optional<Part> find(List<Part> kept) {
        if (kept.size() < 2) {
            return Optional.empty();
        }
        Part first = kept.getFirst();
        if (isHeadline(first, kept.subList(1, kept.size()))) {
            return Optional.of(first);
        }
        boolean kicker = kept.size() > 2
                && !first.endsSentence()
                && words(first) <= LONGEST_KICKER_IN_WORDS
                && isHeadline(kept.get(1), kept.subList(2, kept.size()));
        if (!kicker) {
            return Optional.empty();
        }
        first.remove(Removed.Why.NAVIGATION, "kicker");
        return Optional.of(kept.get(1));
    }

    private static boolean isHeadline(Part part, List<Part> behind) {
        String words = part.words();
        char last = words.charAt(words.length() - 1);
        boolean open = last == ':' || last == ',' || last == ';';
        if (part.length() > LONGEST || part.endsWithFullStop() || open || words(part) < FEWEST_WORDS) {
            return false;
        }
        return behind.stream()
                .filter(next -> next.kind() == Article.Block.Kind.BODY)
                .limit(REACH)
                .anyMatch(next -> next.isProse() && next.length() > part.length());
    }

    private static long words(Part part) {
        return part.tokens().stream().filter(Token::isWord).count();
    }
}
