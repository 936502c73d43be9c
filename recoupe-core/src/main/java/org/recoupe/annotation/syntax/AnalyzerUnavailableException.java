package org.recoupe.annotation.syntax;

/**
 * The analyser of a language cannot run here: its model is not on the class path or cannot be read, or there is no native
 * library for this machine.
 */
public final class AnalyzerUnavailableException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /**
     * @param message what is missing, one line
     * @param cause what told so
     */
    AnalyzerUnavailableException(String message, Throwable cause) {
        super(message, cause);
    }

    /** @param message what is missing, one line */
    AnalyzerUnavailableException(String message) {
        super(message);
    }
}
