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
 * @param head the token that this one depends on, as an index into {@link TokenizedText#tokens}; -1 for the root of a
 *     sentence, and where it is not known
 * @param deprel Universal Dependencies relation to {@code head}, with its subtype, such as {@code nsubj:pass}; {@code root}
 *     for the root; {@link #PART} for a token that is a further part of the word {@code head}; empty where it is not known
 * @param entity the part of a name that it is: {@code B-PER} begins the name of a person, {@code I-PER} goes on with it,
 *     likewise {@code LOC}, {@code ORG} and {@code MISC}; empty outside names
 */
public record Token(
        Span span,
        String surface,
        String lower,
        String folded,
        String lemma,
        String upos,
        String feats,
        int head,
        String deprel,
        String entity) {

    /** The relation of « . » to « M » in « M. »: together they are one word to Universal Dependencies. */
    public static final String PART = "part";

    /** A token of which only its form is known. */
    public static Token of(Span span, String surface) {
        String lower = Folding.lower(surface);
        return new Token(span, surface, lower, Folding.unaccent(lower), "", "", "", -1, "", "");
    }

    /** The same token as this word. */
    public Token analysed(String lemma, String upos, String feats) {
        return new Token(span, surface, lower, folded, lemma, upos, feats, head, deprel, entity);
    }

    /** The same token in this place of the tree of its sentence. */
    public Token dependent(int head, String deprel) {
        return new Token(span, surface, lower, folded, lemma, upos, feats, head, deprel, entity);
    }

    /** The same token as this part of a name. */
    public Token named(String entity) {
        return new Token(span, surface, lower, folded, lemma, upos, feats, head, deprel, entity);
    }

    /** Whether the first character is an upper-case letter. */
    public boolean isCapitalized() {
        return !surface.isEmpty() && Character.isUpperCase(surface.codePointAt(0));
    }

    /** Whether it has a letter or a digit. */
    public boolean isWord() {
        for (int i = 0; i < surface.length(); i += Character.charCount(surface.codePointAt(i))) {
            if (Character.isLetterOrDigit(surface.codePointAt(i))) {
                return true;
            }
        }
        return false;
    }

    /** Whether it begins with a decimal digit. */
    public boolean isNumeric() {
        return !surface.isEmpty() && Character.isDigit(surface.codePointAt(0));
    }

    /** Whether it is a further part of the word before it. */
    public boolean isPart() {
        return deprel.equals(PART);
    }

    /** Whether it depends as {@code relation} says, whatever the subtype: {@code nsubj} also for {@code nsubj:pass}. */
    public boolean is(String relation) {
        return deprel.startsWith(relation)
                && (deprel.length() == relation.length() || deprel.charAt(relation.length()) == ':');
    }

    /** Whether {@code feats} holds {@code name=value}. */
    public boolean has(String feature) {
        return ("|" + feats + "|").contains("|" + feature + "|");
    }
}
