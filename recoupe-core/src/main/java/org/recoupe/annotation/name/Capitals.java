package org.recoupe.annotation.name;

import java.util.Locale;
import org.recoupe.text.Token;

/** What the capitals of a word say. Stateless. */
final class Capitals {

    private static final int LONGEST_ARTICLE = 3;

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
        return surface.length() >= 2 && surface.equals(surface.toUpperCase(Locale.ROOT));
    }
}
