package org.recoupe.annotation;

import java.util.List;
import java.util.Locale;
import org.recoupe.text.Span;

/**
 * How well an article is written: whether its words are a writer's, or what a translation machine or a synonym machine left.
 *
 * <p>Immutable.
 *
 * @param kind the verdict
 * @param score the weight of all signs; 0 where there is none
 * @param signs what gives it away, in the order of the text
 */
public record Wording(Kind kind, double score, List<Sign> signs) {

    /** A text without any sign. */
    public static final Wording PLAIN = new Wording(Kind.PLAIN, 0, List.of());

    /** Copies the list. */
    public Wording {
        signs = List.copyOf(signs);
    }

    /** Whether a machine surely had a hand in it. */
    public boolean isReworked() {
        return kind == Kind.TRANSLATED || kind == Kind.SPUN;
    }

    /** The verdict; spelled as in the dossier's schema. */
    public enum Kind {
        /** Nothing tells that it is not a writer's. */
        PLAIN,
        /** Calques of another language: its word order, its capitals, its dates and numbers, its set phrases. */
        TRANSLATED,
        /** Words put for others of about the same meaning, or left in another language. */
        SPUN,
        /** Signs, but too few. */
        UNSURE;

        /** The name in the dossier. */
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * Words that give a text away.
     *
     * @param span where
     * @param rule the id of the row that found them
     * @param because why no writer would put them so, for a person
     */
    public record Sign(Span span, String rule, String because) {}
}
