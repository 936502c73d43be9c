package org.recoupe.annotation.name;

import java.util.List;

/**
 * Two names laid side by side.
 *
 * @param parts what was compared, in the order of the first name
 */
public record NameAlignment(List<NamePart> parts) {

    /** What names cost that have nothing in common. */
    static final double WORST = 8;

    /** Copies the list. */
    public NameAlignment {
        parts = List.copyOf(parts);
    }

    /** What speaks against one name, in letters. */
    public double cost() {
        return parts.stream().mapToDouble(NamePart::cost).sum();
    }

    /** How alike the names are: 1 for the same, 0 for nothing in common. */
    public double score() {
        return Math.max(0, 1 - cost() / WORST);
    }

    /** Whether a part of the one cannot be the part of the other that it stands for. */
    public boolean isConflicting() {
        return parts.stream().anyMatch(part -> part.kind() == NamePart.Kind.CONFLICTING);
    }
}
