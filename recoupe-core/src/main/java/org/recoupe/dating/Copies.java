package org.recoupe.dating;

import org.recoupe.duplicate.Copy;

/** What it tells of an article's day that it copies another, or that another copies it. Stateless. */
final class Copies {

    /** A copy appears, as a rule, within so many days of what it copies. */
    private static final int SOON = 7;

    private Copies() {}

    /** Ties the days of copies; which of two copies the other counts only where the two tell it. */
    static void constrain(Model model) {
        for (Copy copy : model.story().copies()) {
            int article = model.publication(copy.article());
            int of = model.publication(copy.of());
            String words = model.path(copy.of());
            boolean directed = copy.direction() == Copy.Direction.ARTICLE_FROM_OF;
            if (directed) {
                Reason after = Reason.of("copy", copy.article(), words);
                model.network().add(new Constraint.Distance(of, article, 0, Constraint.Distance.FAR, after));
            }
            if (copy.relation() != Copy.Relation.COMMON_SOURCE) {
                Reason soon = Reason.of("copy-soon", copy.article(), words, "" + SOON);
                model.network().add(new Constraint.Distance(of, article, directed ? 0 : -SOON, SOON, soon));
            }
        }
    }
}
