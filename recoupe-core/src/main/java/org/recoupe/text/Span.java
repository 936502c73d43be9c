package org.recoupe.text;

import org.jspecify.annotations.Nullable;

/**
 * A half-open stretch {@code [start, end)} of a named text, in UTF-16 code units, zero-based.
 *
 * <p>Immutable. Ordered by start, then by length, the longer first, so that an enclosing span comes before what it
 * encloses.
 *
 * @param start first code unit, at least 0
 * @param end one past the last code unit, at least {@code start}
 */
public record Span(int start, int end) implements Comparable<Span> {

    /** @throws IllegalArgumentException where {@code start} is negative or greater than {@code end} */
    public Span {
        if (start < 0 || end < start) {
            throw new IllegalArgumentException("no span: [" + start + ", " + end + ")");
        }
    }

    // Written out: stories ask for these more often than for anything else.
    @Override
    public boolean equals(@Nullable Object other) {
        return this == other || other instanceof Span span && start == span.start && end == span.end;
    }

    @Override
    public int hashCode() {
        return 31 * start + end;
    }

    /** The length in UTF-16 code units. */
    public int length() {
        return end - start;
    }

    /** Whether nothing lies inside. */
    public boolean isEmpty() {
        return start == end;
    }

    /** Whether {@code other} lies wholly inside this span; a span contains itself. */
    public boolean contains(Span other) {
        return start <= other.start && other.end <= end;
    }

    /** Whether the code unit at {@code offset} lies inside. */
    public boolean contains(int offset) {
        return start <= offset && offset < end;
    }

    /** Whether the two have at least one code unit in common. */
    public boolean overlaps(Span other) {
        return start < other.end && other.start < end;
    }

    /** The smallest span that holds both. */
    public Span cover(Span other) {
        return new Span(Math.min(start, other.start), Math.max(end, other.end));
    }

    /** The words at this span of {@code text}. */
    public String of(String text) {
        return text.substring(start, end);
    }

    @Override
    public int compareTo(Span other) {
        int byStart = Integer.compare(start, other.start);
        return byStart != 0 ? byStart : Integer.compare(other.end, end);
    }
}
