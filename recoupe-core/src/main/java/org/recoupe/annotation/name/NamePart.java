package org.recoupe.annotation.name;

/**
 * A part of two names that was compared.
 *
 * @param left the word or words of the first name; empty where it has none
 * @param right those of the second
 * @param kind how they go together
 * @param cost what speaks against one person, in letters: 0 for the same word, 1 for a letter put wrong
 */
public record NamePart(String left, String right, Kind kind, double cost) {

    /** How two words of two names go together. */
    public enum Kind {
        /** The same word. */
        EQUAL,
        /** The same word in another spelling or script. */
        TRANSLITERATION,
        /** The same words, parted otherwise. */
        JOINED,
        /** An initial of the other. */
        INITIAL,
        /** A short or pet form of the other. */
        NICKNAME,
        /** Few letters apart. */
        TYPO,
        /** In one of the names only. */
        MISSING,
        /** Two words that cannot be one. */
        CONFLICTING,
        /** The parts of one name in another order. */
        ORDER
    }
}
