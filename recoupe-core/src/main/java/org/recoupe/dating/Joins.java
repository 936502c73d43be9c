package org.recoupe.dating;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.recoupe.claim.EventReport;
import org.recoupe.entity.EntityId;

/**
 * What several articles say of one event is of one day. Where an article cannot say by itself of which of several events of the
 * same sort and the same people it tells, as it is not dated, its day is that of one of them, whichever it was taken for.
 *
 * <p>Not safe for use by many threads.
 */
final class Joins {

    /** What can be any of more events than these tells nothing. */
    private static final int MOST_CANDIDATES = 24;

    /** An event of which more days are possible is no other day. */
    private static final int NARROW = 10;

    private final Model model;
    private final Map<String, List<Integer>> alike = new HashMap<>();

    /** What one article tells of a group. */
    private record Join(int group, int variable, EventReport report) {}

    Joins(Model model) {
        this.model = model;
        for (int group = 0; group < model.groups().size(); group++) {
            for (String key : keys(group)) {
                alike.computeIfAbsent(key, k -> new ArrayList<>()).add(group);
            }
        }
    }

    private Set<String> keys(int group) {
        Set<String> keys = new LinkedHashSet<>();
        for (EventReport report : model.groups().get(group)) {
            String family = Kinds.told(report.kind());
            Kinds.participants(report).forEach(who -> keys.add(family + ' ' + who.value()));
        }
        return keys;
    }

    /** Ties what dated articles tell first, then what the others do; lets it take effect. */
    void tie() {
        List<Join> joins = joins();
        List<Join> open = new ArrayList<>();
        for (Join join : joins) {
            if (isDated(join)) {
                same(join);
            } else {
                open.add(join);
            }
        }
        model.network().propagate();
        open.forEach(this::oneOf);
        model.network().propagate();
    }

    /** Those that know the day best first. */
    private List<Join> joins() {
        List<Join> joins = new ArrayList<>();
        for (int group = 0; group < model.groups().size(); group++) {
            Set<Integer> done = new LinkedHashSet<>(Set.of(model.happening(group)));
            for (EventReport report : model.groups().get(group)) {
                if (done.add(model.told(report))) {
                    joins.add(new Join(group, model.told(report), report));
                }
            }
        }
        joins.sort(Comparator.comparingLong(
                        (Join join) -> model.network().days(join.variable()).size())
                .thenComparing(join -> join.report().id()));
        return joins;
    }

    private boolean isDated(Join join) {
        return model.network().days(join.variable()).isSingle()
                || model.network()
                        .days(model.writing(join.report().id().trigger()))
                        .isSingle();
    }

    private void same(Join join) {
        Reason reason = Reason.of(
                "same-event", join.report().words(), model.words(join.report().words()));
        model.network().add(new Constraint.Distance(model.happening(join.group()), join.variable(), 0, 0, reason));
    }

    private void oneOf(Join join) {
        Set<Integer> others = others(join);
        if (others.isEmpty()) {
            same(join);
        } else if (others.size() < MOST_CANDIDATES) {
            List<Integer> candidates = new ArrayList<>(List.of(model.happening(join.group())));
            others.forEach(group -> candidates.add(model.happening(group)));
            Reason reason = Reason.of(
                    "one-of-events",
                    join.report().words(),
                    model.words(join.report().words()),
                    "" + candidates.size());
            model.network().add(new Constraint.OneOf(join.variable(), candidates, reason));
        }
    }

    /** Groups of the same sort and people that lie on other days on which this can have been too. */
    private Set<Integer> others(Join join) {
        DaySet days = model.network().days(join.variable());
        DaySet own = model.days(join.group());
        SortedSet<EntityId> who = participants(join.group());
        Set<Integer> others = new TreeSet<>();
        Set<Integer> seen = new TreeSet<>(Set.of(join.group()));
        for (String key : keys(join.group())) {
            for (int group : alike.getOrDefault(key, List.of())) {
                DaySet other = model.days(group);
                if (seen.add(group)
                        && other.size() <= NARROW
                        && other.intersects(days)
                        && !other.intersects(own)
                        && isWithin(participants(group), who)) {
                    others.add(group);
                }
                if (seen.size() > 10 * MOST_CANDIDATES) {
                    return others;
                }
            }
        }
        return others;
    }

    /** Whether those of one side are all on the other. */
    private static boolean isWithin(SortedSet<EntityId> left, SortedSet<EntityId> right) {
        return left.containsAll(right) || right.containsAll(left);
    }

    private SortedSet<EntityId> participants(int group) {
        SortedSet<EntityId> out = new TreeSet<>();
        model.groups().get(group).forEach(report -> out.addAll(Kinds.participants(report)));
        return out;
    }
}
