package org.recoupe.entity;

/**
 * Whether two written forms are the same, with what was compared.
 *
 * @param left one form
 * @param right the other
 * @param verdict what was found
 * @param reason a sentence for a person
 */
public record Judgement(String left, String right, Verdict verdict, String reason) {

    /** What was found. */
    public enum Verdict {
        SAME,
        DIFFERENT,
        UNSURE
    }
}
