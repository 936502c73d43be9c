package org.recoupe.dating;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.recoupe.annotation.Modality;
import org.recoupe.article.Anchor;
import org.recoupe.article.ArticleId;
import org.recoupe.claim.Attributes;
import org.recoupe.claim.Claim;
import org.recoupe.claim.EventReport;
import org.recoupe.claim.Value;
import org.recoupe.entity.EntityId;

/** Finds what the articles count and ties the members by their numbers. Not safe for use by many threads. */
final class SeriesFinder {

    private final Model model;
    private final List<SeriesDraft> drafts = new ArrayList<>();
    private final SeriesGroups groups;
    private final SeriesOthers others;
    private final Map<String, List<SeriesDraft>> byWho = new HashMap<>();
    private final Map<ArticleId, Set<SeriesDraft>> byArticle = new HashMap<>();

    SeriesFinder(Model model, PlaceTable places) {
        this.model = model;
        this.groups = new SeriesGroups(model);
        this.others = new SeriesOthers(model, places, groups);
    }

    /** Finds the series, ties their members and works out further numbers until nothing changes. */
    List<SeriesDraft> find() {
        for (int group = 0; group < model.groups().size(); group++) {
            number(group, false);
        }
        for (int group = 0; group < model.groups().size(); group++) {
            number(group, true);
        }
        drafts.forEach(this::sinceForAll);
        for (int round = 0; round < 4; round++) {
            int before = members();
            tieLast();
            drafts.forEach(this::order);
            model.network().propagate();
            drafts.forEach(others::place);
            model.network().propagate();
            drafts.forEach(others::nameBetween);
            if (round > 0 && members() == before) {
                break;
            }
        }
        return drafts;
    }

    private int members() {
        return drafts.stream().mapToInt(draft -> draft.members.size()).sum();
    }

    /**
     * Joins a numbered group to its series.
     *
     * @param bare whether groups that name nobody are meant (« lors de la deuxième rencontre »): they are of the series that
     *     their article tells of
     */
    private void number(int group, boolean bare) {
        List<Claim> said = new ArrayList<>();
        for (EventReport report : model.groups().get(group)) {
            report.claims(Attributes.ORDINAL).stream()
                    .filter(claim -> claim.modality() != Modality.NEGATED && claim.modality() != Modality.DENIED)
                    .forEach(said::add);
        }
        Set<Integer> numbers = new TreeSet<>();
        said.forEach(claim -> ordinal(claim).ifPresent(numbers::add));
        if (numbers.size() != 1 || groups.who(group).isEmpty() != bare) {
            return;
        }
        String family = family(group);
        List<Anchor> evidence =
                said.stream().map(Claim::words).sorted().distinct().toList();
        if (bare) {
            List<SeriesDraft> near = beside(group).stream()
                    .filter(found -> found.family.equals(family))
                    .filter(found -> found.members.stream().noneMatch(member -> numbers.contains(member.ordinal())))
                    .toList();
            if (near.size() == 1) {
                add(near.getFirst(), new Series.Member(numbers.iterator().next(), group, false, evidence));
            }
            return;
        }
        SeriesDraft draft = near(group).stream()
                .filter(found -> joins(found, group))
                .findFirst()
                .orElseGet(() -> {
                    SeriesDraft opened = new SeriesDraft(drafts.size(), family, groups.who(group));
                    drafts.add(opened);
                    return opened;
                });
        if (groups.who(group).size() > draft.core.size()) {
            draft.core = groups.who(group);
        }
        index(draft);
        add(draft, new Series.Member(numbers.iterator().next(), group, false, evidence));
    }

    private void add(SeriesDraft draft, Series.Member member) {
        draft.members.add(member);
        for (EventReport report : model.groups().get(member.group())) {
            byArticle
                    .computeIfAbsent(report.id().trigger().article(), key -> new LinkedHashSet<>())
                    .add(draft);
        }
    }

    /** The series of which the articles that tell of a group tell too. */
    private Set<SeriesDraft> beside(int group) {
        Set<SeriesDraft> out = new LinkedHashSet<>();
        for (EventReport report : model.groups().get(group)) {
            out.addAll(byArticle.getOrDefault(report.id().trigger().article(), Set.of()));
        }
        return out;
    }

    private static Optional<Integer> ordinal(Claim claim) {
        if (claim.value() instanceof Value.Plain plain && plain.value().matches("[1-9][0-9]{0,3}")) {
            return Optional.of(Integer.valueOf(plain.value()));
        }
        return Optional.empty();
    }

    private String family(int group) {
        return groups.family(group);
    }

    /** The series that a group with people can be of, the first begun first. */
    private List<SeriesDraft> near(int group) {
        TreeMap<Integer, SeriesDraft> out = new TreeMap<>();
        for (EntityId who : groups.who(group)) {
            byWho.getOrDefault(family(group) + ' ' + who.value(), List.of())
                    .forEach(draft -> out.put(draft.number, draft));
        }
        return List.copyOf(out.values());
    }

