package org.recoupe.annotation.syntax;

import java.util.ArrayList;
import java.util.List;
import org.recoupe.language.LanguagePack;
import org.recoupe.language.Lexicon;
import org.recoupe.language.Morphology;
import org.recoupe.text.Folding;
import org.recoupe.text.Span;
import org.recoupe.text.Token;
import org.recoupe.text.Tokenizer;

/**
 * Cuts a segment into tokens and words, and makes the pronoun that follows its verb after a hyphen a token of its own: « a » « -t-il ».
 *
 * <p>Immutable; safe for use by many threads.
 */
final class WordSplitter {

    private final List<String> enclitics;
    private final Morphology morphology;
    private final Lexicon invariable;
    private final WordJoiner joiner;

    WordSplitter(LanguagePack pack) {
        this.enclitics = pack.lexicon("enclitics").entries().stream()
                .map(Lexicon.Entry::form)
                .sorted((a, b) -> b.length() != a.length() ? b.length() - a.length() : a.compareTo(b))
                .toList();
        this.morphology = pack.morphology();
        this.invariable = pack.lexicon("invariable");
        this.joiner = new WordJoiner(pack);
    }

    Words split(String text) {
        List<Token> tokens = new ArrayList<>();
        for (Token token : Tokenizer.tokenize(text)) {
            int cut = token.lower().indexOf('-') > 0
                            && token.lower().length() == token.span().length()
                    ? cut(token.lower())
                    : -1;
            if (cut < 0) {
                tokens.add(token);
            } else {
                Span whole = token.span();
                Span verb = new Span(whole.start(), whole.start() + cut);
                Span pronoun = new Span(whole.start() + cut, whole.end());
                tokens.add(Token.of(verb, verb.of(text)));
                tokens.add(Token.of(pronoun, pronoun.of(text)));
            }
        }
        return joiner.join(text, tokens);
    }

    /** Where the pronoun begins, or -1: the rest must be a finite form of a known verb. */
    private int cut(String lower) {
        if (invariable.contains(lower)) {
            // « rendez-vous » is a noun first.
            return -1;
        }
        for (String enclitic : enclitics) {
            if (lower.endsWith(Folding.lower(enclitic)) && lower.length() > enclitic.length()) {
                String verb = lower.substring(0, lower.length() - enclitic.length());
                boolean finite = morphology.verb(verb).stream()
                        .anyMatch(analysis -> analysis.feats().startsWith("Mood="));
                if (finite && verb.indexOf('-') < 0) {
                    return verb.length();
                }
            }
        }
        return -1;
    }
}
