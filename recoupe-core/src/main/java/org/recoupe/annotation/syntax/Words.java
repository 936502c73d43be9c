package org.recoupe.annotation.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.recoupe.text.Span;
import org.recoupe.text.Token;

/**
 * A segment cut into tokens, and the words that these make: « M » « . » and « 50 » « 000 » are two tokens and one word.
 *
 * @param text the segment
 * @param tokens in the order of the text, spans counted in {@code text}
 * @param first for each word the index of its first token, ascending, from 0
 */
record Words(String text, List<Token> tokens, int[] first) {

    /** Words that are given, joined by blanks, each a token. */
    static Words given(List<String> words) {
        List<Token> tokens = new ArrayList<>(words.size());
        StringBuilder text = new StringBuilder();
        for (String word : words) {
            text.append(text.isEmpty() ? "" : " ");
            tokens.add(Token.of(new Span(text.length(), text.length() + word.length()), word));
            text.append(word);
        }
        return new Words(
                text.toString(), tokens, IntStream.range(0, words.size()).toArray());
    }

    int count() {
        return first.length;
    }

    /** One past the index of the last token of the word. */
    int end(int word) {
        return word + 1 < first.length ? first[word + 1] : tokens.size();
    }

    /** The word as it is written, blanks inside kept. */
    String surface(int word) {
        return text.substring(
                tokens.get(first[word]).span().start(),
                tokens.get(end(word) - 1).span().end());
    }
}
