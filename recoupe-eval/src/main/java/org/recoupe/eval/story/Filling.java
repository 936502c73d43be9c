package org.recoupe.eval.story;

import java.time.LocalDate;
import java.util.List;

/** What stands in a slot. */
sealed interface Filling {

    /**
     * Words.
     *
     * @param attribute what they are a value of, or empty
     * @param value the value
     * @param options ways to say it, at least one
     */
    record Words(String attribute, String value, List<String> options) implements Filling {

        /** Words that are no value. */
        static Words of(String words) {
            return new Words("", "", List.of(words));
        }
    }

    /** A day, said as it is said on the day of the article. */
    record Day(LocalDate day) implements Filling {}

    /** Somebody. */
    record Who(Person person) implements Filling {}
}
