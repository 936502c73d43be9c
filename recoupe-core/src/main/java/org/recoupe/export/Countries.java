package org.recoupe.export;

import java.util.Locale;
import java.util.MissingResourceException;
import org.jspecify.annotations.Nullable;

/** Codes of countries and languages in the standard that a format wants. Stateless. */
final class Countries {

    private Countries() {}

    /** ISO 3166-1 alpha-3 for alpha-2; null where there is none. */
    static @Nullable String threeLetters(@Nullable String country) {
        if (country == null || !country.matches("[A-Za-z]{2}")) {
            return null;
        }
        try {
            String code = Locale.of("", country).getISO3Country();
            return code.isEmpty() ? null : code;
        } catch (MissingResourceException e) {
            // no country of the standard
            return null;
        }
    }

    /** ISO 639-3 for a BCP 47 tag; null where there is none. */
    static @Nullable String language(String tag) {
        try {
            String code = Locale.forLanguageTag(tag).getISO3Language();
            return code.length() == 3 && !code.equals("und") ? code : null;
        } catch (MissingResourceException e) {
            // no language of the standard
            return null;
        }
    }
}
