package org.recoupe.store;

import org.jspecify.annotations.Nullable;

/**
 * A file to be kept: an article, or several in an archive. Its bytes are not copied: who hands them in leaves them alone.
 *
 * @param name how a person knows it; the path of its articles begins with it
 * @param bytes all of it, at most {@link #MOST_BYTES}
 * @param origin where it was taken from where that is a feed or a folder, such as an address; null where it was handed in
 */
public record NewFile(String name, byte[] bytes, @Nullable String origin) {

    /** The largest file that is kept. */
    public static final int MOST_BYTES = 256 << 20;
}
