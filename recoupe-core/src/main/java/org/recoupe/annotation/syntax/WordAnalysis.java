package org.recoupe.annotation.syntax;

/**
 * What the analyser says of one word of a segment.
 *
 * @param upos part of speech, or two joined by {@code +} for a word in which a preposition has taken another in
 * @param lemma dictionary form in lower case
 * @param lemmaKnown whether the lemma is that of a known form; else a rule made it
 * @param feats features, or empty
 * @param head index of the head in the segment, -1 for the root of a sentence
 * @param deprel relation to the head
 * @param entity BIO tag, or empty
 * @param starts whether it begins a sentence
 */
record WordAnalysis(
        String upos,
        String lemma,
        boolean lemmaKnown,
        String feats,
        int head,
        String deprel,
        String entity,
        boolean starts) {}
