package org.recoupe.dating;

import java.util.ArrayList;
import java.util.List;
import org.recoupe.annotation.AnnotatedArticle;
import org.recoupe.article.ArticleId;

/**
 * The year that an article does not write, where nothing else tells it: the one in which its day lies among the days of the other
 * articles of its pile, if the same day of any other year lies far from them. Immutable.
 */
final class Years {

    /** So many days from the others a day is still among them. */
    private static final int NEAR = 100;

    /** So many days more lies the same day of any other year. */
    private static final int FAR = 160;

    private final Model model;

    Years(Model model) {
        this.model = model;
    }

    /** Ties the day of each such article. */
    void tie() {
        List<ArticleId> open = new ArrayList<>();
        int first = Integer.MAX_VALUE;
        int last = Integer.MIN_VALUE;
        for (AnnotatedArticle article : model.story().articles()) {
            ArticleId id = article.article().id();
            DaySet days = model.network().days(model.publication(id));
            if (days.isSingle()) {
                first = Math.min(first, days.min());
                last = Math.max(last, days.max());
            } else if (days.ranges() > 1) {
                open.add(id);
            }
        }
        if (first <= last) {
            DaySet pile = DaySet.range(first, last);
            open.forEach(id -> tie(id, pile));
        }
    }

    private void tie(ArticleId id, DaySet pile) {
        int variable = model.publication(id);
        DaySet days = model.network().days(variable);
        int best = -1;
        for (int i = 0; i < days.ranges(); i++) {
            best = best < 0 || distance(days, i, pile) < distance(days, best, pile) ? i : best;
        }
        int nearest = distance(days, best, pile);
        boolean sure = nearest <= NEAR;
        for (int i = 0; i < days.ranges(); i++) {
            sure &= i == best || distance(days, i, pile) >= nearest + FAR;
        }
        if (sure) {
            DaySet found = DaySet.range(days.rangeStart(best), days.rangeEnd(best));
            Reason reason = Reason.of(
                    "year-of-pile",
                    id,
                    "" + found.first().getYear(),
                    pile.first().toString(),
                    pile.last().toString());
            model.network().add(new Constraint.Within(variable, found, reason));
        }
    }

    private static int distance(DaySet days, int range, DaySet pile) {
        return Math.max(0, Math.max(pile.min() - days.rangeEnd(range), days.rangeStart(range) - pile.max()));
    }
}
