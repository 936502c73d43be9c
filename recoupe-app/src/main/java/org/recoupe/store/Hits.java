package org.recoupe.store;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a search found.
 *
 * @param items those published last first, those of which no day is known last
 * @param total how many there are in all, at most {@link #MOST_COUNTED}
 * @param more whether there are more than {@code total}
 * @param next what to ask with for the part after it, opaque; null at the end
 */
public record Hits(
        List<Hit> items, int total, boolean more, @Nullable String next) {

    /** How far hits are counted. */
    public static final int MOST_COUNTED = 1000;

    /** Copies the list. */
    public Hits {
        items = List.copyOf(items);
    }
}
