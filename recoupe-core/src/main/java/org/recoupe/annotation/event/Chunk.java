package org.recoupe.annotation.event;

/**
 * A noun group without what hangs on it: « le ministre italien Aldo Ferri ».
 *
 * @param from index of the first token in the sentence
 * @param to one past the last
 * @param head the word that the others hang on
 * @param mention index of the mention that it refers to somebody by, or -1
 * @param place what stands before it: a value of prepositions-roles, {@code joint} after « et », {@code comma}, or empty
 * @param named whether the mention is a name and nothing else stands in the group
 */
record Chunk(int from, int to, int head, int mention, String place, boolean named) {

    boolean isMention() {
        return mention >= 0;
    }
}
