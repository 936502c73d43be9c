package org.recoupe.annotation.time;

import java.util.List;
import org.recoupe.text.Sentence;
import org.recoupe.text.Span;
import org.recoupe.text.Token;
import org.recoupe.text.TokenizedText;

/** Reads the side of now from the verb nearest to a temporal expression. Stateless. */
final class VerbTense {

    /** How far to look on each side, in tokens. */
    private static final int REACH = 20;

    /** How far an auxiliary may stand before its participle, in tokens. */
    private static final int AUXILIARY_REACH = 4;

    private VerbTense() {}

    /** The side of now that the analysed verb nearest to {@code span} in its sentence speaks of. */
    static Tense near(TokenizedText text, Span span) {
        int index = text.sentenceIndexAt(span.start());
        if (index < 0) {
            return Tense.UNKNOWN;
        }
        Sentence sentence = text.sentences().get(index);
        List<Token> tokens = text.tokens();
        int from = Math.min(text.tokenIndexAt(span.start()), tokens.size());
        int to = Math.min(text.tokenIndexAt(span.end()), sentence.to());
        for (int step = 1; step <= REACH; step++) {
            Tense before = from - step >= sentence.from() ? tense(tokens, sentence, from - step) : null;
            if (before != null) {
                return before;
            }
            Tense after = to + step - 1 < sentence.to() ? tense(tokens, sentence, to + step - 1) : null;
            if (after != null) {
                return after;
            }
        }
        return Tense.UNKNOWN;
    }

    private static @org.jspecify.annotations.Nullable Tense tense(List<Token> tokens, Sentence sentence, int index) {
        Token token = tokens.get(index);
        if (token.feats().isEmpty() || !token.upos().matches("VERB|AUX")) {
            return null;
        }
        if (token.has("VerbForm=Part") && token.has("Tense=Past")) {
            return participle(tokens, sentence, index);
        }
        if (token.has("Tense=Fut") || token.has("Mood=Cnd")) {
            return Tense.FUTURE;
        }
        if (token.has("Tense=Imp") || (token.has("Tense=Past") && !token.has("VerbForm=Part"))) {
            return Tense.PAST;
        }
        // A present can be an auxiliary whose participle is still to come.
        return token.upos().equals("AUX") || token.has("VerbForm=Inf") || token.has("VerbForm=Part")
                ? null
                : token.has("Tense=Pres") ? Tense.UNKNOWN : null;
    }

    private static Tense participle(List<Token> tokens, Sentence sentence, int index) {
        for (int i = index - 1; i >= Math.max(sentence.from(), index - AUXILIARY_REACH); i--) {
            Token before = tokens.get(i);
            if (before.upos().equals("AUX")) {
                return before.has("Tense=Fut") ? Tense.FUTURE : Tense.PAST;
            }
        }
        return Tense.PAST;
    }
}
