package org.recoupe.annotation.wording;

import org.recoupe.language.Table;
import org.recoupe.text.Span;

/**
 * A sign with what it weighs.
 *
 * @param span where
 * @param key signs with the same key count once: the rule with the words, lower-cased
 * @param rule the id of the row that found it
 * @param trace what it is a trace of
 * @param weight how much it tells; 1 is a word that no writer puts
 * @param reason the key of the sentence that says why
 */
record Found(Span span, String key, String rule, Trace trace, double weight, String reason) {

    /** What {@code row}, with the columns {@code of}, {@code weight} and {@code because}, says of the words at {@code span}. */
    static Found of(Span span, String words, Weighted row) {
        return new Found(span, row.id() + " " + words, row.id(), row.trace(), row.weight(), row.reason());
    }

    /** What a row says of the words that it finds. */
    record Weighted(String id, Trace trace, double weight, String reason) {

        static Weighted of(Table.Row row) {
            double weight;
            try {
                weight = Double.parseDouble(row.require("weight"));
            } catch (NumberFormatException e) {
                throw row.error("the weight is no number");
            }
            return new Weighted(row.require("id"), Trace.of(row), weight, row.require("because"));
        }
    }
}
