package org.recoupe.view;

import java.time.DateTimeException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.recoupe.dossier.DateEstimate;

/** The first day of a date that may be less precise. */
final class Days {

    private Days() {}

    /** The first day that is possible, else the last; null where nothing is known. */
    static @Nullable LocalDate first(DateEstimate date) {
        if (date.value() != null) {
            return first(date.value());
        }
        return date.earliest() != null ? date.earliest() : date.latest();
    }

    /** The first day of an ISO 8601 prefix; null where it is none. */
    static @Nullable LocalDate first(String iso) {
        String whole = switch (iso.length()) {
            case 4 -> iso + "-01-01";
            case 7 -> iso + "-01";
            default -> iso.length() < 10 ? iso : iso.substring(0, 10);
        };
        try {
            return LocalDate.parse(whole);
        } catch (DateTimeException e) {
            // a partial date that is no day of any calendar is shown as written, without a place in the order
            return null;
        }
    }
}
