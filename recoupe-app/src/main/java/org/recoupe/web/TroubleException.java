package org.recoupe.web;

/** Ends a request with a trouble. What it says to a person never has more in it than what they sent, or may see. */
final class TroubleException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Trouble trouble;
    private final String key;
    private final transient Object[] values;

    /** With the trouble's own sentence. */
    TroubleException(Trouble trouble) {
        this(trouble, "web." + trouble.code());
    }

    /**
     * With a sentence.
     *
     * @param key of the sentence
     */
    TroubleException(Trouble trouble, String key, Object... values) {
        super(trouble.code(), null, false, false);
        this.trouble = trouble;
        this.key = key;
        this.values = values;
    }

    Trouble trouble() {
        return trouble;
    }

    String key() {
        return key;
    }

    Object[] values() {
        return values.clone();
    }
}
