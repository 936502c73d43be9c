package org.recoupe.eval.story;

/**
 * Two articles of one family.
 *
 * @param article id of the later one
 * @param of id of the other
 * @param relation {@code duplicate}, {@code excerpt}, {@code rewrite}; {@code related} where both come from a third and
 *     neither stands in the other
 */
public record CopyPair(String article, String of, String relation) {}
