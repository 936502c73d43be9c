package org.recoupe.annotation.name;

import java.util.List;
import org.recoupe.text.Sentence;
import org.recoupe.text.Token;
import org.recoupe.text.TokenizedText;

/** What the mentions of an article do in the trees of its sentences. */
final class Governors {

    /** How many steps are gone from word to word. */
    private static final int FARTHEST = 6;

    private final List<Token> tokens;

    Governors(TokenizedText text) {
        this.tokens = text.tokens();
    }

    /** The word of {@code [from, to)} that governs the others: the first whose own governor stands outside. */
    int head(int from, int to) {
        for (int i = from; i < to; i++) {
            int head = tokens.get(i).head();
            if ((head < from || head >= to)
                    && !tokens.get(i).is("punct")
                    && !tokens.get(i).is("case")) {
                return i;
            }
        }
        return from;
    }

    /** The noun that {@code word} is an apposition to, over any number of them: all words beside one noun have it in common. */
    int nominal(int word) {
        int at = word;
        for (int step = 0; step < FARTHEST; step++) {
            Token token = tokens.get(at);
            boolean beside = token.is("appos") || token.is("flat") || token.is("nmod") && !hasCase(at);
            if (!beside || token.head() < 0) {
                return at;
            }
            at = token.head();
        }
        return at;
    }

    private boolean hasCase(int word) {
        for (int i = Math.max(0, word - FARTHEST); i < word; i++) {
            if (tokens.get(i).head() == word && tokens.get(i).is("case")) {
                return true;
            }
        }
        return false;
    }

    /** Whether a noun says what its subject is at the time of speaking: « X est le ministre de ». */
    boolean isPredicate(Sentence sentence, int noun) {
        for (int i = sentence.from(); i < noun; i++) {
            Token token = tokens.get(i);
            if (token.head() == noun && token.is("cop") && token.has("Tense=Pres")) {
                return true;
            }
        }
        return false;
    }

    /** Whether a mention is the subject of a verb, is joined to one or stands in apposition to one. */
    boolean isSubject(Draft draft) {
        int at = head(draft.from, draft.to);
        for (int step = 0; step < FARTHEST && at >= 0; step++) {
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

    /** Whether a subject is that of no clause in another: « il a dit que la chambre avait refusé » has « il » alone. */
    boolean isMain(Draft subject) {
        int at = head(subject.from, subject.to);
        for (int step = 0; step < FARTHEST && at >= 0; step++) {
            Token token = tokens.get(at);
            if (token.is("ccomp") || token.is("advcl") || token.is("acl")) {
                return false;
            }
            at = token.head();
        }
        return true;
    }

    /** The gender that the participle of a passive shows of its subject: « a été blessée ». */
    Draft.Gender agreed(Draft draft) {
        Token subject = tokens.get(head(draft.from, draft.to));
        int verb = subject.head();
        if (!subject.deprel().equals("nsubj:pass")
                || verb < 0
                || !tokens.get(verb).has("Number=Sing")) {
            return Draft.Gender.UNKNOWN;
        }
        return tokens.get(verb).has("Gender=Fem")
                ? Draft.Gender.FEMALE
                : tokens.get(verb).has("Gender=Masc") ? Draft.Gender.MALE : Draft.Gender.UNKNOWN;
    }
}
