package org.recoupe.entity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
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
        List<Cluster> out = new ArrayList<>(clusters);
        Set<Clue> placed = new HashSet<>();
        clusters.forEach(cluster -> placed.addAll(cluster.clues()));
        clues.stream()
                .filter(clue -> !placed.contains(clue) && !roots(clue).isEmpty())
                .forEach(clue -> {
                    Cluster alone = new Cluster(clue.type());
                    alone.add(clue);
                    out.add(alone);
                });
        rulings.stream().filter(Ruling::same).forEach(ruling -> unite(out, ruling));
        rulings.stream().filter(ruling -> !ruling.same()).forEach(ruling -> split(out, ruling));
        return out;
    }

    private Set<Anchor> roots(Clue clue) {
        Set<Anchor> out = new HashSet<>();
        for (Mention mention : clue.mentions()) {
            Anchor anchor = clue.anchor(mention);
            if (touched.contains(anchor)) {
                out.add(ties.root(anchor));
            }
        }
        return out;
    }

    private boolean stands(Clue clue, Set<Anchor> side) {
        return roots(clue).stream().anyMatch(side::contains);
    }

    private void unite(List<Cluster> clusters, Ruling<Anchor> ruling) {
        Set<Anchor> all = JudgedChains.roots(ruling.one(), ties);
        List<Cluster> found = clusters.stream()
                .filter(cluster -> cluster.clues().stream().anyMatch(clue -> stands(clue, all)))
                .sorted(Comparator.comparingInt(Cluster::names).reversed().thenComparing(Cluster::firstAnchor))
                .toList();
        if (found.size() > 1) {
            Cluster first = found.getFirst();
            found.stream().skip(1).forEach(cluster -> cluster.clues().forEach(first::add));
            clusters.removeAll(found.subList(1, found.size()));
        }
        found.stream().limit(1).forEach(cluster -> cluster.note(line("judged.same", ruling)));
    }

    private void split(List<Cluster> clusters, Ruling<Anchor> ruling) {
        Set<Anchor> one = JudgedChains.roots(ruling.one(), ties);
        Set<Anchor> other = JudgedChains.roots(ruling.other(), ties);
        for (Cluster cluster : List.copyOf(clusters)) {
            List<Clue> left =
                    cluster.clues().stream().filter(clue -> stands(clue, one)).toList();
            List<Clue> right =
                    cluster.clues().stream().filter(clue -> stands(clue, other)).toList();
            if (!left.isEmpty() && !right.isEmpty()) {
                Cluster kept = cluster.empty();
                Cluster moved = new Cluster(cluster.type());
                Map<Anchor, Boolean> sides = new HashMap<>();
                right.forEach(clue -> roots(clue).forEach(root -> sides.put(root, true)));
                left.forEach(clue -> roots(clue).forEach(root -> sides.put(root, false)));
                for (Clue clue : cluster.clues()) {
                    boolean away = right.contains(clue)
                            || (!left.contains(clue)
                                    && roots(clue).stream()
                                            .filter(sides::containsKey)
                                            .findFirst()
                                            .map(root -> Boolean.TRUE.equals(sides.get(root)))
                                            .orElseGet(() -> likeness(clue, right) > likeness(clue, left)));
                    roots(clue).forEach(root -> sides.putIfAbsent(root, away));
                    (away ? moved : kept).add(clue);
                }
                clusters.set(clusters.indexOf(cluster), kept);
                clusters.add(moved);
            }
        }
        String line = line("judged.different", ruling);
        clusters.stream()
                .filter(cluster -> cluster.clues().stream().anyMatch(clue -> stands(clue, one) || stands(clue, other)))
                .forEach(cluster -> cluster.note(line));
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
