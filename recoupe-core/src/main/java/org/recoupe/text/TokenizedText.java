package org.recoupe.text;

import java.util.List;
import java.util.stream.IntStream;

/**
 * A text cut into sentences and tokens. What was set aside as not belonging to the article is in no sentence.
 *
 * <p>Immutable; safe for use by many threads.
 *
 * @param text the whole text that every span counts in
 * @param tokens in the order of the text, not overlapping
 * @param sentences in the order of the text; each token is in exactly one
 */
public record TokenizedText(String text, List<Token> tokens, List<Sentence> sentences) {

    /** Copies the lists. */
    public TokenizedText {
        tokens = List.copyOf(tokens);
        sentences = List.copyOf(sentences);
    }

    /** The tokens of {@code sentence}. */
    public List<Token> tokens(Sentence sentence) {
        return tokens.subList(sentence.from(), sentence.to());
    }

    /** The indexes of the tokens that depend on the token {@code head}, in the order of the text. Linear in its sentence. */
    public List<Integer> dependents(int head) {
        int at = sentenceIndexAt(tokens.get(head).span().start());
        if (at < 0) {
            return List.of();
        }
        Sentence sentence = sentences.get(at);
        return IntStream.range(sentence.from(), sentence.to())
                .filter(i -> tokens.get(i).head() == head)
                .boxed()
                .toList();
    }

    /** The index of the first token that ends after {@code offset}; {@code tokens.size()} where there is none. */
    public int tokenIndexAt(int offset) {
        int low = 0;
        int high = tokens.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (tokens.get(middle).span().end() > offset) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    /** The index of the last sentence that starts at or before {@code offset}; -1 where there is none. */
    public int sentenceIndexAt(int offset) {
        int low = 0;
        int high = sentences.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sentences.get(middle).span().start() > offset) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low - 1;
    }

    /** The span from the first to the last of the tokens {@code [from, to)}; not empty. */
    public Span span(int from, int to) {
        return new Span(
                tokens.get(from).span().start(), tokens.get(to - 1).span().end());
    }
}
