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

    private Headline() {}

    /** The headline among {@code kept}, in order; a word or two above it are set aside. */
    static Optional<Part> find(List<Part> kept) {
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
        return behind.stream().limit(REACH).anyMatch(next -> next.isProse() && next.length() > part.length());
    }

    private static long words(Part part) {
        return part.tokens().stream().filter(Token::isWord).count();
    }
}
