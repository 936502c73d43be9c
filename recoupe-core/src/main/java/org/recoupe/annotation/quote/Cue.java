package org.recoupe.annotation.quote;

import org.recoupe.language.Lexicon;

/**
 * A reporting verb with its auxiliaries.
 *
 * @param from index of the first token: the auxiliary or the verb
 * @param to one past the index of the last token
 * @param head index of the verb
 * @param form how it is inflected
 * @param entry its properties
 * @param clitic index of an inverted subject pronoun, or -1
 * @param negated whether « ne … pas » stands around it
 * @param reflexive whether it is reflexive
 * @param passive whether its subject is what is said, not who says it
 */
record Cue(
        int from,
        int to,
        int head,
        Form form,
        Lexicon.Entry entry,
        int clitic,
        boolean negated,
        boolean reflexive,
        boolean passive) {

    /** How a verb is inflected. */
    enum Form {
        FINITE,
        GERUND,
        INFINITIVE
    }

    /** Whether the property {@code column} holds. */
    boolean may(String column) {
        return !entry.get(column).isEmpty();
    }

    /** Whether the verb is of this class. */
    boolean isA(String name) {
        return entry.get("class").equals(name);
    }

    /** Whether it tells that somebody said something, as it stands. */
    boolean tells() {
        return entry.get("when").equals("negative") == negated;
    }
}
