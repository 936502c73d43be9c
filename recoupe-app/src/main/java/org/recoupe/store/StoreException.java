package org.recoupe.store;

import org.jspecify.annotations.Nullable;

/** The store cannot do what it was asked for. Nothing of the call that threw it was kept. */
public final class StoreException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** What is wrong. */
    public enum Code {
        /** The file or database is not one of this program's. */
        FOREIGN("STORE-1"),
        /** It was written by a newer version of this program. */
        NEWER("STORE-2"),
        /** Another process has it open. */
        LOCKED("STORE-3"),
        /** What is kept there is damaged. */
        CORRUPT("STORE-4"),
        /** No space is left. */
        FULL("STORE-5"),
        /** It may be read, but not written. */
        READ_ONLY("STORE-6"),
        /** The file, folder or server cannot be reached. */
        UNREACHABLE("STORE-7"),
        /** There is no such story, or no such thing in it. */
        MISSING("STORE-8"),
        /** The cursor was not given by this store, or for another list. */
        CURSOR("STORE-9"),
        /** It was closed. */
        CLOSED("STORE-10"),
        /** Too many wait for it. */
        BUSY("STORE-11"),
        /** It is larger than what is kept. */
        TOO_LARGE("STORE-12"),
        /** This kind of store cannot do it. */
        UNSUPPORTED("STORE-13"),
        /** Anything else. */
        FAILED("STORE-14"),
        /** Something is kept there already. */
        OCCUPIED("STORE-15");

        private final String id;

        Code(String id) {
            this.id = id;
        }

        /** The stable code that a script may rely on. */
        public String id() {
            return id;
        }
    }

    private final Code code;

    /** With a code and what it is about, in English, for the log. */
    public StoreException(Code code, String message) {
        this(code, message, null);
    }

    /** The same with its cause. */
    public StoreException(Code code, String message, @Nullable Throwable cause) {
        super(code.id() + ": " + message, cause);
        this.code = code;
    }

    /** What is wrong. */
    public Code code() {
        return code;
    }
}
