package org.recoupe.eval.story;

import java.util.List;

/**
 * What cannot all be true.
 *
 * @param event id of the event
 * @param kind {@code value}, {@code update} or {@code denial}, as in the dossier
 * @param attribute of the event; empty for a denial
 * @param values in order, at least two; empty for a denial
 */
public record StoryConflict(String event, String kind, String attribute, List<String> values) {

    /** Copies the list. */
    public StoryConflict {
        values = List.copyOf(values);
    }
}
