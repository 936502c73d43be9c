package org.recoupe.annotation.quote;

/**
 * Words between quotation marks.
 *
 * @param open index of the opening mark, or of the first word where the mark is missing
 * @param from index of the first token inside
 * @param to one past the index of the last token inside
 * @param end one past the closing mark, or {@code to} where the mark is missing
 * @param paragraph number of the paragraph
 */
record Segment(int open, int from, int to, int end, int paragraph) {

    /** Whether a closing mark ends it. */
    boolean closed() {
        return end > to;
    }

    /** Whether token {@code index} lies behind the opening mark and not behind the closing one. */
    boolean splits(int index) {
        return open < index && index < end;
    }
}
