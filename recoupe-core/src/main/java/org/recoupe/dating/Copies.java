package org.recoupe.dating;

import java.util.List;
import org.recoupe.duplicate.Copy;

/**
 * What it tells of an article's day that it copies another, or that another copies it: as a rule the two appear soon after one
 * another. Which of them came first is used only where that was told. Immutable.
 */
final class Copies {

    /** Who copies news at all does so within so many days, save for exceptions. */
    private static final int NEAR = 60;

    /** Within so many days, where the pile does not show how long its outlets wait. */
    private static final int SOON = 7;

    /** Nobody is taken for quicker than that. */
    private static final int SOONEST = 3;

    /** From so many dated copies on, a pile shows how long its outlets wait. */
    private static final int ENOUGH = 5;

    /** From so many on, hardly any other waits longer than the longest seen. */
    private static final int MANY = 10;

    /** Who tells the same in other words takes so many days more. */
    private static final int REWRITING = 7;

    private final Model model;
    private final int soon;

    Copies(Model model) {
        this.model = model;
        this.soon = soon(model);
    }

    /** What the longest wait that the dated copies show makes likely: others may have waited longer than those. */
    private static int soon(Model model) {
        List<Integer> waits = model.story().copies().stream()
                .filter(Copies::isSameText)
                .filter(copy -> published(model, copy.article()).isSingle()
                        && published(model, copy.of()).isSingle())
                .map(copy -> Math.abs(published(model, copy.article()).min()
                        - published(model, copy.of()).min()))
                .filter(wait -> wait <= NEAR)
                .toList();
        int longest = waits.stream().max(Integer::compare).orElse(0);
        return waits.size() < ENOUGH
                ? Math.max(SOON, longest)
                : Math.max(SOONEST, waits.size() < MANY ? 2 * longest : longest + 1);
    }

    private static DaySet published(Model model, org.recoupe.article.ArticleId article) {
        return model.network().days(model.publication(article));
    }

    /** Whether one has the other's text, and not only what it says. */
    static boolean isSameText(Copy copy) {
        return switch (copy.relation()) {
            case DUPLICATE, EXCERPT, TRANSLATION -> true;
            case REWRITE, COMMON_SOURCE -> false;
        };
    }

    /** Who copies a text in this pile does so within so many days, as a rule. */
    int soon() {
        return soon;
    }

    /** Ties the days of copies; the days that articles state must have taken effect. */
    void tie() {
        for (Copy copy : model.story().copies()) {
            if (copy.relation() == Copy.Relation.COMMON_SOURCE) {
                continue;
            }
            int article = model.publication(copy.article());
            int of = model.publication(copy.of());
            String words = model.path(copy.of());
            boolean directed = copy.direction() == Copy.Direction.ARTICLE_FROM_OF;
            if (directed) {
                Reason after = Reason.of("copy", copy.article(), words);
                model.network().add(new Constraint.Distance(of, article, 0, Constraint.Distance.FAR, after));
            }
            Reason near = Reason.of("copy-near", copy.article(), words, "" + NEAR);
            model.network().add(new Constraint.Distance(of, article, -NEAR, NEAR, near));
            int most = isSameText(copy) ? soon : soon + REWRITING;
            Reason reason = Reason.of("copy-soon", copy.article(), words, "" + most);
            model.network().add(new Constraint.Distance(of, article, directed ? 0 : -most, most, reason));
        }
    }
}
