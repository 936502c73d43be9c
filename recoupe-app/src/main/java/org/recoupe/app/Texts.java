package org.recoupe.app;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** The sentences that the user reads, from {@code messages*.properties}: French for French users, else English. */
final class Texts {

    private final ResourceBundle bundle;

    private Texts(ResourceBundle bundle) {
        this.bundle = bundle;
    }

    static Texts of(Locale locale) {
        return new Texts(ResourceBundle.getBundle(
                "org.recoupe.app.messages",
                locale,
                // Not the machine's default language between the user's and English.
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES)));
    }

    /** The sentence {@code key} in another language. */
    static String in(Locale locale, String key, Object... values) {
        return of(locale).text(key, values);
    }

    ResourceBundle bundle() {
        return bundle;
    }

    /** The sentence {@code key} with its values. */
    String text(String key, Object... values) {
        return new MessageFormat(bundle.getString(key), Locale.ROOT).format(values);
    }
}
