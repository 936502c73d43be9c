package org.recoupe.eval.story;

/**
 * What somebody said.
 *
 * @param id one for each
 * @param speaker who
 * @param kind {@code direct} or {@code indirect}
 * @param words as said
 */
public record Statement(String id, Person speaker, String kind, String words) {}
