package org.recoupe.entity;

import java.util.ArrayList;
import java.util.List;
import org.recoupe.annotation.name.NamePart;

/**
 * Whether two written forms are the same, with what was compared.
 *
 * @param left one form
 * @param right the other; where {@code left} fits several, their names with {@value #AND} between them
 * @param verdict what was found
 * @param reason a sentence for a person, with what was compared
 * @param parts what was compared, word by word; empty where words did not decide
 */
public record Judgement(String left, String right, Verdict verdict, String reason, List<NamePart> parts) {

    /** Stands between the names where there are several. */
    static final String AND = ", ";

    /** Copies the list. */
    public Judgement {
        parts = List.copyOf(parts);
    }

    /** All forms that it is about. */
    List<String> forms() {
        List<String> forms = new ArrayList<>(List.of(right.split(AND, -1)));
        forms.add(left);
        return forms;
    }

    /** What was found. */
    public enum Verdict {
        SAME,
        DIFFERENT,
        UNSURE
    }
}
