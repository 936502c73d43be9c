package org.recoupe.source;

import java.util.List;

/**
 * What was read, and what could not be.
 *
 * @param documents in the order in which they were found
 * @param problems in the order in which they were met
 */
public record Reading(List<SourceDocument> documents, List<Problem> problems) {

    /** Copies the lists. */
    public Reading {
        documents = List.copyOf(documents);
        problems = List.copyOf(problems);
    }
}
