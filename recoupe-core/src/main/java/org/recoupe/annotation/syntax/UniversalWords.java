package org.recoupe.annotation.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.recoupe.language.LanguagePack;
import org.recoupe.language.Lexicon;
import org.recoupe.text.Span;
import org.recoupe.text.Token;
import org.recoupe.text.TokenizedText;

/**
 * The words of an analysed text as Universal Dependencies counts them: « du » and « auquel » are two words in one place, and
 * the tokens of « M. » and « 50 000 » one.
 *
 * <p>Immutable; safe for use by many threads; linear.
 */
public final class UniversalWords {

    private final Lexicon fused;

    /** The words of one language. */
    public UniversalWords(LanguagePack pack) {
        this.fused = pack.lexicon("fused-words");
    }

    /**
     * The words of {@code text}.
     *
     * @return tokens in the order of the text, each with its head as an index into the result
     */
    public List<Token> of(TokenizedText text) {
        List<Token> tokens = text.tokens();
        int[] word = new int[tokens.size()];
        List<Token> words = new ArrayList<>(tokens.size() + tokens.size() / 8);
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            if (token.isPart() && i > 0) {
                word[i] = word[i - 1];
                words.set(word[i], joined(text.text(), words.get(word[i]), token));
                continue;
            }
            Lexicon.@Nullable Entry entry = fusion(token);
            boolean pronoun = entry != null && entry.get("kind").equals("PRON");
            if (entry != null && pronoun) {
                words.add(token.analysed(entry.get("preposition"), "ADP", "").dependent(i, "case"));
            }
            word[i] = words.size();
            words.add(
                    entry != null && pronoun ? token.analysed(token.lemma(), token.upos(), entry.get("feats")) : token);
            if (entry != null && !pronoun) {
                words.add(token.analysed(entry.get("other"), "DET", entry.get("feats"))
                        .dependent(token.head() < 0 ? i : token.head(), "det"));
            }
        }
        words.replaceAll(w -> w.head() < 0 ? w : w.dependent(word[w.head()], w.deprel()));
        return List.copyOf(words);
    }

    /** What the token is two words of, or null. */
    private Lexicon.@Nullable Entry fusion(Token token) {
        if (!token.upos().equals("ADP") && !token.upos().equals("PRON")) {
            return null;
        }
        Optional<Lexicon.Entry> entry = fused.find(token.surface());
        return entry.filter(e -> e.get("kind").equals("DET") == token.upos().equals("ADP"))
                .orElse(null);
    }

    private static Token joined(String text, Token word, Token part) {
        Span span = new Span(word.span().start(), part.span().end());
        Token whole = Token.of(span, span.of(text));
        return new Token(
                span,
                whole.surface(),
                whole.lower(),
                whole.folded(),
                word.lemma(),
                word.upos(),
                word.feats(),
                word.head(),
                word.deprel(),
                word.entity());
    }
}
