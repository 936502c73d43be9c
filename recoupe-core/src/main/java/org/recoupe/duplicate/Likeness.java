package org.recoupe.duplicate;

import java.util.stream.Stream;

/**
 * What two articles have in common beyond equal words, as figures to judge by.
 *
 * @param matches how many sentences of the shorter article have a match
 * @param sentences how many it has
 * @param longerAlone how many sentences of the longer article have none
 * @param longerSentences how many it has
 * @param covered share of what the shorter article tells, rare things before common ones, that its matches tell too
 * @param back the same of the longer article
 * @param order share of the pairs of matches that stand in the same order in both
 * @param values numbers, days, ordinals and quotations in matching sentences
 */
record Likeness(
        int matches,
        int sentences,
        int longerAlone,
        int longerSentences,
        double covered,
        double back,
        double order,
        Alignment.Values values) {

    /** Longer articles count as if they had so many sentences. */
    private static final double USUAL_SENTENCES = 8;

    private static final double MOST_ALONE = 4;
    private static final double MOST_VALUES = 6;

    static Likeness of(Told shorter, Told longer, Alignment alignment, Rarity rarity) {
        Alignment.Values values = Stream.of(
                        Vocabulary.Sort.NUMBER, Vocabulary.Sort.WEEKDAY, Vocabulary.Sort.MONTH, Vocabulary.Sort.ORDINAL)
                .map(alignment::values)
                .reduce(alignment.quotes(), Alignment.Values::plus);
        return new Likeness(
                alignment.leftMatches().size(),
                shorter.size(),
                longer.size() - alignment.rightMatches().size(),
                longer.size(),
                alignment.leftCovered(rarity),
                alignment.rightCovered(rarity),
                alignment.order(),
                values);
    }

    /** The share of values that can be compared and are not the same; 0 where none can. */
    double contrary() {
        int compared = values.same() + values.other();
        return compared == 0 ? 0 : (double) values.other() / compared;
    }

    /** What both tell of all that each tells, more where values agree, less where they do not; about 0 to 1.2. */
    double common() {
        return (covered + back) / 2 + 0.03 * Math.min(MOST_VALUES, values.same()) - 0.3 * contrary();
    }

    /**
     * How much speaks for it that one was written from the other, less what speaks against it: sentences that say the
     * same, what they share of names, figures and rare words, and equal words; against it sentences that only one has,
     * and other figures, days, ordinals or quotations where the same are to be expected, as in the report of the next
     * meeting of the same two. The weights were fitted to pairs of our own making.
     *
     * @param verbatim share of the shorter article that stands in the other word for word
     */
    double evidence(double verbatim) {
        double perShorter = Math.min(1, USUAL_SENTENCES / Math.max(1, sentences));
        double perLonger = Math.min(1, USUAL_SENTENCES / Math.max(1, longerSentences));
        int alone = sentences - matches;
        return 1.5 * (covered + back)
                + 5 * verbatim
                + 0.9 * matches * perShorter
                + 0.3 * Math.min(MOST_VALUES, values.same())
                + order
                - 0.7 * Math.min(MOST_ALONE, alone * perShorter)
                - 1.4 * Math.min(MOST_ALONE, longerAlone * perLonger)
                - 7 * contrary();
    }
}
