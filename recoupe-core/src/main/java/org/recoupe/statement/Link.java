package org.recoupe.statement;

import org.recoupe.article.Anchor;

/**
 * Two places that give the same utterance.
 *
 * @param left the words in one place
 * @param right the words in the other; comes after {@code left}
 * @param because a sentence for a person
 */
public record Link(Anchor left, Anchor right, String because) {}
