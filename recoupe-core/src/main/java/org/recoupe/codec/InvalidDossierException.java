package org.recoupe.codec;

import java.util.Locale;

/** A document that is not a dossier as {@link DossierJson} writes it, with the first place that is wrong. */
public final class InvalidDossierException extends Exception {

    private static final long serialVersionUID = 1L;

    private final String place;
    private final Reason reason;
    private final String found;

    InvalidDossierException(String place, Reason reason, String found) {
        super(place + ": " + reason.id() + " " + shortened(found));
        this.place = place;
        this.reason = reason;
        this.found = shortened(found);
    }

    /** Where: the path of the field, such as {@code events[2].date.earliest}, or {@code line 12} of what is no JSON. */
    public String place() {
        return place;
    }

    /** What is wrong there. */
    public Reason reason() {
        return reason;
    }

    /** What stands there, shortened; empty where nothing does. */
    public String found() {
        return found;
    }

    private static String shortened(String found) {
        String line = found.replaceAll("\\p{Cntrl}", " ");
        return line.length() <= 60 ? line : line.substring(0, 60) + "…";
    }

    /** What can be wrong. */
    public enum Reason {
        /** It is no JSON. */
        NO_JSON,
        /** It is nested deeper, or has longer values, than is read. */
        TOO_DEEP,
        /** A field that must be there is not. */
        MISSING,
        /** An object, a list or a value stands where one of the others must. */
        WRONG_KIND,
        /** No number that can stand there. */
        BAD_NUMBER,
        /** No date. */
        BAD_DATE,
        /** None of the words that can stand there. */
        UNKNOWN_WORD,
        /** It does not lie in the text of its article. */
        OUTSIDE,
        /** It is the id of nothing in the document. */
        UNKNOWN_ID,
        /** Another thing has the same id. */
        SECOND,
        /** Longer than is read. */
        TOO_LONG,
        /** More than are read. */
        TOO_MANY,
        /** Another version of the format. */
        VERSION,
        /** There is no language data for it. */
        LANGUAGE;

        /** The name in messages. */
        public String id() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
