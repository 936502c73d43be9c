package org.recoupe.entity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.recoupe.annotation.Mention;
import org.recoupe.annotation.name.NameComparison;
import org.recoupe.annotation.name.PersonName;
import org.recoupe.language.Messages;

/** Puts the persons of all articles together: names in full first, then surnames alone. One resolution. */
final class PersonClusters {

    private final NameComparison comparison;
    private final PersonJudge judge;
    /** Clusters of full names by the blocking keys of their words. */
    private final Map<String, Set<Group>> blocks = new HashMap<>();

    private final List<Group> groups = new ArrayList<>();

    /** A cluster with the names that it was compared by, each once. */
    private static final class Group {
        final Cluster cluster = new Cluster(Mention.Type.PERSON);
        final List<PersonName> names = new ArrayList<>();
        final Map<PersonName, String> written = new HashMap<>();
        Clue.Gender gender = Clue.Gender.UNKNOWN;

        void add(Clue clue) {
            cluster.add(clue);
            gender = gender == Clue.Gender.UNKNOWN ? clue.gender() : gender;
        }
    }

    PersonClusters(NameComparison comparison, Messages messages) {
        this.comparison = comparison;
        this.judge = new PersonJudge(comparison, messages);
    }

    List<Judgement> judgements() {
        return judge.judgements();
    }

    List<Cluster> cluster(List<Clue> clues) {
        Map<PersonName, List<Clue>> byName = new TreeMap<>(
                Comparator.comparingInt((PersonName name) -> -name.words().size())
                        .thenComparing(PersonName::folded));
        List<Clue> surnames = new ArrayList<>();
        for (Clue clue : clues) {
            PersonName name = PersonName.of(clue.name());
            if (!clue.named() || name.words().isEmpty()) {
                continue;
            }
            if (name.isSurnameOnly()) {
                surnames.add(clue);
            } else {
                byName.computeIfAbsent(name, n -> new ArrayList<>()).add(clue);
            }
        }
        byName.forEach(this::placeFullName);
        surnames.sort(Comparator.comparing((Clue clue) -> clue.name()).thenComparing(Clue::article));
        surnames.forEach(this::placeSurname);
        return groups.stream().map(group -> group.cluster).toList();
    }

    private void placeFullName(PersonName name, List<Clue> clues) {
        List<Group> same = new ArrayList<>();
        for (Group group : candidates(name)) {
            if (isSame(name, clues, group)) {
                same.add(group);
            }
        }
        Group group = same.size() == 1 ? same.getFirst() : newGroup();
        if (same.size() > 1) {
            judge.several(clues.getFirst().name(), names(same));
        }
        clues.forEach(group::add);
        group.names.add(name);
        group.written.put(name, clues.getFirst().name());
        index(name, group);
    }

    private boolean isSame(PersonName name, List<Clue> clues, Group group) {
        NameComparison.Likeness best = NameComparison.Likeness.NONE;
        PersonName nearest = group.names.getFirst();
        for (PersonName other : group.names) {
            NameComparison.Likeness likeness = comparison.compare(other, name);
            if (likeness == NameComparison.Likeness.OTHER_GIVEN_NAME
                    || likeness == NameComparison.Likeness.OTHER_GENERATION) {
                best = likeness;
                nearest = other;
                break;
            }
            if (likeness.ordinal() < best.ordinal()) {
                best = likeness;
                nearest = other;
            }
        }
        if (best == NameComparison.Likeness.NONE) {
            return false;
        }
        String left = group.written.getOrDefault(nearest, nearest.folded());
        String right = clues.getFirst().name();
        if (isDoubtful(best, clues, group)) {
            judge.judge(left, right, Judgement.Verdict.UNSURE, "unsure.close");
            return false;
        }
        boolean same = best.ordinal() < NameComparison.Likeness.OTHER_GIVEN_NAME.ordinal();
        String rule = best.name().toLowerCase(Locale.ROOT);
        if (same && clues.stream().anyMatch(clue -> clue.gender().contradicts(group.gender))) {
            same = false;
            rule = "gender";
        }
        judge.judge(left, right, same ? Judgement.Verdict.SAME : Judgement.Verdict.DIFFERENT, "person." + rule);
        return same;
    }

    /** Whether more than the names must say that the two are one, and nothing does. */
    private static boolean isDoubtful(NameComparison.Likeness likeness, List<Clue> clues, Group group) {
        return switch (likeness) {
            case NEAR, ROMANISED, GENERATION ->
                meet(clues, group) || !RoleAgreement.between(clues, group.cluster.clues());
            case NICKNAME -> meet(clues, group) && !RoleAgreement.between(clues, group.cluster.clues());
            default -> false;
        };
    }

    /** Two spellings in one article are two persons. */
    private static boolean meet(List<Clue> clues, Group group) {
        return clues.stream()
                .anyMatch(clue -> group.cluster.clues().stream()
                        .anyMatch(other -> other.named()
                                && other.article().equals(clue.article())
                                && !PersonName.of(other.name()).isSurnameOnly()));
    }

    /** A surname alone: the only bearer in the story, else nobody that can be told. */
    private void placeSurname(Clue clue) {
        PersonName name = PersonName.of(clue.name());
        List<Group> bearers = new ArrayList<>();
        for (Group group : candidates(name)) {
            if (!group.gender.contradicts(clue.gender())
                    && group.names.stream().anyMatch(other -> comparison.mayBeSame(other, name))) {
                bearers.add(group);
            }
        }
        String rule = "person.part";
        if (bearers.size() > 1) {
            Group told = only(bearers, group -> RoleAgreement.between(List.of(clue), group.cluster.clues()));
            rule = told == null ? "person.here" : "person.office";
            told = told != null
                    ? told
                    : only(
                            bearers,
                            group -> group.cluster.clues().stream()
                                    .anyMatch(other -> other.article().equals(clue.article())));
            bearers = told == null ? bearers : List.of(told);
        }
        if (bearers.size() == 1) {
            Group bearer = bearers.getFirst();
            judge.judge(bearer.cluster.name(), clue.name(), Judgement.Verdict.SAME, rule);
            bearer.add(clue);
        } else if (bearers.size() > 1) {
            judge.several(clue.name(), names(bearers));
        } else {
            Group group = newGroup();
            group.add(clue);
            group.names.add(name);
            index(name, group);
        }
    }

    private static @Nullable Group only(List<Group> groups, Predicate<Group> test) {
        List<Group> found = groups.stream().filter(test).toList();
        return found.size() == 1 ? found.getFirst() : null;
    }

    private static String names(List<Group> groups) {
        return String.join(
                Judgement.AND,
                groups.stream().map(group -> group.cluster.name()).sorted().toList());
    }

    private Group newGroup() {
        Group group = new Group();
        groups.add(group);
        return group;
    }

    private Set<Group> candidates(PersonName name) {
        Set<Group> found = new LinkedHashSet<>();
        comparison.blockingKeys(name).forEach(key -> found.addAll(blocks.getOrDefault(key, Set.of())));
        return found;
    }

    private void index(PersonName name, Group group) {
        comparison
                .blockingKeys(name)
                .forEach(key ->
                        blocks.computeIfAbsent(key, k -> new LinkedHashSet<>()).add(group));
    }
}
