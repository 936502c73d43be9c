package org.recoupe.annotation;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.recoupe.text.Span;

/**
 * Words given as somebody's.
 *
 * @param content the words, quotation marks outside
 * @param kind word for word, in the article's words, or both
 * @param cue the reporting word, such as « a déclaré » or « selon », or null
 * @param speaker who says it, as written, or null where nobody is named
 * @param via agencies and outlets that passed it on, the nearest to the speaker first
 * @param negated whether the cue denies the content (« a démenti que », « dément »)
 * @param rule the id of the rule that found it
 */
public record Quotation(
        Span content,
        Kind kind,
        @Nullable Span cue,
        @Nullable Span speaker,
        List<Via> via,
        boolean negated,
        String rule) {

    /** Copies the list. */
    public Quotation {
        via = List.copyOf(via);
    }

    /** How words are given; spelled as in the dossier's schema. */
    public enum Kind {
        DIRECT,
        INDIRECT,
        MIXED;

        /** The name in the dossier. */
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * Who passed words on.
     *
     * @param name its usual name
     * @param span where it is named
     */
    public record Via(String name, Span span) {}
}
