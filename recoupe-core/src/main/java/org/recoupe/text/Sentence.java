package org.recoupe.text;

/**
 * A sentence: its span in the text and its tokens in the list of tokens.
 *
 * @param span from the first to the last token
 * @param from index of the first token
 * @param to one past the index of the last token
 */
public record Sentence(Span span, int from, int to) {}
