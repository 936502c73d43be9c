package org.recoupe.store;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A file that was handed in.
 *
 * @param digest SHA-256 of its bytes, 64 hexadecimal digits; a story has no two of one digest
 * @param name how a person knows it; that under which it was first handed in
 * @param origin where it was taken from, or null
 * @param added when
 * @param bytes how many bytes it has
 */
public record StoredFile(
        String digest, String name, @Nullable String origin, Instant added, long bytes) {}
