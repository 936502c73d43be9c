package org.recoupe.annotation.syntax;

import org.jspecify.annotations.Nullable;

/**
 * What the analyser says of one word of a segment.
 *
 * @param upos part of speech, or two joined by {@code +} for a word in which a preposition has taken another in
 * @param lemma dictionary form in lower case, or null where it is not known
 * @param rule how the lemma is guessed from the form: {@code k|suffix}
 * @param feats features, or empty
 * @param head index of the head in the segment, -1 for the root of a sentence
 * @param deprel relation to the head
 * @param entity BIO tag, or empty
 * @param starts whether it begins a sentence
 */
record WordAnalysis(
        String upos,
        @Nullable String lemma,
        String rule,
        String feats,
        int head,
        String deprel,
        String entity,
        boolean starts) {}
