package org.recoupe.store;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A part of a long list.
 *
 * @param items in the order of the list, at most as many as were asked for
 * @param next what to ask with for the part after it, opaque; null at the end of the list
 */
public record Page<T>(List<T> items, @Nullable String next) {

    /** The most items on a page; who asks for more gets so many. */
    public static final int MOST = 500;

    /** Copies the list. */
    public Page {
        items = List.copyOf(items);
    }
}
