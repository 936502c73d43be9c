package org.recoupe.pipeline;

import java.util.Locale;
import java.util.TimeZone;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Puts the default locale and time zone back after a test that changes them. */
final class Surroundings implements BeforeEachCallback, AfterEachCallback {

    private static final ExtensionContext.Namespace NAMESPACE = ExtensionContext.Namespace.create(Surroundings.class);

    private record Defaults(Locale locale, TimeZone zone) {}

    /** For the rest of the test this machine is elsewhere. */
    static void move(String locale, String zone) {
        Locale.setDefault(Locale.forLanguageTag(locale));
        TimeZone.setDefault(TimeZone.getTimeZone(zone));
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        context.getStore(NAMESPACE).put("defaults", new Defaults(Locale.getDefault(), TimeZone.getDefault()));
    }

    @Override
    public void afterEach(ExtensionContext context) {
        Defaults defaults = context.getStore(NAMESPACE).remove("defaults", Defaults.class);
        if (defaults != null) {
            Locale.setDefault(defaults.locale());
            TimeZone.setDefault(defaults.zone());
        }
    }
}
