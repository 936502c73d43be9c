package org.recoupe.entity;

import java.util.List;
import org.recoupe.annotation.name.NamePart;

/**
 * Whether two written forms are the same, with what was compared.
 *
 * @param left one form
 * @param right the other
 * @param verdict what was found
 * @param reason a sentence for a person, with what was compared
 * @param parts what was compared, word by word; empty where words did not decide
 */
public record Judgement(String left, String right, Verdict verdict, String reason, List<NamePart> parts) {

    /** Copies the list. */
    public Judgement {
        parts = List.copyOf(parts);
    }

    /** What was found. */
    public enum Verdict {
        SAME,
        DIFFERENT,
        UNSURE
    }
}
