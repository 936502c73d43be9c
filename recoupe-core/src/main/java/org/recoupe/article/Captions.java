package org.recoupe.article;

import java.util.List;
import java.util.Optional;
import org.recoupe.language.LanguagePack;
import org.recoupe.language.Lexicon;
import org.recoupe.text.Span;
import org.recoupe.text.Token;

/**
 * Tells captions by the credit at their end, « Photo : … », or by the words that point into a picture, « (à gauche) ».
 * The credit is set aside, the rest is a caption to read. Immutable.
 */
final class Captions {

    private static final int LONGEST = 700;
    /** Every credit and every pointer has one of these about it. */
    private static final String SIGNS = ":©([/|–—-";

    private static final int LONGEST_WITHOUT_CREDIT = 300;
    private static final int LONGEST_CREDIT_IN_TOKENS = 14;

    private final Lexicon credits;
    private final Lexicon pointers;
    private final Lexicon joints;

    Captions(LanguagePack pack) {
        this.credits = pack.lexicon("credit-cues");
        this.pointers = pack.lexicon("caption-pointers");
        this.joints = pack.lexicon("name-joints");
    }

    /** Makes {@code part} a caption where it is one. */
    void mark(String text, Part part) {
        if (part.length() > LONGEST || !part.endsNear(SIGNS)) {
            return;
        }
        List<Token> tokens = part.tokens();
        int credit = creditAt(tokens);
        if (credit >= 0) {
            cut(text, part, tokens, credit);
        } else if (part.length() <= LONGEST_WITHOUT_CREDIT && !part.endsSentence() && points(tokens)) {
            part.become(Article.Block.Kind.CAPTION);
        }
    }

    private static void cut(String text, Part part, List<Token> tokens, int credit) {
        if (credit == 0) {
            part.remove(Removed.Why.CREDIT, "photo-credit");
            return;
        }
        int start = tokens.get(credit).span().start();
        Span caption = Parts.trimmed(text, part.span().start(), start);
        part.become(Article.Block.Kind.CAPTION);
        part.cutCredit(caption, start, "photo-credit");
    }

    /** The index of the token with which a credit begins that runs to the end of the line; -1 where there is none. */
    private int creditAt(List<Token> tokens) {
        int first = Math.max(0, tokens.size() - LONGEST_CREDIT_IN_TOKENS);
        for (int i = first; i < tokens.size(); i++) {
            Optional<Lexicon.Hit> hit = credits.longestAt(tokens, i);
            if (hit.isPresent() && isCredit(tokens, i, hit.get())) {
                return i > 0 && "([".contains(tokens.get(i - 1).surface()) ? i - 1 : i;
            }
        }
        return -1;
    }

    /** After the cue come a sign and names, and nothing else; a cue that is a sign itself needs no other. */
    private boolean isCredit(List<Token> tokens, int index, Lexicon.Hit hit) {
        int next = hit.to();
        boolean opens = index == 0 || !tokens.get(index - 1).isWord();
        boolean bare = hit.entry().get("bare").equals("yes");
        boolean sign =
                next < tokens.size() && ":/-–—|".contains(tokens.get(next).surface());
        if (!opens || !bare && !sign) {
            return false;
        }
        for (int i = next; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            boolean name = !token.isWord() || token.isCapitalized() || token.isNumeric();
            if (!name && joints.longestAt(tokens, i).isEmpty()) {
                return false;
            }
        }
        return true;
    }

    private boolean points(List<Token> tokens) {
        for (int i = 1; i < tokens.size(); i++) {
            if ("(".equals(tokens.get(i - 1).surface())
                    && pointers.longestAt(tokens, i).isPresent()) {
                return true;
            }
        }
        return false;
    }
}
