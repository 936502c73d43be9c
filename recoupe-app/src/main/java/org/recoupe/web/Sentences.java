package org.recoupe.web;

import java.util.Locale;

/** The sentences that people read, by key, in their language. Safe for use by many threads. */
@FunctionalInterface
public interface Sentences {

    /** The sentence {@code key} with its values. */
    String text(Locale locale, String key, Object... values);
}
