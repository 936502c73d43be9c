package org.recoupe.eval.story;

import java.util.List;

/**
 * A sentence of an article, with what it says.
 *
 * @param start where it begins in the text, counted in UTF-16 units
 * @param end behind it
 * @param kind what sort of sentence
 * @param event id of the event that it is about, or empty
 * @param mention whether it names the event, not only a property of it
 * @param origin whose knowledge it passes on: {@code article:…}, {@code agency:…}, {@code speaker:…}
 * @param statement id of what it quotes, or empty
 * @param facts its values, counted in the article's text
 */
public record Passage(
        int start,
        int end,
        String kind,
        String event,
        boolean mention,
        String origin,
        String statement,
        List<Fact> facts) {

    /** Copies the list. */
    public Passage {
        facts = List.copyOf(facts);
    }
}
