package org.recoupe.eval.story;

import java.time.LocalDate;

/**
 * A day by which something was demanded.
 *
 * @param event the ultimatum
 * @param announced when it was set
 * @param due when it ran out, as set at first
 * @param outcome {@code extended}, {@code met} or {@code missed}
 */
public record StoryDeadline(String event, LocalDate announced, LocalDate due, String outcome) {}
