package org.recoupe.event;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.recoupe.claim.EventReport;
import org.recoupe.claim.ReportId;
import org.recoupe.dating.Chronology;
import org.recoupe.dating.ChronologySolver;
import org.recoupe.dating.DatedDays;
import org.recoupe.dating.DaySet;
import org.recoupe.dating.Series;
import org.recoupe.judgement.Ruling;

/**
 * Groups of reports that were found to be one, with those put together that an editor holds to be one. They are dated together,
 * but go on to be compared each by itself: what agrees with one of them need not agree with the other. Immutable.
 *
 * @param groups each sorted by id, and sorted by their first
 * @param of for each group that was found, its index in {@code groups}
 */
record United(List<List<EventReport>> groups, List<Integer> of) {

    /** The groups as they were found, where nobody says more. */
    static United of(List<List<EventReport>> found, List<Ruling<ReportId>> rulings) {
        List<Ruling<ReportId>> same = rulings.stream().filter(Ruling::same).toList();
        List<Integer> into = new ArrayList<>();
        for (int group = 0; group < found.size(); group++) {
            into.add(group);
        }
        if (same.isEmpty()) {
            return new United(found, into);
        }
        Map<ReportId, Integer> index = ChronologySolver.index(found);
        for (Ruling<ReportId> ruling : same) {
            int first = root(into, index.getOrDefault(ruling.one().first(), 0));
            for (ReportId id : ruling.one()) {
                first = tie(into, first, index.getOrDefault(id, first));
            }
            for (ReportId id : ruling.other()) {
                first = tie(into, first, index.getOrDefault(id, first));
            }
        }
        Map<Integer, List<EventReport>> byRoot = new TreeMap<>();
        for (int group = 0; group < found.size(); group++) {
            byRoot.computeIfAbsent(root(into, group), key -> new ArrayList<>()).addAll(found.get(group));
        }
        List<List<EventReport>> groups = byRoot.values().stream()
                .map(reports -> reports.stream()
                        .sorted(Comparator.comparing(EventReport::id))
                        .toList())
                .sorted(Comparator.comparing(list -> list.getFirst().id()))
                .toList();
        Map<ReportId, Integer> places = ChronologySolver.index(groups);
        return new United(
                groups,
                found.stream()
                        .map(group -> places.getOrDefault(group.getFirst().id(), 0))
                        .toList());
    }

    /** Of what is held to be one that of which, by what each article tells alone, no day of one side is a day of the other. */
    static Set<Ruling<ReportId>> apart(
            List<Ruling<ReportId>> rulings, List<List<EventReport>> singles, Chronology alone) {
        if (rulings.isEmpty()) {
            return Set.of();
        }
        Map<ReportId, Integer> index = ChronologySolver.index(singles);
        return rulings.stream()
                .filter(Ruling::same)
                .filter(ruling -> {
                    Set<DaySet> one = days(ruling.one(), index, alone);
                    Set<DaySet> other = days(ruling.other(), index, alone);
                    return one.stream().noneMatch(days -> other.stream().anyMatch(days::intersects));
                })
                .collect(Collectors.toSet());
    }

    /** Each once: many reports tell the same days. */
    private static Set<DaySet> days(Set<ReportId> reports, Map<ReportId, Integer> index, Chronology alone) {
        return reports.stream()
                .flatMap(report -> Optional.ofNullable(index.get(report)).stream())
                .map(group -> alone.groups().get(group).days())
                .collect(Collectors.toSet());
    }

    private static int tie(List<Integer> into, int one, int other) {
        int left = root(into, one);
        int right = root(into, other);
        into.set(Math.max(left, right), Math.min(left, right));
        return Math.min(left, right);
    }

    private static int root(List<Integer> into, int of) {
        int at = of;
        while (into.get(at) != at) {
            at = into.get(at);
        }
        return at;
    }

    /** A chronology of {@code groups} as one of the groups that were found. */
    Chronology spread(Chronology chronology) {
        if (groups.size() == of.size()) {
            return chronology;
        }
        Map<Integer, List<Integer>> found = new HashMap<>();
        List<DatedDays> days = new ArrayList<>();
        for (int group = 0; group < of.size(); group++) {
            found.computeIfAbsent(of.get(group), key -> new ArrayList<>()).add(group);
            days.add(chronology.groups().get(of.get(group)));
        }
        List<Series> series = chronology.series().stream()
                .map(each -> new Series(
                        each.kind(),
                        each.core(),
                        each.members().stream()
                                .flatMap(member -> found.getOrDefault(member.group(), List.of()).stream()
                                        .map(group -> new Series.Member(
                                                member.ordinal(), group, member.inferred(), member.evidence())))
                                .toList()))
                .toList();
        return new Chronology(chronology.articles(), days, chronology.limits(), series, chronology.impossible());
    }
}
