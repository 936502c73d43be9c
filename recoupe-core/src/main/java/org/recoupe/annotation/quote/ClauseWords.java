package org.recoupe.annotation.quote;

import java.util.List;
import org.recoupe.language.Lexicon;
import org.recoupe.text.Token;

/** What the little words do that hold a clause together, from {@code lexicon/clause-words.tsv}. Immutable. */
final class ClauseWords {

    private final Lexicon lexicon;

    ClauseWords(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    /** Whether the word or phrase at {@code index} can do {@code role}. */
    boolean is(List<Token> tokens, int index, String role) {
        return end(tokens, index, role) > index;
    }

    /** One past the longest phrase at {@code index} that can do {@code role}; {@code index} where there is none. */
    int end(List<Token> tokens, int index, String role) {
        if (index < 0 || index >= tokens.size()) {
            return index;
        }
        for (Lexicon.Hit hit : lexicon.at(tokens, index)) {
            if (hit.entry().get("value").equals(role)) {
                return hit.to();
            }
        }
        return index;
    }
}
