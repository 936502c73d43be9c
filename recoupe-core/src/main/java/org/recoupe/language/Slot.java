package org.recoupe.language;

import java.util.List;
import org.recoupe.text.Token;

/**
 * What may stand in a named place of a pattern, such as a number, a month or a person.
 *
 * <p>Implementations are immutable or confined to one text.
 */
@FunctionalInterface
public interface Slot {

    /**
     * What a slot found.
     *
     * @param to one past the index of the last token
     * @param value the normalized value, such as {@code 3} for « trois »
     */
    record Filler(int to, String value) {}

    /** All fillers that begin at token {@code index}, the preferred first; a filler may not be empty. */
    List<Filler> at(List<Token> tokens, int index);
}
