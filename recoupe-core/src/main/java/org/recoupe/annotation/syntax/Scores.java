package org.recoupe.annotation.syntax;

/**
 * What the model says of the words of one segment; arrays hold one row after the other.
 *
 * @param upos for each word a score of each part of speech
 * @param arc {@code (words + 1)²}: for each dependent a score of each head; number 0 is the root above the sentence
 * @param relationOfDependent for each dependent and relation a vector
 * @param relationOfHead for each head a vector: its product with the other is the score of the relation
 * @param lemma for each word the number of its lemma rule
 * @param feats for each word the number of its features
 * @param name for each word a score of each name tag
 * @param start for each word the log-odds that it begins a sentence
 */
record Scores(
        float[] upos,
        float[] arc,
        float[] relationOfDependent,
        float[] relationOfHead,
        long[] lemma,
        long[] feats,
        float[] name,
        float[] start) {}
