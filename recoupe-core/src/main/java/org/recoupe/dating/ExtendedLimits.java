package org.recoupe.dating;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.recoupe.annotation.TimeMeaning;
import org.recoupe.annotation.Timex;
import org.recoupe.article.Anchor;
import org.recoupe.article.ArticleId;
import org.recoupe.claim.Attributes;
import org.recoupe.claim.EventReport;
import org.recoupe.claim.Value;

/** Time limits of which the end was put off. Not safe for use by many threads. */
final class ExtendedLimits {

    /** « prolongé d'une semaine »: the length follows at once. */
    private static final int PUT_OFF_REACH = 12;

    private final Model model;
    private final LimitFinder limits;

    ExtendedLimits(Model model, LimitFinder limits) {
        this.model = model;
        this.limits = limits;
    }

    /** « le délai a été prolongé d'une semaine »: a new end, so much after the old one. */
    void putOff(EventReport report) {
        Optional<Timex> by =
                isExtended(report) && report.claims(Attributes.DUE).isEmpty() ? lengthAfter(report) : Optional.empty();
        if (by.isEmpty() || !(by.get().meaning() instanceof TimeMeaning.Length length) || length.amount() == null) {
            return;
        }
        Optional<Integer> days = Phrasing.inDays((int) Math.rint(length.amount()), length.unit());
        Optional<LimitDraft> old = limits.limitOf(report, LimitFinder.plain(report, Attributes.TIME_LIMIT));
        if (days.isEmpty() || old.isEmpty() || old.get().longer != null) {
            return;
        }
        Anchor anchor = new Anchor(report.id().trigger().article(), by.get().span());
        Reason reason = Reason.of("put-off", anchor, model.words(report.words()), model.words(anchor));
        LimitDraft draft = limits.open(null);
        draft.join(report);
        draft.setBy = old.get().setBy;
        draft.addressee = old.get().addressee;
        model.network().add(new Constraint.Distance(old.get().due, draft.due, days.get(), days.get(), reason));
        old.get().longer = draft;
    }

    private Optional<Timex> lengthAfter(EventReport report) {
        int end = report.id().trigger().span().end();
        return model.article(report.id().trigger().article()).times().stream()
                .filter(timex -> timex.meaning() instanceof TimeMeaning.Length
                        && timex.span().start() >= end
                        && timex.span().start() <= end + PUT_OFF_REACH)
                .findFirst();
    }

    private static boolean isExtended(EventReport report) {
        return report.claims(Attributes.STATUS).stream()
                .anyMatch(claim -> claim.value() instanceof Value.Plain plain
                        && plain.value().equals("extended"));
    }

    /** A later end that the same side gives, in an article that also tells of the earlier one, puts that one off. */
    void longer(List<LimitDraft> drafts) {
        Map<ArticleId, List<LimitDraft>> byArticle = new TreeMap<>();
        drafts.forEach(draft -> draft.articles.forEach(article ->
                byArticle.computeIfAbsent(article, key -> new ArrayList<>()).add(draft)));
        for (LimitDraft draft : drafts) {
            Set<LimitDraft> beside = new LinkedHashSet<>();
            draft.articles.forEach(article -> beside.addAll(byArticle.getOrDefault(article, List.of())));
            beside.stream()
                    .sorted(Comparator.comparingInt(LimitDraft::number))
                    .filter(other -> isLater(other, draft))
                    .findFirst()
                    .ifPresent(other -> {
                        draft.longer = other;
                        other.setBy = other.setBy == null ? draft.setBy : other.setBy;
                        other.addressee = other.addressee == null ? draft.addressee : other.addressee;
                    });
        }
    }

    private boolean isLater(LimitDraft other, LimitDraft draft) {
        DaySet due = model.network().days(draft.due);
        DaySet end = model.network().days(other.due);
        return other != draft
                && draft.longer == null
                && other.length == null
                && due.isSingle()
                && end.isSingle()
                && end.min() > due.min()
                && LimitFinder.compatible(draft.setBy, other.setBy);
    }
}
