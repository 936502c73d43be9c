package org.recoupe.app;

/** A command ends without its result: a key of the messages and its values. */
abstract sealed class CommandException extends Exception permits FailedException, UsageException {

    private static final long serialVersionUID = 1L;

    private final String key;
    private final transient Object[] values;

    CommandException(String key, Object... values) {
        super(key);
        this.key = key;
        this.values = values;
    }

    /** The sentence for the user. */
    String text(Texts texts) {
        Object[] worded = new Object[values.length];
        for (int i = 0; i < values.length; i++) {
            worded[i] = values[i] instanceof Worded value ? value.text(texts) : values[i];
        }
        return texts.text(key, worded);
    }

    /** A value that is a sentence itself. */
    interface Worded {

        String text(Texts texts);
    }
}
