package org.recoupe.eval.story;

/**
 * Two articles of one family.
 *
 * @param article id of the later one
 * @param of id of the other
 * @param relation {@code duplicate}, {@code excerpt}, {@code rewrite}; {@code common-source} where both hold words of a
 *     dispatch that is not there; {@code related} where both come from a third otherwise and neither stands in the other
 */
public record CopyPair(String article, String of, String relation) {}
