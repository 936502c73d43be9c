package org.recoupe.eval.story;

import java.util.List;

/**
 * A counted series.
 *
 * @param who whose visits are counted
 * @param first the number of the first event here
 * @param events in order
 */
public record StorySeries(String who, int first, List<String> events) {

    /** Copies the list. */
    public StorySeries {
        events = List.copyOf(events);
    }
}
