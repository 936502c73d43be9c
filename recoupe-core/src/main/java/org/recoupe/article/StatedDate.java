package org.recoupe.article;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.recoupe.text.Span;

/**
 * A date that the article states about itself, with how far it can be relied on. Several may stand in one article and
 * may disagree; the dating stage decides.
 *
 * @param year or null where it is not written
 * @param month 1 to 12
 * @param day 1 to 31
 * @param time clock time {@code HH:mm} where one is written
 * @param form in which form it stands
 * @param span the words or digits that give it
 * @param taken whether it is credible; a date that is not is kept with its reason
 * @param reason why it was taken or not: a key of the messages, for a person
 */
public record StatedDate(
        @Nullable Integer year,
        int month,
        int day,
        @Nullable String time,
        Form form,
        Span span,
        boolean taken,
        String reason) {

    /** In which form a date is stated, the most reliable first. */
    public enum Form {
        /** A line of its own, or a line that says « publié le ». */
        DATE_LINE,
        /** Glued to an outlet's name. */
        OUTLET_LINE,
        /** « aujourd'hui, 16 mars » in running text. */
        TODAY,
        /** At the head of the first paragraph: « PARIS, 16 mars (Agence) - ». */
        DATELINE,
        /** Digits in the path of the source link. */
        LINK;

        /** The name in the messages. */
        public String id() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
