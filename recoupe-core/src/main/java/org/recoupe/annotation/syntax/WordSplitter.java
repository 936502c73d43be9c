package org.recoupe.annotation.syntax;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.recoupe.language.LanguagePack;
import org.recoupe.language.Lexicon;
import org.recoupe.language.Morphology;
import org.recoupe.text.Folding;
import org.recoupe.text.Span;
import org.recoupe.text.Token;
import org.recoupe.text.Tokenizer;

/**
 * Cuts a segment into tokens and words, and makes what is written onto the word before it a token of its own: the pronoun
 * that follows its verb after a hyphen (« a » « -t-il »), and where the lexicon {@code enclitics} says so, what follows any
 * word ("Oman" "'s", "did" "n't").
 *
 * <p>Immutable; safe for use by many threads.
 */
final class WordSplitter {

    private static final char APOSTROPHE = '\'';

    /** An enclitic in lower case. */
    private record Enclitic(String form, boolean afterAny) {}

    private final List<Enclitic> enclitics;

    /** Whether what is written behind an apostrophe can be a word of its own. */
    private final boolean apostrophes;

    private final Morphology morphology;
    private final Lexicon invariable;
    private final WordJoiner joiner;

    WordSplitter(LanguagePack pack) {
        this.enclitics = pack.lexicon("enclitics").entries().stream()
                .map(entry -> new Enclitic(
                        Folding.lower(entry.form()), entry.get("after").equals("any")))
                .distinct()
                .sorted(Comparator.comparingInt(
                                (Enclitic enclitic) -> -enclitic.form().length())
                        .thenComparing(Enclitic::form))
                .toList();
        this.apostrophes =
                enclitics.stream().anyMatch(enclitic -> enclitic.form().charAt(0) == APOSTROPHE);
        this.morphology = pack.morphology();
        this.invariable = pack.lexicon("invariable");
        this.joiner = new WordJoiner(pack);
    }

    Words split(String text) {
        List<Token> tokens = new ArrayList<>();
        for (Token token : cutAtApostrophes(text, Tokenizer.tokenize(text))) {
            boolean plain = token.lower().length() == token.span().length();
            int cut = plain && (apostrophes || token.lower().indexOf('-') > 0) ? cut(token.lower()) : -1;
            if (cut < 0) {
                tokens.add(token);
            } else {
                Span whole = token.span();
                tokens.add(token(text, whole.start(), whole.start() + cut));
                tokens.add(token(text, whole.start() + cut, whole.end()));
            }
        }
        return joiner.join(text, tokens);
    }

    private static Token token(String text, int from, int to) {
        Span span = new Span(from, to);
        return Token.of(span, span.of(text));
    }

    /** "I'm": an apostrophe that the tokenizer leaves with the letter before it goes to the enclitic behind it. */
    private List<Token> cutAtApostrophes(String text, List<Token> tokens) {
        if (!apostrophes) {
            return tokens;
        }
        List<Token> result = new ArrayList<>(tokens);
        for (int i = 0; i + 1 < result.size(); i++) {
            Token first = result.get(i);
            Token second = result.get(i + 1);
            int end = first.span().end();
            boolean glued = second.span().start() == end
                    && first.span().length() > 1
                    && first.lower().endsWith("'")
                    && afterAny(APOSTROPHE + second.lower());
            if (glued) {
                result.set(i, token(text, first.span().start(), end - 1));
                result.set(i + 1, token(text, end - 1, second.span().end()));
            }
        }
        return result;
    }

    private boolean afterAny(String form) {
        return enclitics.contains(new Enclitic(form, true));
    }

    /** Where the enclitic begins, or -1. Before a pronoun the rest must be a finite form of a known verb. */
    private int cut(String lower) {
        if (invariable.contains(lower)) {
            // « rendez-vous » is a noun first.
            return -1;
        }
        for (Enclitic enclitic : enclitics) {
            if (lower.endsWith(enclitic.form())
                    && lower.length() > enclitic.form().length()) {
                String before =
                        lower.substring(0, lower.length() - enclitic.form().length());
                if (enclitic.afterAny() || before.indexOf('-') < 0 && isFinite(before)) {
                    return before.length();
                }
            }
        }
        return -1;
    }

    private boolean isFinite(String verb) {
        return morphology.verb(verb).stream()
                .anyMatch(analysis -> analysis.feats().startsWith("Mood="));
    }
}
