package org.recoupe.web;

/** What can be wrong with a request, or with its answer. */
enum Trouble {
    BAD_REQUEST(400, "bad-request"),
    UNAUTHORIZED(401, "unauthorized"),
    FORBIDDEN(403, "forbidden"),
    FOLDERS_OFF(403, "folders-off"),
    NOT_FOUND(404, "not-found"),
    METHOD(405, "method-not-allowed"),
    CONFLICT(409, "conflict"),
    NETWORK_OFF(409, "network-off"),
    READ_ONLY(409, "read-only"),
    GONE(410, "gone"),
    TOO_LARGE(413, "too-large"),
    UNSUPPORTED(415, "unsupported"),
    INVALID(422, "invalid"),
    REFUSED_ADDRESS(422, "refused-address"),
    TOO_MANY(429, "too-many-requests"),
    INTERNAL(500, "internal"),
    FETCH_FAILED(502, "fetch-failed"),
    BUSY(503, "busy"),
    UNAVAILABLE(503, "unavailable"),
    FULL(507, "full");

    private final int status;
    private final String code;

    Trouble(int status, String code) {
        this.status = status;
        this.code = code;
    }

    /** The status of the answer. */
    int status() {
        return status;
    }

    /** The code that a program may rely on. */
    String code() {
        return code;
    }

    /** The trouble with that status, of several the first; {@link #INTERNAL} where there is none. */
    static Trouble of(int status) {
        for (Trouble trouble : values()) {
            if (trouble.status == status) {
                return trouble;
            }
        }
        return 400 <= status && status < 500 ? BAD_REQUEST : INTERNAL;
    }
}
