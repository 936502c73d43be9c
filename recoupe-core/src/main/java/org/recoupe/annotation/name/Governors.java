package org.recoupe.annotation.name;

import java.util.List;
import org.recoupe.text.Token;
import org.recoupe.text.TokenizedText;

/** What the mentions of an article do in the trees of its sentences. */
final class Governors {

    private final List<Token> tokens;

    Governors(TokenizedText text) {
        this.tokens = text.tokens();
    }

    /** The word of {@code [from, to)} that governs the others: the first whose own governor stands outside. */
    int head(int from, int to) {
        for (int i = from; i < to; i++) {
            int head = tokens.get(i).head();
            if ((head < from || head >= to) && !tokens.get(i).is("punct") && !tokens.get(i).is("case")) {
                return i;
            }
        }
        return from;
    }

    /** The word that the head of the mention depends on, or -1. */
    int governor(Draft draft) {
        return tokens.get(head(draft.from, draft.to)).head();
    }

    /** Whether a mention is the subject of a verb, is joined to one or stands in apposition to one. */
    boolean isSubject(Draft draft) {
        int at = head(draft.from, draft.to);
        for (int step = 0; step < 4 && at >= 0; step++) {
            Token token = tokens.get(at);
            if (token.is("nsubj")) {
                return true;
            }
            if (!token.is("conj") && !token.is("appos") && !token.is("flat")) {
                return false;
            }
            at = token.head();
        }
        return false;
    }
}
