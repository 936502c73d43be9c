package org.recoupe.dating;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.recoupe.annotation.Modality;
import org.recoupe.article.Anchor;
import org.recoupe.claim.Attributes;
import org.recoupe.claim.Claim;
import org.recoupe.claim.EventReport;
import org.recoupe.claim.Value;
import org.recoupe.entity.EntityId;

/** Finds what the articles count and ties the members by their numbers. Not safe for use by many threads. */
final class SeriesFinder {

    /** A counted series while its members are still found. */
    static final class Draft {
        final String family;
        SortedSet<EntityId> core;
        final List<Series.Member> members = new ArrayList<>();

        Draft(String family, SortedSet<EntityId> core) {
            this.family = family;
            this.core = core;
        }

        boolean has(int group) {
            return members.stream().anyMatch(member -> member.group() == group);
        }
    }

    private final Model model;
    private final PlaceTable places;
    private final List<Draft> drafts = new ArrayList<>();
    private final List<SortedSet<EntityId>> whoOf = new ArrayList<>();

    SeriesFinder(Model model, PlaceTable places) {
        this.model = model;
        this.places = places;
        for (List<EventReport> group : model.groups()) {
            SortedSet<EntityId> all = new TreeSet<>();
            group.forEach(report -> all.addAll(Kinds.participants(report)));
            SortedSet<EntityId> persons = Kinds.persons(all, model.story().entities());
            whoOf.add(persons.isEmpty() ? all : persons);
        }
    }

    /** Finds the series, ties their members and works out further numbers until nothing changes. */
    List<Draft> find() {
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
            drafts.forEach(this::placeOthers);
            model.network().propagate();
            drafts.forEach(this::nameBetween);
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
        if (numbers.size() != 1 || whoOf.get(group).isEmpty() != bare) {
            return;
        }
        String family = family(group);
        List<Anchor> evidence =
                said.stream().map(Claim::words).sorted().distinct().toList();
        if (bare) {
            List<Draft> near = drafts.stream()
                    .filter(found -> found.family.equals(family) && isNear(found, group))
                    .filter(found -> found.members.stream().noneMatch(member -> numbers.contains(member.ordinal())))
                    .toList();
            if (near.size() == 1) {
                near.getFirst().members.add(new Series.Member(numbers.iterator().next(), group, false, evidence));
            }
            return;
        }
        Draft draft = drafts.stream()
                .filter(found -> found.family.equals(family) && joins(found, group))
                .findFirst()
                .orElseGet(() -> {
                    Draft opened = new Draft(family, whoOf.get(group));
                    drafts.add(opened);
                    return opened;
                });
        if (whoOf.get(group).size() > draft.core.size()) {
            draft.core = whoOf.get(group);
        }
        draft.members.add(new Series.Member(numbers.iterator().next(), group, false, evidence));
    }

    private boolean isNear(Draft draft, int group) {
        return draft.members.stream()
                .anyMatch(member ->
                        model.groups().get(group).stream().anyMatch(report -> inArticle(member.group(), report)));
    }

    private static Optional<Integer> ordinal(Claim claim) {
        if (claim.value() instanceof Value.Plain plain && plain.value().matches("[1-9][0-9]{0,3}")) {
            return Optional.of(Integer.valueOf(plain.value()));
        }
        return Optional.empty();
    }

    private String family(int group) {
        return Kinds.counted(model.groups().get(group).getFirst().kind());
    }

    /** One shared participant does where one side names only one; of larger companies one must lie in the other. */
    private boolean joins(Draft draft, int group) {
        SortedSet<EntityId> who = whoOf.get(group);
        SortedSet<EntityId> small = who.size() <= draft.core.size() ? who : draft.core;
        SortedSet<EntityId> large = who.size() <= draft.core.size() ? draft.core : who;
        return !small.isEmpty() && large.containsAll(small);
    }

