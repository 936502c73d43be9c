package org.recoupe.eval.score;

import org.jspecify.annotations.Nullable;

/**
 * A temporal expression in a text, as TIMEX3 has it.
 *
 * @param start offset of its first character
 * @param end offset one past its last
 * @param type {@code DATE}, {@code TIME}, {@code DURATION} or {@code SET}; null where it is not known
 * @param value its TIMEX3 value, null where it is not known
 * @param mod its TIMEX3 mod, or null
 */
public record TimeSpan(
        int start,
        int end,
        @Nullable String type,
        @Nullable String value,
        @Nullable String mod) {

    /** Whether both have a character in common. */
    boolean overlaps(TimeSpan other) {
        return start < other.end && other.start < end;
    }

    /** Whether both have the same characters. */
    boolean isSamePlace(TimeSpan other) {
        return start == other.start && end == other.end;
    }
}
