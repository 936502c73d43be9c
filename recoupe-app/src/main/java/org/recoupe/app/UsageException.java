package org.recoupe.app;

/** The command was not understood: a key of the messages and its values, among them the option and what was given. */
final class UsageException extends Exception {

    private static final long serialVersionUID = 1L;

    private final String key;
    private final transient Object[] values;

    UsageException(String key, Object... values) {
        super(key);
        this.key = key;
        this.values = values;
    }

    /** The sentence for the user. */
    String text(Texts texts) {
        return texts.text(key, values);
    }
}
