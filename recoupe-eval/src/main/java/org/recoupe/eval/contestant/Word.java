package org.recoupe.eval.contestant;

import org.recoupe.text.Span;

/**
 * A word in the sense of Universal Dependencies: « du » is two of them at the same span.
 *
 * @param span where it stands, in UTF-16 code units
 * @param form as written, or the part of a fused word that it stands for
 * @param lemma dictionary form, or empty where none is given
 * @param upos part of speech
 * @param head index of the governing word in the same list, -1 for a root
 * @param deprel relation to the head, with or without its subtype
 */
public record Word(Span span, String form, String lemma, String upos, int head, String deprel) {

    /** The relation without its subtype. */
    public String relation() {
        int colon = deprel.indexOf(':');
        return colon < 0 ? deprel : deprel.substring(0, colon);
    }
}
