package org.recoupe.claim;

import org.recoupe.article.Anchor;

/**
 * What a claim is about: the happening that one article reports at one place.
 *
 * @param trigger the place of the word that names the happening
 */
public record ReportId(Anchor trigger) implements Comparable<ReportId> {

    @Override
    public int compareTo(ReportId other) {
        return trigger.compareTo(other.trigger);
    }
}
