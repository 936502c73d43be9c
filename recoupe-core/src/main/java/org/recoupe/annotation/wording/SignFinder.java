package org.recoupe.annotation.wording;

import java.util.List;
import org.recoupe.annotation.AnnotatedArticle;

/** Finds signs of one sort. Implementations are immutable and never throw on any text; linear in its length. */
@FunctionalInterface
interface SignFinder {

    /** The signs in {@code article}, in no particular order. */
    List<Found> find(AnnotatedArticle article, Quotes quotes);
}
