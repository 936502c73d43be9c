package org.recoupe.app;

/** The command was not understood; among the values are the option and what was given. */
final class UsageException extends CommandException {

    private static final long serialVersionUID = 1L;

    UsageException(String key, Object... values) {
        super(key, values);
    }
}
