package org.recoupe.web;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a server is told once.
 *
 * @param host the address or name to listen at
 * @param port the port; 0: any that is free
 * @param token who has it may ask; null: whoever is on this machine may, and nobody else
 * @param names further names that this machine is asked by
 * @param folders whether folders of this machine may be added
 * @param maxFile a larger file is not taken, in bytes
 * @param version of the program
 * @param languages BCP 47 tags of the languages that are read
 * @param sentences what people read
 */
public record WebOptions(
        String host,
        int port,
        @Nullable String token,
        Set<String> names,
        boolean folders,
        long maxFile,
        String version,
        List<String> languages,
        Sentences sentences) {

    /** Copies the lists. */
    public WebOptions {
        names = Set.copyOf(names);
        languages = List.copyOf(languages);
    }
}