    /** What the count starts from bounds every numbered member of the series, whichever article says it. */
    private void sinceForAll(Draft draft) {
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
        for (Draft draft : drafts) {
            if (!draft.family.equals(family(group)) || !joins(draft, group)) {
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

    private void order(Draft draft) {
        draft.members.sort(Comparator.comparingInt(Series.Member::ordinal).thenComparingInt(Series.Member::group));
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

    /** A member without a number lies before or after every unbroken run of numbers. */
    private void placeOthers(Draft draft) {
        if (draft.core.size() < 2 || draft.members.isEmpty()) {
            return;
        }
        for (int group = 0; group < model.groups().size(); group++) {
            if (!isOther(draft, group)) {
                continue;
            }
            for (List<Series.Member> run : runs(draft)) {
                int other = group;
                if (run.stream().allMatch(member -> distinct(other, member.group()))) {
                    outside(group, run);
                }
            }
        }
    }

    private boolean isOther(Draft draft, int group) {
        return !draft.has(group)
                && family(group).equals(draft.family)
                && model.groups().get(group).stream()
                        .anyMatch(report -> report.specific() && TimeReading.tense(report) == TimeReading.Tense.PAST)
                && whoOf.get(group).containsAll(draft.core);
    }

    private List<List<Series.Member>> runs(Draft draft) {
        List<List<Series.Member>> runs = new ArrayList<>();
        for (Series.Member member : draft.members) {
            if (runs.isEmpty() || member.ordinal() > runs.getLast().getLast().ordinal() + 1) {
                runs.add(new ArrayList<>());
            }
            runs.getLast().add(member);
        }
        return runs;
    }

    private boolean distinct(int left, int right) {
        if (!model.days(left).intersects(model.days(right))) {
            return true;
        }
        return placesOf(left).stream()
                .anyMatch(place -> placesOf(right).stream().anyMatch(other -> places.differ(place, other)));
    }

    private Set<String> placesOf(int group) {
        Set<String> out = new HashSet<>();
        model.groups()
                .get(group)
                .forEach(report -> report.claims(Attributes.PLACE).forEach(claim -> {
                    if (claim.value() instanceof Value.Place place) {
                        out.add(place.name());
                    }
                }));
        return out;
    }

    private void outside(int group, List<Series.Member> run) {
        Series.Member low = run.getFirst();
        Series.Member high = run.getLast();
        Anchor words = model.groups().get(group).getFirst().words();
        Reason reason = Reason.of("series-other", words, model.words(words), "" + low.ordinal(), "" + high.ordinal());
        model.network()
                .add(new Constraint.Outside(
                        model.happening(group), model.happening(low.group()), model.happening(high.group()), reason));
    }

    /** The only one that lies between two numbers has the number in between. */
    private void nameBetween(Draft draft) {
        List<Series.Member> found = new ArrayList<>();
        for (int i = 0; i + 1 < draft.members.size(); i++) {
            Series.Member low = draft.members.get(i);
            Series.Member high = draft.members.get(i + 1);
            if (high.ordinal() - low.ordinal() != 2 || draft.core.size() < 2) {
                continue;
            }
            List<Integer> between = new ArrayList<>();
            for (int group = 0; group < model.groups().size(); group++) {
                if (isOther(draft, group)
                        && model.days(group).min() > model.days(low.group()).max()
                        && model.days(group).max() < model.days(high.group()).min()) {
                    between.add(group);
                }
            }
            if (between.size() == 1) {
                found.add(new Series.Member(low.ordinal() + 1, between.getFirst(), true, List.of()));
            }
        }
        draft.members.addAll(found);
        draft.members.sort(Comparator.comparingInt(Series.Member::ordinal).thenComparingInt(Series.Member::group));
    }

    /** The finished series, those of a single number without another member left out. */
    List<Series> finished() {
        List<Series> out = new ArrayList<>();
        for (Draft draft : drafts) {
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
