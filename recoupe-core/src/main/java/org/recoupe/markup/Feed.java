package org.recoupe.markup;

import java.util.List;

/**
 * A feed: RSS 0.9 to 2.0, RDF or Atom.
 *
 * @param entries in order
 * @param refused whether it declares a document type or entities and is therefore not read
 */
public record Feed(List<Entry> entries, boolean refused) {

    /** Copies the list. */
    public Feed {
        entries = List.copyOf(entries);
    }

    /**
     * An entry of a feed.
     *
     * @param id what the feed calls it, or empty
     * @param text the words of its content, or of its summary where it has none; may be empty
     * @param metadata what is said about it
     */
    public record Entry(String id, String text, List<Markup.Entry> metadata) {

        /** Copies the list. */
        public Entry {
            metadata = List.copyOf(metadata);
        }
    }
}
