package org.recoupe.annotation.quote;

import org.jspecify.annotations.Nullable;
import org.recoupe.annotation.Mention;

/**
 * Somebody who speaks.
 *
 * @param from index of the first token
 * @param to one past the index of the last token
 * @param mention the mention that it is, or null
 */
record Party(int from, int to, @Nullable Mention mention) {

    boolean isNamed() {
        return mention != null && mention.form() == Mention.Form.NAME;
    }

    /** Whether it is known to be a person, a body or a group of people. */
    boolean speaks() {
        return mention != null && mention.type() != Mention.Type.PLACE && mention.type() != Mention.Type.MISC;
    }

    boolean isPerson() {
        return mention != null && mention.type() == Mention.Type.PERSON;
    }
}
