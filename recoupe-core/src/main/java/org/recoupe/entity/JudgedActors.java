package org.recoupe.entity;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.recoupe.annotation.Mention;
import org.recoupe.annotation.name.PersonName;
import org.recoupe.article.Anchor;
import org.recoupe.judgement.Ruling;
import org.recoupe.judgement.Ties;
import org.recoupe.language.Messages;

/**
 * Puts together who an editor holds to be one, and takes apart who is not. Who else was taken for the same goes with the side
 * whose article, name in full or office is its own, where only one side has it; else it stays with the first. One resolution.
 */
final class JudgedActors {

    /** How much each tells on which side somebody is. */
    private static final int SAME_ARTICLE = 4;

    private static final int SAME_NAME = 3;
    private static final int SAME_OFFICE = 2;

    private final List<Ruling<Anchor>> rulings;
    private final Ties<Anchor> ties;
    private final Set<Anchor> touched = new HashSet<>();
    /** Of each clue of which anything was judged, where it is now; and by what stands for those it is held to be. */
    private final Map<Clue, Cluster> homes = new LinkedHashMap<>();

    private final Map<Anchor, Set<Clue>> byRoot = new HashMap<>();
    private final Messages messages;

    /** {@code rulings} do not contradict one another. */
    JudgedActors(List<Ruling<Anchor>> rulings, Messages messages) {
        this.rulings = rulings;
        this.ties = JudgedChains.same(rulings);
        this.messages = messages;
        rulings.forEach(ruling -> {
            touched.addAll(ruling.one());
            touched.addAll(ruling.other());
        });
    }

    /** Whether anything was judged of the mentions of a chain: then it is somebody. */
    boolean isJudged(Anchor mention) {
        return touched.contains(mention);
    }

    /** The clusters as judged. */
    List<Cluster> judged(List<Cluster> clusters, List<Clue> clues) {
        if (rulings.isEmpty()) {
            return clusters;
        }
        Set<Cluster> all = new LinkedHashSet<>(clusters);
        all.forEach(cluster -> cluster.clues().forEach(clue -> settle(clue, cluster)));
        for (Clue clue : clues) {
            if (!homes.containsKey(clue) && !roots(clue).isEmpty()) {
                Cluster alone = new Cluster(clue.type());
                alone.add(clue);
                all.add(alone);
                settle(clue, alone);
            }
        }
        homes.keySet()
                .forEach(clue -> roots(clue)
                        .forEach(root -> byRoot.computeIfAbsent(root, key -> new LinkedHashSet<>())
                                .add(clue)));
        rulings.stream().filter(Ruling::same).forEach(ruling -> unite(all, ruling));
        rulings.stream().filter(ruling -> !ruling.same()).forEach(ruling -> split(all, ruling));
        return new ArrayList<>(all);
    }

    /** Keeps where a clue is of which anything was judged. */
    private void settle(Clue clue, Cluster home) {
        if (!roots(clue).isEmpty()) {
            homes.put(clue, home);
        }
    }

    private Set<Anchor> roots(Clue clue) {
        Set<Anchor> out = new LinkedHashSet<>();
        for (Mention mention : clue.mentions()) {
            Anchor anchor = clue.anchor(mention);
            if (touched.contains(anchor)) {
                out.add(ties.root(anchor));
            }
        }
        return out;
    }

    /** The clues that stand on a side. */
    private Set<Clue> standing(Collection<Anchor> side) {
        Set<Clue> out = new LinkedHashSet<>();
        JudgedChains.roots(side, ties).forEach(root -> out.addAll(byRoot.getOrDefault(root, Set.of())));
        return out;
    }

    private Set<Cluster> homes(Set<Clue> clues) {
        Set<Cluster> out = new LinkedHashSet<>();
        clues.forEach(clue -> out.add(Objects.requireNonNull(homes.get(clue))));
        return out;
    }

    private void unite(Set<Cluster> clusters, Ruling<Anchor> ruling) {
        List<Cluster> found = homes(standing(ruling.one())).stream()
                .sorted(Comparator.comparingInt(Cluster::names).reversed().thenComparing(Cluster::firstAnchor))
                .toList();
        Cluster first = found.isEmpty() ? null : found.getFirst();
        if (first == null) {
            return;
        }
        for (Cluster cluster : found.subList(1, found.size())) {
            cluster.clues().forEach(clue -> {
                first.add(clue);
                settle(clue, first);
            });
            cluster.notes().forEach(first::note);
            clusters.remove(cluster);
        }
        first.note(line("judged.same", ruling));
    }

    private void split(Set<Cluster> clusters, Ruling<Anchor> ruling) {
        Set<Clue> one = standing(ruling.one());
        Set<Clue> other = standing(ruling.other());
        Set<Cluster> both = homes(one);
        both.retainAll(homes(other));
        for (Cluster cluster : both) {
            Cluster kept = cluster.empty();
            Cluster moved = new Cluster(cluster.type());
            List<Clue> left = cluster.clues().stream().filter(one::contains).toList();
            List<Clue> right = cluster.clues().stream().filter(other::contains).toList();
            Map<Anchor, Boolean> sides = new HashMap<>();
            right.forEach(clue -> roots(clue).forEach(root -> sides.put(root, true)));
            left.forEach(clue -> roots(clue).forEach(root -> sides.put(root, false)));
            for (Clue clue : cluster.clues()) {
                Optional<Anchor> known =
                        roots(clue).stream().filter(sides::containsKey).findFirst();
                boolean away = known.isPresent()
                        ? Boolean.TRUE.equals(sides.get(known.get()))
                        : likeness(clue, right) > likeness(clue, left);
                roots(clue).forEach(root -> sides.putIfAbsent(root, away));
                Cluster home = away ? moved : kept;
                home.add(clue);
                settle(clue, home);
            }
            clusters.remove(cluster);
            clusters.add(kept);
            clusters.add(moved);
        }
        String line = line("judged.different", ruling);
        Set<Cluster> told = homes(one);
        told.addAll(homes(other));
        told.forEach(cluster -> cluster.note(line));
    }

    private static int likeness(Clue clue, List<Clue> side) {
        boolean article = side.stream().anyMatch(other -> other.article().equals(clue.article()));
        boolean full = clue.named()
                && (clue.type() != Mention.Type.PERSON
                        || !PersonName.of(clue.name()).isSurnameOnly());
        boolean name = full
                && side.stream()
                        .anyMatch(
                                other -> other.named() && Clue.key(other.name()).equals(Clue.key(clue.name())));
        boolean office = RoleAgreement.between(List.of(clue), side);
        return (article ? SAME_ARTICLE : 0) + (name ? SAME_NAME : 0) + (office ? SAME_OFFICE : 0);
    }

    private String line(String key, Ruling<Anchor> ruling) {
        String which = ruling.reason().isEmpty() ? key + ".plain" : key;
        return messages.text(which, ruling.by(), ruling.reason());
    }
}
