package org.recoupe.annotation;

import org.jspecify.annotations.Nullable;
import org.recoupe.text.Span;

/**
 * A temporal expression, as TIMEX3 of TimeML describes it, with its meaning left open as far as the text leaves it open.
 *
 * @param span where
 * @param type TIMEX3 type
 * @param meaning what it says, before it is resolved against a reference time
 * @param mod TIMEX3 {@code mod} such as {@code APPROX}, {@code START}, {@code MID}, {@code END}, {@code BEFORE}, or null
 * @param relation how the event hangs on it, by the preposition: « depuis », « avant », « d'ici », …
 * @param rule the id of the rule that found it
 */
public record Timex(
        Span span, Type type, TimeMeaning meaning, @Nullable String mod, Relation relation, String rule) {

    /** TIMEX3 types. */
    public enum Type {
        DATE,
        TIME,
        DURATION,
        SET
    }

    /** How an event hangs on the time. */
    public enum Relation {
        /** At or during it. */
        ON,
        /** « depuis », « à partir de ». */
        SINCE,
        /** « jusqu'à », « au plus tard », « d'ici ». */
        UNTIL,
        /** « avant ». */
        BEFORE,
        /** « après ». */
        AFTER,
        /** « dans les dix jours », « sous dix jours »: a span of time that runs from now. */
        WITHIN,
        /** « pendant », « durant », a measure of how long. */
        FOR
    }
}
