package org.recoupe.event;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.recoupe.claim.Attributes;
import org.recoupe.claim.EventReport;
import org.recoupe.claim.ReportId;
import org.recoupe.dating.ChronologySolver;
import org.recoupe.dating.TimeLimit;
import org.recoupe.judgement.Ties;

/**
 * « Le délai de dix jours a expiré »: sentences about a time limit also tell of the ultimatum that set it, though their day is
 * not its day. They are added to its reports when all days are known. Immutable.
 */
final class LimitMentions {

    private static final String MENTION = "deadline";
    private static final String ULTIMATUM = "ultimatum";

    private final Map<Integer, SortedMap<ReportId, EventReport>> added;
    private final Map<Integer, EventReport> first;

    private LimitMentions(Map<Integer, SortedMap<ReportId, EventReport>> added, Map<Integer, EventReport> first) {
        this.added = added;
        this.first = first;
    }

    static LimitMentions of(List<List<EventReport>> groups, List<TimeLimit> limits, Ties<ReportId> ties) {
        Map<ReportId, Integer> index = ChronologySolver.index(groups);
        Map<Integer, SortedMap<ReportId, EventReport>> added = new TreeMap<>();
        Map<Integer, EventReport> first = new TreeMap<>();
        for (TimeLimit limit : limits) {
            Optional<EventReport> setting = limit.reports().stream()
                    .filter(report -> report.kind().equals(ULTIMATUM) && index.containsKey(report.id()))
                    .min(Comparator.comparing((EventReport report) ->
                                    report.claims(Attributes.TIME_LIMIT).isEmpty())
                            .thenComparing(
                                    (EventReport report) -> -groups.get(Objects.requireNonNull(index.get(report.id())))
                                            .size())
                            .thenComparing(EventReport::id));
            if (setting.isEmpty()) {
                continue;
            }
            int owner = Objects.requireNonNull(index.get(setting.get().id()));
            first.putIfAbsent(owner, setting.get());
            for (EventReport report : limit.reports()) {
                Integer group = index.get(report.id());
                if (group != null && group != owner) {
                    groups.get(group).stream()
                            .filter(each -> each.kind().equals(MENTION))
                            .filter(each ->
                                    !ties.areApart(each.id(), setting.get().id()))
                            .forEach(each -> added.computeIfAbsent(owner, key -> new TreeMap<>())
                                    .put(each.id(), each));
                }
            }
        }
        return new LimitMentions(added, first);
    }

    /** The reports of a group and those of its time limit. */
    List<EventReport> with(int group, List<EventReport> reports) {
        if (!added.containsKey(group)) {
            return reports;
        }
        List<EventReport> all = new ArrayList<>(reports);
        all.addAll(added.get(group).values());
        all.sort(Comparator.comparing(EventReport::id));
        return all;
    }

    /** Each report that was added to a group, with the one that set the time limit. */
    SortedMap<ReportId, ReportId> added(int group) {
        SortedMap<ReportId, ReportId> out = new TreeMap<>();
        EventReport of = first.get(group);
        if (of != null) {
            added.getOrDefault(group, new TreeMap<>()).keySet().forEach(id -> out.put(id, of.id()));
        }
        return out;
    }
}
