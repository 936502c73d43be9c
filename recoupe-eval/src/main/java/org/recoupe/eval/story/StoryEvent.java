package org.recoupe.eval.story;

import java.time.LocalDate;
import java.util.List;

/**
 * What truly happened, once.
 *
 * @param id one for each
 * @param kind {@code meeting}, {@code call}, {@code visit}, {@code disaster}, …
 * @param status {@code held}, {@code cancelled}, {@code disputed}, as in the dossier
 * @param day when, or when it was to be
 * @param place the town, or empty
 * @param people who took part
 */
public record StoryEvent(String id, String kind, String status, LocalDate day, String place, List<Person> people) {

    /** Copies the list. */
    public StoryEvent {
        people = List.copyOf(people);
    }
}
