package org.recoupe.language;

import java.util.List;
import org.recoupe.text.Folding;
import org.recoupe.text.Token;
import org.recoupe.text.Tokenizer;

/**
 * One word of a pattern: plain (compared without case and accents), {@code =exact} (accents matter), {@code ~lemma}, or
 * {@code \token}, a token as it stands though running text would not be cut so: {@code \'s}.
 *
 * @param kind how it is compared
 * @param word folded, lower-cased, or a lemma
 */
public record WordPattern(Kind kind, String word) {

    /** How a word is compared. */
    public enum Kind {
        /** Without case and accents. */
        FOLDED,
        /** Without case, with accents. */
        EXACT,
        /** Any form of the lemma. */
        LEMMA
    }

    /** The words of {@code part}, which has no blank; tokenized as running text is. */
    static List<WordPattern> parse(String part) {
        if (part.startsWith("~") && part.length() > 1) {
            return List.of(new WordPattern(Kind.LEMMA, part.substring(1)));
        }
        if (part.startsWith("\\") && part.length() > 1) {
            return List.of(new WordPattern(Kind.FOLDED, Folding.fold(part.substring(1))));
        }
        boolean exact = part.startsWith("=") && part.length() > 1;
        if (!exact && isOneWord(part)) {
            return List.of(new WordPattern(Kind.FOLDED, Folding.fold(part)));
        }
        return Tokenizer.tokenize(exact ? part.substring(1) : part).stream()
                .map(token -> exact
                        ? new WordPattern(Kind.EXACT, token.lower())
                        : new WordPattern(Kind.FOLDED, token.folded()))
                .toList();
    }

    /** Whether {@code part} is a token by itself; most are, and cutting them would cost time at each start. */
    private static boolean isOneWord(String part) {
        for (int i = 0; i < part.length(); i++) {
            if (!Character.isLetter(part.charAt(i))) {
                return false;
            }
        }
        return !part.isEmpty();
    }

    /** Whether {@code token} is this word. */
    public boolean matches(Token token) {
        return switch (kind) {
            case FOLDED -> token.folded().equals(word);
            case EXACT -> token.lower().equals(word);
            case LEMMA -> token.lemma().equals(word);
        };
    }
}
