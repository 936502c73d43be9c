package org.recoupe.claim;

import org.recoupe.annotation.EventMention;
import org.recoupe.annotation.Timex;
import org.recoupe.entity.EntityId;

/** The normalized value of a claim. Immutable. */
public sealed interface Value {

    /** Somebody and what they do. */
    record Actor(EntityId entity, EventMention.Role role) implements Value {}

    /** When: still open as far as the text leaves it open. */
    record Time(Timex timex) implements Value {}

    /** Where: the words, made one line. */
    record Place(String name) implements Value {}

    /**
     * A measure, a number or a word.
     *
     * @param value normalized: {@code PT3H}, {@code 21}, {@code indirect}
     * @param bound {@code exact}, {@code about}, {@code at least} or {@code at most}
     */
    record Plain(String value, String bound) implements Value {}
}
