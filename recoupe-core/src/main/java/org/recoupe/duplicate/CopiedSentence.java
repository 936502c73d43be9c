package org.recoupe.duplicate;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.recoupe.text.Span;

/**
 * A sentence of an article that copies another, and what became of it.
 *
 * @param span where it stands in the article that copies
 * @param kind copied word for word, reworded, or new
 * @param of where its words, or what it rewords, stand in the other article; null where it is new
 * @param likeness how much of what it tells the other tells too, 0 to 1; 1 where it is copied, 0 where it is new
 */
public record CopiedSentence(Span span, Kind kind, @Nullable Span of, double likeness) {

    /** What became of a sentence; spelled as in the dossier's schema. */
    public enum Kind {
        /** The very same words in a row, but for capitals, accents and signs. */
        COPIED,
        /** The same in other words, or the same words with others among them. */
        REWORDED,
        /** The other article has nothing like it. */
        NEW;

        /** The name in the dossier. */
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
