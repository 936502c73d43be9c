package org.recoupe.dating;

/**
 * Whether the first and last of some days are bounds that were found, or only the edges of what was looked at. Immutable.
 *
 * @param openBelow whether nothing bounds them below
 * @param openAbove whether nothing bounds them above
 */
record Bounds(boolean openBelow, boolean openAbove) {

    /** So near to the edge of what was looked at, a bound is that edge. */
    private static final int EDGE_DAYS = 40;

    /** Bounds that lie further apart are not told. */
    private static final int MOST_BETWEEN = 400;

    static Bounds of(DaySet days, DaySet window, Model model) {
        if (days.isSingle()) {
            return new Bounds(false, false);
        }
        DaySet written = model.publicationWindow();
        boolean wide = isWide(days);
        boolean below = days.min() == window.min() || wide && days.min() <= written.min() + EDGE_DAYS;
        boolean above = days.max() == window.max()
                || days.max() == written.max()
                || days.last().equals(model.story().today())
                || wide && days.max() >= written.max() - EDGE_DAYS && days.max() <= written.max();
        return new Bounds(below, above);
    }

    private static boolean isWide(DaySet days) {
        return days.max() - days.min() > MOST_BETWEEN;
    }

    /** Whether the same day of several years is left, which tells nothing. */
    boolean isVague(DaySet days) {
        return !openBelow && !openAbove && isWide(days);
    }
}
