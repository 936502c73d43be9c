package org.recoupe.text;

import org.jspecify.annotations.Nullable;

/**
 * Turns UTF-16 offsets of one text into Unicode code point offsets, which is what leaves the program,
 * and back.
 *
 * <p>Immutable; safe for use by many threads. Costs nothing for a text without supplementary characters, otherwise
 * four bytes a code unit.
 */
public final class CodePoints {

    private final int @Nullable [] points;
    private final int length;

    private CodePoints(int @Nullable [] points, int length) {
        this.points = points;
        this.length = length;
    }

    /** The table for {@code text}. */
    public static CodePoints of(String text) {
        if (isBasic(text)) {
            return new CodePoints(null, text.length());
        }
        int[] points = new int[text.length() + 1];
        int point = 0;
        for (int i = 0; i < text.length(); point++) {
            int width = Character.charCount(text.codePointAt(i));
            for (int k = 0; k < width; k++) {
                points[i + k] = point;
            }
            i += width;
        }
        points[text.length()] = point;
        return new CodePoints(points, text.length());
    }

    private static boolean isBasic(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isSurrogate(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    /** The code point offset of the UTF-16 offset {@code index}, which lies in {@code [0, length]}. */
    public int at(int index) {
        return points == null ? index : points[index];
    }

    /** How many code points the text has. */
    public int count() {
        return at(length);
    }

    /** The UTF-16 offset of the code point offset {@code point}, which lies in {@code [0, count]}. */
    public int index(int point) {
        if (points == null) {
            return point;
        }
        int low = 0;
        int high = length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (points[middle] < point) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
