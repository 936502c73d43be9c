package org.recoupe.dossier;

import java.util.List;
import org.recoupe.annotation.Modality;
import org.recoupe.article.Anchor;

/**
 * The words that a value rests on.
 *
 * @param anchor where
 * @param attribution who is behind them, nearest first; empty: the article's own voice
 * @param modality how far the article vouches for them
 */
public record Evidence(Anchor anchor, List<String> attribution, Modality modality) implements Comparable<Evidence> {

    /** Copies the list. */
    public Evidence {
        attribution = List.copyOf(attribution);
    }

    /** Words that the article asserts in its own voice. */
    public static Evidence of(Anchor anchor) {
        return new Evidence(anchor, List.of(), Modality.ASSERTED);
    }

    @Override
    public int compareTo(Evidence other) {
        return anchor.compareTo(other.anchor);
    }
}
