package org.recoupe.annotation.name;

import java.util.List;
import java.util.Locale;
import org.recoupe.text.Token;

/** What the capitals and signs of a text say. Stateless. */
final class Capitals {

    private static final int LONGEST_ARTICLE = 3;
    private static final String OPENING_QUOTES = "\u00ab\u201c\"\u201f\u201e";

    private Capitals() {}

    /** A word with a capital, or with a small article joined to one: « al-Mouradi ». */
    static boolean isNameToken(Token token) {
        String surface = token.surface();
        int hyphen = surface.indexOf('-');
        return token.isCapitalized()
                || (hyphen > 0
                        && hyphen <= LONGEST_ARTICLE
                        && hyphen + 1 < surface.length()
                        && Character.isUpperCase(surface.charAt(hyphen + 1)));
    }

    static boolean isPlainName(Token token) {
        return token.surface().codePoints().filter(Character::isLetter).count() > 0
                && !token.surface().endsWith("'")
                && !token.surface().endsWith("\u2019");
    }

    static boolean isAcronym(Token token) {
        String surface = token.surface();
        return surface.length() >= 2
                && Character.isLetter(surface.codePointAt(0))
                && surface.equals(surface.toUpperCase(Locale.ROOT));
    }

    /** « J » in « J. Dol ». */
    static boolean isInitial(List<Token> tokens, int i) {
        return i >= 0
                && i < tokens.size()
                && tokens.get(i).surface().length() <= 2
                && tokens.get(i).isCapitalized();
    }

    static boolean isSign(List<Token> tokens, int i, String sign) {
        return i >= 0 && i < tokens.size() && tokens.get(i).surface().equals(sign);
    }

    static boolean isOpeningQuote(List<Token> tokens, int i) {
        return i >= 0
                && i < tokens.size()
                && tokens.get(i).surface().length() == 1
                && OPENING_QUOTES.indexOf(tokens.get(i).surface()) >= 0;
    }
}
