package org.recoupe.desk;

import org.jspecify.annotations.Nullable;

/** What came of fetching an address. */
sealed interface Fetched {

    /**
     * Its content.
     *
     * @param bytes unpacked
     * @param charset that its server says it has, or null
     * @param etag for the next time, or null
     * @param modified the same
     */
    record Content(
            byte[] bytes,
            @Nullable String charset,
            @Nullable String etag,
            @Nullable String modified) implements Fetched {}

    /** It has not changed. */
    record Same() implements Fetched {}

    /**
     * It could not be fetched, or must not.
     *
     * @param code which trouble
     * @param detail a value for the sentence; never what the other side has sent
     */
    record Failed(Code code, String detail) implements Fetched {}

    /** The troubles. */
    enum Code {
        /** No address that may be fetched. */
        REFUSED_URL("refused-url"),
        /** Its host is not in the public internet. */
        REFUSED_ADDRESS("refused-address"),
        /** Its host cannot be reached. */
        UNREACHABLE("unreachable"),
        /** It took too long. */
        TIMEOUT("timeout"),
        /** It is larger than what is taken. */
        TOO_LARGE("too-large"),
        /** It leads on and on. */
        REDIRECTS("redirects"),
        /** Its server answers with another status. */
        STATUS("status"),
        /** It is no feed. */
        NO_FEED("no-feed");

        private final String id;

        Code(String id) {
            this.id = id;
        }

        /** The name in answers. */
        String id() {
            return id;
        }
    }
}
