package org.recoupe.eval.story;

import java.util.List;

/**
 * Somebody in a story.
 *
 * @param id one for each
 * @param female for agreement
 * @param given first names: the French, English and German spelling
 * @param surname the same of the last name
 * @param titles what the person is, in all wordings
 * @param group the country, firm or union that the person stands for
 */
public record Person(
        String id, boolean female, List<String> given, List<String> surname, List<String> titles, String group) {

    /** Copies the lists. */
    public Person {
        given = List.copyOf(given);
        surname = List.copyOf(surname);
        titles = List.copyOf(titles);
    }

    /** Both names in one spelling: 0 French, 1 English, 2 German. */
    public String name(int spelling) {
        return given.get(spelling) + " " + surname.get(spelling);
    }
}
