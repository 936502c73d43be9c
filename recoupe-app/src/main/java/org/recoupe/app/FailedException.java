package org.recoupe.app;

/** The command was understood and could not be done: a key of the messages and its values. */
final class FailedException extends Exception {

    private static final long serialVersionUID = 1L;

    private final String key;
    private final transient Object[] values;

    FailedException(String key, Object... values) {
        super(key);
        this.key = key;
        this.values = values;
    }

    /** The sentence for the user. */
    String text(Texts texts) {
        return texts.text(key, values);
    }
}
