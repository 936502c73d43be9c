package org.recoupe.dating;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.recoupe.article.ArticleId;
import org.recoupe.claim.Attributes;
import org.recoupe.claim.Claim;
import org.recoupe.claim.EventReport;
import org.recoupe.claim.Value;
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
    /** For each group, the groups of the same sort with the same people or place: a list for each of these. */
    private final List<List<List<Integer>>> alike = new ArrayList<>();

    private final IntMap<SortedSet<EntityId>> participants = new IntMap<>();
    private final Map<String, Set<Integer>> numbers = new HashMap<>();
    private final Set<Integer> dated = new HashSet<>();

    /** What one article tells of a group. */
    private record Join(int group, int variable, EventReport report) {
        ArticleId article() {
            return report.id().trigger().article();
        }
    }

    Joins(Model model) {
        this.model = model;
        for (EventReport report : model.story().reports()) {
            numbers(report)
                    .forEach(number -> numbers.computeIfAbsent(told(report), key -> new TreeSet<>())
                            .add(number));
        }
        Map<String, List<Integer>> byKey = new HashMap<>();
        for (int group = 0; group < model.groups().size(); group++) {
            List<List<Integer>> own = new ArrayList<>();
            for (String key : keys(group)) {
                List<Integer> same = byKey.computeIfAbsent(key, k -> new ArrayList<>());
                same.add(group);
                own.add(same);
            }
            alike.add(own);
        }
    }

    private Set<String> keys(int group) {
        Set<String> keys = new LinkedHashSet<>();
        for (EventReport report : model.groups().get(group)) {
            String family = Kinds.told(report.kind());
            model.participants(report).forEach(who -> keys.add(family + ' ' + who.value()));
            places(List.of(report)).forEach(place -> keys.add(family + '@' + place));
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
        dated.add(join.group());
        Reason reason = Reason.of(
                "same-event", join.report().words(), model.words(join.report().words()));
        model.network().add(new Constraint.Distance(model.happening(join.group()), join.variable(), 0, 0, reason));
    }

    private static String told(EventReport report) {
        return report.id().trigger().article().value() + ' ' + Kinds.counted(report.kind());
    }

    private static Set<Integer> numbers(EventReport report) {
        Set<Integer> out = new TreeSet<>();
        for (Claim claim : report.claims(Attributes.ORDINAL)) {
            if (claim.value() instanceof Value.Plain plain && plain.value().matches("[1-9][0-9]{0,3}")) {
                out.add(Integer.valueOf(plain.value()));
            }
        }
        return out;
    }

    /** Which of its sort an event is, as its reports or else their articles count it; empty where nobody does. */
    private Set<Integer> numbersOf(List<EventReport> reports) {
        Set<Integer> own = new TreeSet<>();
        reports.forEach(report -> own.addAll(numbers(report)));
        if (own.isEmpty()) {
            reports.forEach(report -> own.addAll(numbers.getOrDefault(told(report), Set.of())));
        }
        return own;
    }

    /** « c'est sa troisième visite »: not the fourth, of which another tells. */
    private boolean isOfNumber(Join join, Set<Integer> here, int group) {
        if (here.isEmpty()) {
            return true;
        }
        Set<Integer> there = numbersOf(model.groups().get(group).stream()
                .filter(report -> !report.id().trigger().article().equals(join.article()))
                .toList());
        return there.isEmpty() || here.stream().anyMatch(there::contains);
    }

    /**
     * Whether what the article tells has more in common with what others tell than its sort: its number, two who
     * take part, somebody who has a name, or, where nobody has, the place.
     */
    private boolean isTold(Join join) {
        List<EventReport> here = new ArrayList<>();
        List<EventReport> there = new ArrayList<>();
        model.groups()
                .get(join.group())
                .forEach(report -> (report.id().trigger().article().equals(join.article()) ? here : there).add(report));
        Set<EntityId> ours = named(here);
        Set<EntityId> theirs = named(there);
        return Kinds.isCalamity(join.report().kind())
                || isSameNumber(here, there)
                || sharesCompany(here, there)
                || ours.stream().anyMatch(theirs::contains)
                || ours.isEmpty() && theirs.isEmpty() && places(here).stream().anyMatch(places(there)::contains);
    }

    /** « La troisième rencontre » here and there. */
    private static boolean isSameNumber(List<EventReport> here, List<EventReport> there) {
        Set<Integer> ours = new TreeSet<>();
        here.forEach(report -> ours.addAll(numbers(report)));
        return there.stream().flatMap(report -> numbers(report).stream()).anyMatch(ours::contains);
    }

    /** Two who take part on both sides, named or not: « la direction » and « l'intersyndicale ». */
    private boolean sharesCompany(List<EventReport> here, List<EventReport> there) {
        Set<EntityId> ours = new TreeSet<>();
        Set<EntityId> theirs = new TreeSet<>();
        here.forEach(report -> ours.addAll(model.participants(report)));
        there.forEach(report -> theirs.addAll(model.participants(report)));
        ours.retainAll(theirs);
        return ours.size() > 1;
    }

    private Set<EntityId> named(List<EventReport> reports) {
        Set<EntityId> out = new TreeSet<>();
        reports.forEach(report ->
                model.participants(report).stream().filter(this::isNamed).forEach(out::add));
        return out;
    }

    private static Set<String> places(List<EventReport> reports) {
        Set<String> out = new TreeSet<>();
        reports.forEach(report -> report.claims(Attributes.PLACE).forEach(claim -> {
            if (claim.value() instanceof Value.Place place) {
                out.add(place.name());
            }
        }));
        return out;
    }

    private boolean isNamed(EntityId id) {
        return model.story()
                .entities()
                .get(id)
                .filter(entity -> switch (entity.type()) {
                    case PERSON, ORGANISATION, COUNTRY ->
                        Character.isUpperCase(entity.name().codePointAt(0));
                    case PLACE, GROUP, MISC, AGENCY, OUTLET -> false;
                })
                .isPresent();
    }

    private void oneOf(Join join) {
        if (!dated.contains(join.group())) {
            // Somebody must tell of what is told.
            same(join);
            return;
        }
        Set<Integer> number = numbersOf(List.of(join.report()));
        Set<Integer> others = others(join, number);
        if (!isOfNumber(join, number, join.group()) || !isTold(join)) {
            return;
        }
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
    private Set<Integer> others(Join join, Set<Integer> number) {
        DaySet days = model.network().days(join.variable());
        DaySet own = model.days(join.group());
        SortedSet<EntityId> who = participants(join.group());
        Set<Integer> others = new TreeSet<>();
        Set<Integer> seen = new HashSet<>(Set.of(join.group()));
        for (List<Integer> same : alike.get(join.group())) {
            for (int group : same) {
                DaySet other = model.days(group);
                if (seen.add(group)
                        && other.size() <= NARROW
                        && other.intersects(days)
                        && !other.intersects(own)
                        && isWithin(participants(group), who)
                        && isOfNumber(join, number, group)) {
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
        SortedSet<EntityId> known = participants.get(group);
        if (known == null) {
            List<EventReport> reports = model.groups().get(group);
            if (reports.size() == 1) {
                known = model.participants(reports.getFirst());
            } else {
                known = new TreeSet<>();
                for (EventReport report : reports) {
                    known.addAll(model.participants(report));
                }
            }
            participants.put(group, known);
        }
        return known;
    }
}
