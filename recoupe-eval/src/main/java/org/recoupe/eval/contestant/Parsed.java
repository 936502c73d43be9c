package org.recoupe.eval.contestant;

import java.util.List;
import org.recoupe.text.Span;

/**
 * A text with its sentences and words, as found or as they should be.
 *
 * @param text the text that all spans count in
 * @param sentences in the order of the text
 * @param words of all sentences, in the order of the text
 */
public record Parsed(String text, List<Span> sentences, List<Word> words) {

    /** Copies the lists. */
    public Parsed {
        sentences = List.copyOf(sentences);
        words = List.copyOf(words);
    }
}
