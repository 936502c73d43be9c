package org.recoupe.language;

/** A bundled language data file breaks a rule of its format; the message names file and line. */
public final class LanguageDataException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /**
     * @param file path of the data file
     * @param line one-based line, or 0 for the whole file
     * @param message what is wrong, as a sentence
     */
    public LanguageDataException(String file, int line, String message) {
        super(file + (line > 0 ? ":" + line : "") + ": " + message);
    }
}
