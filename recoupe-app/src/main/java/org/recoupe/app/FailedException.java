package org.recoupe.app;

/** The command was understood and could not be done. */
final class FailedException extends CommandException {

    private static final long serialVersionUID = 1L;

    FailedException(String key, Object... values) {
        super(key, values);
    }
}
