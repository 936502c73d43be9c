package org.recoupe.dating;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.recoupe.annotation.Modality;
import org.recoupe.article.ArticleId;
import org.recoupe.claim.EventReport;

/**
 * « deux jours après l'attaque », in an article that does not say which: the only one that the other articles date, if it can
 * have been so long before. Not safe for use by many threads.
 */
final class ElsewhereDays {

    /** Acts of violence go by many words; other events are meant where they are of one family. */
    private static final String ASSAULT = "ASSAULT";

    private final Model model;
    private final DayAnchors anchors;
    private final Map<String, List<EventReport>> dated = new HashMap<>();

    ElsewhereDays(Model model, DayAnchors anchors) {
        this.model = model;
        this.anchors = anchors;
    }

    /** Ties the events from which days are counted; what each article says of its own events must have taken effect. */
    void tie() {
        List<EventReport> open = anchors.counted().stream()
                .filter(event -> !model.network().days(model.told(event)).isSingle()
                        && event.modality() != Modality.PLANNED
                        && !model.network()
                                .days(model.writing(event.id().trigger()))
                                .isSingle())
                .toList();
        if (open.isEmpty()) {
            return;
        }
        model.story().reports().stream()
                .filter(this::isDated)
                .forEach(report -> sorts(report)
                        .forEach(sort -> dated.computeIfAbsent(sort, key -> new ArrayList<>())
                                .add(report)));
        open.forEach(event -> elsewhere(event).ifPresent(other -> {
            Reason reason = Reason.of("same-event", other.words(), model.words(other.words()));
            int happening = model.happening(model.groupOf(other.id()));
            model.network().add(new Constraint.Distance(happening, model.told(event), 0, 0, reason));
        }));
    }

    private boolean isDated(EventReport report) {
        return report.modality() == Modality.ASSERTED
                && model.groupOf(report.id()) >= 0
                && !anchors.own(report).isEmpty()
                && model.days(model.groupOf(report.id())).isSingle();
    }

    private static Set<String> sorts(EventReport report) {
        Set<String> sorts = new TreeSet<>(Set.of(Kinds.told(report.kind())));
        if (report.code().equals(ASSAULT)) {
            sorts.add(ASSAULT);
        }
        return sorts;
    }

    /** What another article dates and can be meant: all of one day. */
    private Optional<EventReport> elsewhere(EventReport event) {
        ArticleId article = event.id().trigger().article();
        EventReport found = null;
        for (String sort : sorts(event)) {
            for (EventReport other : dated.getOrDefault(sort, List.of())) {
                if (other.id().trigger().article().equals(article)) {
                    continue;
                }
                if (found != null && !day(found).equals(day(other))) {
                    return Optional.empty();
                }
                found = found == null ? other : found;
            }
        }
        return Optional.ofNullable(found)
                .filter(other -> model.network().days(model.told(event)).intersects(day(other)));
    }

    private DaySet day(EventReport report) {
        return model.days(model.groupOf(report.id()));
    }
}
