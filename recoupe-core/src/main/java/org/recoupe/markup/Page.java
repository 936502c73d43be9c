package org.recoupe.markup;

/**
 * A page as text.
 *
 * @param text what a reader of the page sees, a line for each of its blocks
 * @param markup the lines with their places, and the page's metadata
 * @param cut whether a limit was hit and the rest of the page is left out
 */
public record Page(String text, Markup markup, boolean cut) {}
