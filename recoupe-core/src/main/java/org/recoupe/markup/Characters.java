package org.recoupe.markup;

/** Keeps out of a text what is no character of it: halves of pairs, control characters, and marks that nobody sees. */
public final class Characters {

    private static final String INVISIBLE = "\u00AD\u200B\u2060\uFEFF";

    private Characters() {}

    /** {@code text} without control characters and invisible marks; half a pair becomes U+FFFD. Line ends stay. */
    public static String clean(String text) {
        int i = 0;
        while (i < text.length() && isPlain(text, i)) {
            i++;
        }
        if (i == text.length()) {
            return text;
        }
        StringBuilder out = new StringBuilder(text.length()).append(text, 0, i);
        while (i < text.length()) {
            int c = text.codePointAt(i);
            if (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE) {
                out.append('\uFFFD');
            } else if (!isInvisible(c)) {
                out.appendCodePoint(c);
            }
            i += Character.charCount(c);
        }
        return out.toString();
    }

    private static boolean isPlain(String text, int i) {
        char c = text.charAt(i);
        return !Character.isSurrogate(c) && !isInvisible(c);
    }

    /** Whether {@code c} is seen by no reader and ends no line. */
    static boolean isInvisible(int c) {
        return Character.isISOControl(c) && !Character.isWhitespace(c) && c != 0x85
                || c < 0x10000 && INVISIBLE.indexOf(c) >= 0;
    }
}