    private void index(SeriesDraft draft) {
        for (EntityId who : draft.core) {
            List<SeriesDraft> known = byWho.computeIfAbsent(draft.family + ' ' + who.value(), key -> new ArrayList<>());
            if (!known.contains(draft)) {
                known.add(draft);
            }
        }
    }

    /** One shared participant does where one side names only one; of larger companies one must lie in the other. */
    private boolean joins(SeriesDraft draft, int group) {
        SortedSet<EntityId> who = groups.who(group);
        SortedSet<EntityId> small = who.size() <= draft.core.size() ? who : draft.core;
        SortedSet<EntityId> large = who.size() <= draft.core.size() ? draft.core : who;
        return !small.isEmpty() && large.containsAll(small);
    }

    /** What the count starts from bounds every numbered member of the series, whichever article says it. */
    private void sinceForAll(SeriesDraft draft) {
        TimeReading reading = new TimeReading(model);
        for (Series.Member member : List.copyOf(draft.members)) {
            for (EventReport report : model.groups().get(member.group())) {
                for (Claim since : report.claims(Attributes.SINCE)) {
                    int start = model.network().variable(model.eventWindow());
                    reading.start(start, since);
                    Reason reason = Reason.of("series-since", since.words(), model.words(since.words()));
                    draft.members.forEach(each -> model.network()
                            .add(new Constraint.Distance(
                                    start, model.happening(each.group()), 0, Constraint.Distance.FAR, reason)));
                }
            }
        }
        model.network().propagate();
    }

    private void tieLast() {
        for (int group = 0; group < model.groups().size(); group++) {
            for (EventReport report : model.groups().get(group)) {
                if (!report.claims(Attributes.LAST).isEmpty() && TimeReading.tense(report) == TimeReading.Tense.PAST) {
                    tieLast(group, report);
                }
            }
        }
    }

    /** The last before the one that the article tells of: earlier than that, and numbered one less. */
    private void tieLast(int group, EventReport last) {
        Claim said = last.claims(Attributes.LAST).getFirst();
        for (SeriesDraft draft : near(group)) {
            if (!joins(draft, group)) {
                continue;
            }
            Optional<Series.Member> present = draft.members.stream()
                    .filter(member -> member.group() != group && !member.inferred())
                    .filter(member -> inArticle(member.group(), last))
                    .max(Comparator.comparingInt(Series.Member::ordinal));
            if (present.isEmpty() || draft.has(group) || present.get().ordinal() < 2) {
                continue;
            }
            int ordinal = present.get().ordinal() - 1;
            Reason reason = Reason.of("last-before", said.words(), model.words(said.words()), "" + (ordinal + 1));
            model.network()
                    .add(new Constraint.Distance(
                            model.happening(group),
                            model.happening(present.get().group()),
                            1,
                            Constraint.Distance.FAR,
                            reason));
            draft.members.add(new Series.Member(ordinal, group, true, List.of(said.words())));
            return;
        }
    }

    private boolean inArticle(int group, EventReport report) {
        return model.groups().get(group).stream()
                .anyMatch(other -> other.id()
                        .trigger()
                        .article()
                        .equals(report.id().trigger().article()));
    }

    private void order(SeriesDraft draft) {
        draft.sort();
        TreeMap<Integer, List<Series.Member>> byNumber = new TreeMap<>();
        draft.members.forEach(member -> byNumber.computeIfAbsent(member.ordinal(), key -> new ArrayList<>())
                .add(member));
        Map.Entry<Integer, List<Series.Member>> before = null;
        for (Map.Entry<Integer, List<Series.Member>> entry : byNumber.entrySet()) {
            if (before != null) {
                for (Series.Member low : before.getValue()) {
                    entry.getValue().forEach(high -> inOrder(low, high));
                }
            }
            before = entry;
        }
    }

    private void inOrder(Series.Member low, Series.Member high) {
        Anchor words = low.evidence().isEmpty()
                ? model.groups().get(low.group()).getFirst().words()
                : low.evidence().getFirst();
        Reason reason = Reason.of("series-order", words, "" + low.ordinal(), "" + high.ordinal());
        model.network()
                .add(new Constraint.Distance(
                        model.happening(low.group()),
                        model.happening(high.group()),
                        1,
                        Constraint.Distance.FAR,
                        reason));
    }

    /** The finished series, those of a single number without another member left out. */
    List<Series> finished() {
        List<Series> out = new ArrayList<>();
        for (SeriesDraft draft : drafts) {
            Map<String, Integer> kinds = new TreeMap<>();
            draft.members.forEach(member ->
                    kinds.merge(model.groups().get(member.group()).getFirst().kind(), 1, Integer::sum));
            String kind = Collections.max(kinds.entrySet(), Map.Entry.comparingByValue())
                    .getKey();
            out.add(new Series(kind, List.copyOf(draft.core), draft.members));
        }
        return out;
    }
}
