package org.recoupe.eval.contestant;

import org.recoupe.text.Span;

/**
 * A word in the sense of Universal Dependencies: « du » is two of them at the same span.
 *
 * @param span where it stands, in UTF-16 code units
 * @param form as written, or the part of a fused word that it stands for
 * @param lemma dictionary form, or empty where none is given
 * @param upos part of speech
 * @param head index of the governing word in the same list, {@link #ROOT} for a root, {@link #UNKNOWN} where it is not known
 * @param deprel relation to the head, with or without its subtype
 */
public record Word(Span span, String form, String lemma, String upos, int head, String deprel) {

    /** Governed by no word. */
    public static final int ROOT = -1;

    /** Nothing is said of what governs it. */
    public static final int UNKNOWN = -2;

    /** The relation without its subtype. */
    public String relation() {
        int colon = deprel.indexOf(':');
        return colon < 0 ? deprel : deprel.substring(0, colon);
    }
}
