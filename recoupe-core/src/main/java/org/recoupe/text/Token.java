package org.recoupe.text;

/**
 * A word, number or sign at a place, with what is known of it.
 *
 * <p>Immutable. The analysis fields are empty strings until a syntactic analyser has filled them.
 *
 * @param span where it stands
 * @param surface the words at the span
 * @param lower {@code surface} in lower case, accents kept, apostrophes and spaces made plain
 * @param folded {@code lower} without accents and with ligatures resolved; see {@link Folding}
 * @param lemma dictionary form in lower case, accents kept, or empty
 * @param upos Universal Dependencies part of speech such as {@code VERB}, or empty
 * @param feats Universal Dependencies features such as {@code Mood=Cnd|Tense=Pres}, sorted, or empty
 */
public record Token(Span span, String surface, String lower, String folded, String lemma, String upos, String feats) {

    /** A token of which only its form is known. */
    public static Token of(Span span, String surface) {
        String lower = Folding.lower(surface);
        return new Token(span, surface, lower, Folding.unaccent(lower), "", "", "");
    }

    /** The same token with an analysis. */
    public Token analysed(String lemma, String upos, String feats) {
        return new Token(span, surface, lower, folded, lemma, upos, feats);
    }

    /** Whether the first character is an upper-case letter. */
    public boolean isCapitalized() {
        return !surface.isEmpty() && Character.isUpperCase(surface.codePointAt(0));
    }

    /** Whether it has a letter or a digit. */
    public boolean isWord() {
        return surface.codePoints().anyMatch(Character::isLetterOrDigit);
    }

    /** Whether it begins with a decimal digit. */
    public boolean isNumeric() {
        return !surface.isEmpty() && Character.isDigit(surface.codePointAt(0));
    }

    /** Whether {@code feats} holds {@code name=value}. */
    public boolean has(String feature) {
        return ("|" + feats + "|").contains("|" + feature + "|");
    }
}
