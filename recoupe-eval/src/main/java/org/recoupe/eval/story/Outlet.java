package org.recoupe.eval.story;

import java.util.List;

/**
 * A newspaper or an agency, and its habits.
 *
 * @param number from 0
 * @param name as it calls itself
 * @param agency whether it is an agency
 * @param wire the agency that it has its foreign news from
 * @param spelling of foreign names: 0 French, 1 English, 2 German
 * @param quotes opening and closing quotation marks
 * @param curly whether its apostrophes are typographic
 * @param polite whether it says « M. » and « Mme »
 * @param dates whether it says when it wrote
 * @param masthead how it says so: a number
 * @param top furniture above an article
 * @param bottom furniture below
 * @param sources whom it copies from, and how
 */
record Outlet(
        int number,
        String name,
        boolean agency,
        String wire,
        int spelling,
        List<String> quotes,
        boolean curly,
        boolean polite,
        Dates dates,
        int masthead,
        List<String> top,
        List<String> bottom,
        List<Source> sources) {

    /** Whether an outlet says when it wrote. */
    enum Dates {
        FULL,
        NO_YEAR,
        NONE
    }

    /** What is done to a text that is taken from elsewhere. */
    enum Way {
        DUPLICATE,
        EXCERPT,
        REWRITE
    }

    /**
     * A source.
     *
     * @param outlet its number
     * @param way how it is copied
     * @param often in how many cases of a hundred
     */
    record Source(int outlet, Way way, int often) {}
}
