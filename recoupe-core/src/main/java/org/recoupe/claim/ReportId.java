package org.recoupe.claim;

import org.jspecify.annotations.Nullable;
import org.recoupe.article.Anchor;

/**
 * What a claim is about: the happening that one article reports at one place.
 *
 * @param trigger the place of the word that names the happening
 */
public record ReportId(Anchor trigger) implements Comparable<ReportId> {

    // Written out: stories ask for these more often than for anything else.
    @Override
    public boolean equals(@Nullable Object other) {
        return this == other || other instanceof ReportId id && trigger.equals(id.trigger);
    }

    @Override
    public int hashCode() {
        return trigger.hashCode();
    }

    @Override
    public int compareTo(ReportId other) {
        return trigger.compareTo(other.trigger);
    }
}
