package org.recoupe.eval.contestant;

import java.util.List;
import org.recoupe.text.Span;

/**
 * A sentence whose words are given: nobody has to find them.
 *
 * @param text the words as written, joined by blanks
 * @param surface the words as written, « du » one word
 * @param words the words in the sense of Universal Dependencies with their right analysis, « du » two words at one span
 */
public record Given(String text, List<Span> surface, List<Word> words) {

    /** Copies the lists. */
    public Given {
        surface = List.copyOf(surface);
        words = List.copyOf(words);
    }

    /** The words as written. */
    public List<String> forms() {
        return surface.stream().map(span -> span.of(text)).toList();
    }
}
