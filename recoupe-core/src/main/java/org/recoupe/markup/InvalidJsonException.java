package org.recoupe.markup;

/** A text that is no JSON, or JSON beyond the limits. */
public final class InvalidJsonException extends Exception {

    private static final long serialVersionUID = 1L;

    private final int line;
    private final boolean tooDeep;

    InvalidJsonException(int line, boolean tooDeep) {
        super("line " + line);
        this.line = line;
        this.tooDeep = tooDeep;
    }

    /** The line in which reading ended, from 1. */
    public int line() {
        return line;
    }

    /** Whether it is nested too deep or has a value that is too long, rather than wrong. */
    public boolean tooDeep() {
        return tooDeep;
    }
}
