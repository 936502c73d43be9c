package org.recoupe.article;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.recoupe.text.Span;

/**
 * Where a date line or a byline with a date is glued to the headline before it, as scrapers leave it when they drop the
 * markup between them: « … de confiance08/11/2024 07:15 », « … après le séismePar la rédaction | 31.03.2023 ».
 *
 * <p>An outlet's name that stands twice before its date is no headline and is left whole. Stateless; linear in the
 * length of the line's end.
 */
final class GluedTail {

    /** A headline is at least this long, in UTF-16 code units. */
    private static final int SHORTEST_HEADLINE = 25;

    /** What is glued is at most this long. */
    private static final int LONGEST_TAIL = 80;

    /** Day, month and four-digit year in figures, perhaps with a clock time, at the end of the line. */
    private static final Pattern DATE_AT_END =
            Pattern.compile("\\d{1,2}([/.])\\d{1,2}\\1\\d{4}(?:[ ,\u2013|-]{1,3}\\p{L}?[ ]?\\d{1,2} ?[:hH] ?\\d{2})?$");

    private GluedTail() {}

    /** The offset at which what is glued begins, or -1. */
    static int start(String text, Span line) {
        int from = Math.max(line.start(), line.end() - LONGEST_TAIL);
        Matcher date = DATE_AT_END.matcher(text).region(from, line.end());
        if (!date.find() || date.start() - line.start() < SHORTEST_HEADLINE) {
            return -1;
        }
        int cut = Character.isLetter(text.charAt(date.start() - 1))
                ? date.start()
                : wordBoundary(text, from, date.start());
        return cut - line.start() < SHORTEST_HEADLINE || standsTwice(text, line.start(), date.start()) ? -1 : cut;
    }

    /** The last place before {@code to} where a capital follows two small letters without a blank, or -1. */
    private static int wordBoundary(String text, int from, int to) {
        for (int i = to - 1; i - 2 >= from; i--) {
            if (Character.isUpperCase(text.charAt(i))
                    && Character.isLowerCase(text.charAt(i - 1))
                    && Character.isLowerCase(text.charAt(i - 2))) {
                return i;
            }
        }
        return -1;
    }

    private static boolean standsTwice(String text, int from, int to) {
        String name = text.substring(from, to).strip();
        String half = name.substring(name.length() - name.length() / 2).strip();
        return !half.isEmpty() && name.startsWith(half);
    }
}
