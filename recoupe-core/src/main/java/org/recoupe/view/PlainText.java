package org.recoupe.view;

import java.util.Locale;

/**
 * Words of an article made safe to show in a line: control characters and signs that turn the direction of writing are
 * dropped, every run of white space is one blank. What is left cannot move a cursor, set a color or hide other text. Stateless; safe for use by many threads.
 */
public final class PlainText {

    private static final int LONGEST_EXCERPT = 400;

    private PlainText() {}

    /** The words as one line. */
    public static String line(String words) {
        StringBuilder out = new StringBuilder(words.length());
        boolean gap = false;
        for (int i = 0; i < words.length(); ) {
            int c = words.codePointAt(i);
            i += Character.charCount(c);
            if (Character.isWhitespace(c) || Character.getType(c) == Character.SPACE_SEPARATOR) {
                gap = gap || !out.isEmpty();
            } else if (!isUnsafe(c)) {
                if (gap) {
                    out.append(' ');
                    gap = false;
                }
                out.appendCodePoint(c);
            }
        }
        return out.toString();
    }

    /** The words as one line that begins with a capital letter and has no full stop. */
    static String headline(String words) {
        String line = line(words);
        String bare = line.endsWith(".") && !line.endsWith("..") ? line.substring(0, line.length() - 1) : line;
        int first = bare.isEmpty() ? 0 : Character.charCount(bare.codePointAt(0));
        return bare.substring(0, first).toUpperCase(Locale.ROOT) + bare.substring(first);
    }

    /** The words as one line, cut at a blank where they are very long. */
    public static String excerpt(String words) {
        return excerpt(words, LONGEST_EXCERPT);
    }

    /**
     * The words as one line, cut at a blank where they are longer.
     *
     * @param most how many UTF-16 code units are left, at least 1
     */
    public static String excerpt(String words, int most) {
        String line = line(words);
        if (line.length() <= most) {
            return line;
        }
        int cut = line.lastIndexOf(' ', most);
        cut = cut < most / 2 ? most : cut;
        cut = Character.isLowSurrogate(line.charAt(cut)) ? cut - 1 : cut;
        return line.substring(0, cut) + " […]";
    }

    private static boolean isUnsafe(int c) {
        int type = Character.getType(c);
        return type == Character.CONTROL
                || type == Character.SURROGATE
                || type == Character.LINE_SEPARATOR
                || type == Character.PARAGRAPH_SEPARATOR
                // zero width joiners shape letters and emoji; every other invisible sign only serves to mislead
                || (type == Character.FORMAT && c != 0x200D && c != 0x200C);
    }
}
