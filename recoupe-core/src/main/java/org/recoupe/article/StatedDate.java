package org.recoupe.article;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.recoupe.markup.Markup;
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
 * @param span the words or digits that give it; null where it does not stand in the text
 * @param entry the metadata that gives it; null where it stands in the text
 * @param taken whether it is credible; a date that is not is kept with its reason
 * @param reason why it was taken or not: a key of the messages, for a person
 */
public record StatedDate(
        @Nullable Integer year,
        int month,
        int day,
        @Nullable String time,
        Form form,
        @Nullable Span span,
        Markup.@Nullable Entry entry,
        boolean taken,
        String reason) {

    /** A date that stands in the text. */
    public StatedDate(
            @Nullable Integer year,
            int month,
            int day,
            @Nullable String time,
            Form form,
            Span span,
            boolean taken,
            String reason) {
        this(year, month, day, time, form, span, null, taken, reason);
    }

    /** The same date, no longer believed. */
    StatedDate distrusted(String why) {
        return new StatedDate(year, month, day, time, form, span, entry, false, why);
    }

    /** The whole day; null where the year is not written or there is no such day. */
    public @Nullable LocalDate wholeDay() {
        try {
            return year == null ? null : LocalDate.of(year, month, day);
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** Where it begins in the text; -1 where it does not stand there. */
    public int position() {
        return span == null ? -1 : span.start();
    }

    /** In which form a date is stated, the most reliable first. */
    public enum Form {
        /** What a page or a record says is the day of publication. */
        METADATA,
        /** A line of its own, or a line that says « publié le ». */
        DATE_LINE,
        /** Glued to an outlet's name. */
        OUTLET_LINE,
        /** « aujourd'hui, 16 mars » in running text. */
        TODAY,
        /** At the head of the first paragraph: « PARIS, 16 mars (Agence) - ». */
        DATELINE,
        /** A day that a page marks as one without saying what it is. */
        MARKED,
        /** What a page or a record says is the day of the last change. */
        MODIFIED,
        /** Digits in the path of the source link. */
        LINK,
        /** The day on which the page was fetched: not after it. */
        FETCHED,
        /** Until when the page may be shown. */
        EXPIRES;

        /** The name in the messages. */
        public String id() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
