package org.recoupe.dossier;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.recoupe.annotation.AnnotatedArticle;
import org.recoupe.article.Anchor;
import org.recoupe.claim.EventReport;
import org.recoupe.entity.Entities;
import org.recoupe.entity.EntityId;
import org.recoupe.judgement.Ruling;
import org.recoupe.judgement.Ties;
import org.recoupe.language.Messages;

/**
 * Judgements of editors, held against the articles of a story: what they mean for its cross-checking, and what becomes of each.
 * The latest is taken first, and one that cannot hold beside what was taken before is open; so it does not matter in which order
 * they are given. Used for one dossier, by one thread.
 */
public final class Judgements {

    private final List<Correction> corrections;
    private final PlaceFinder places;
    private final Verdicts verdicts;
    private final List<Ruling<Anchor>> actors;
    private final List<Accepted> accepted = new ArrayList<>();

    private record Accepted(Correction correction, Ruling<Anchor> ruling) {}

    /**
     * Holds {@code corrections} against {@code articles}.
     *
     * @param messages of the area {@code correction}
     */
    public Judgements(List<Correction> corrections, List<AnnotatedArticle> articles, Messages messages) {
        this.corrections = corrections.stream()
                .map(Correction::asGiven)
                .sorted()
                .distinct()
                .toList();
        this.places = new PlaceFinder(articles);
        this.verdicts = new Verdicts(messages, places);
        this.actors = judgeActors();
    }

    /** What was judged of who is named, in a stable order; none of it contradicts another. */
    public List<Ruling<Anchor>> actors() {
        return actors;
    }

    private List<Ruling<Anchor>> judgeActors() {
        Ties<Anchor> ties = new Ties<>();
        for (Correction correction : corrections.reversed()) {
            boolean same = correction.kind() == Correction.Kind.SAME_ACTOR;
            if (!same && correction.kind() != Correction.Kind.DIFFERENT_ACTORS) {
                continue;
            }
            PlaceFinder.Found<Anchor> one = places.mentions(correction.one());
            PlaceFinder.Found<Anchor> other = places.mentions(correction.other());
            Ruling<Anchor> ruling = ruling(correction, same, one, other, verdicts);
            if (ruling == null) {
                continue;
            }
            if (ties.add(ruling)) {
                accepted.add(new Accepted(correction, ruling));
                verdicts.partly(correction, one.missing() + other.missing());
            } else {
                verdicts.contradicted(correction, against(ruling));
            }
        }
        return accepted.stream().map(Accepted::ruling).toList();
    }

    /** The latest that says otherwise of any of the same. */
    private Correction against(Ruling<Anchor> ruling) {
        return accepted.stream()
                .filter(each -> each.ruling().same() != ruling.same() && meet(each.ruling(), ruling))
                .findFirst()
                .or(() -> accepted.stream()
                        .filter(each -> each.ruling().same() != ruling.same())
                        .findFirst())
                .orElseGet(accepted::getFirst)
                .correction();
    }

    /** Whether two rulings are about any of the same things. */
    static <T extends Comparable<T>> boolean meet(Ruling<T> left, Ruling<T> right) {
        Set<T> all = new HashSet<>(left.one());
        all.addAll(left.other());
        return right.one().stream().anyMatch(all::contains)
                || right.other().stream().anyMatch(all::contains);
    }

    /** What a correction of two sides says of what was found; null, and open, where a side is empty. */
    static <T extends Comparable<T>> @Nullable Ruling<T> ruling(
            Correction correction,
            boolean same,
            PlaceFinder.Found<T> one,
            PlaceFinder.Found<T> other,
            Verdicts verdicts) {
        if (one.all().isEmpty() || other.all().isEmpty()) {
            verdicts.gone(correction, one.all().isEmpty() ? one : other);
            return null;
        }
        SortedSet<T> left = new TreeSet<>(one.all());
        SortedSet<T> right = new TreeSet<>(other.all());
        // What stands on both sides cannot be meant on either.
        left.removeAll(other.all());
        right.removeAll(one.all());
        if (left.isEmpty() || right.isEmpty()) {
            verdicts.sameWords(correction);
            return null;
        }
        return new Ruling<>(same, left, right, correction.by(), correction.reason());
    }

    /** What was judged of the events and days; to be asked once. */
    JudgedEvents events(List<EventReport> reports) {
        places.with(reports);
        return new JudgedEvents(corrections, reports, places, verdicts);
    }

    /** The corrections with what became of them, in order of time; to be asked last. */
    List<Correction> judged(Entities entities, Set<EntityId> actorsOfDossier) {
        Map<Correction, Ruling<Anchor>> byCorrection = new HashMap<>();
        accepted.forEach(each -> byCorrection.put(each.correction(), each.ruling()));
        byCorrection.forEach((correction, ruling) -> {
            SortedSet<Anchor> all = new TreeSet<>(ruling.one());
            all.addAll(ruling.other());
            verdicts.about(
                    correction,
                    all.stream()
                            .flatMap(anchor -> entities.at(anchor).stream())
                            .filter(entity -> actorsOfDossier.contains(entity.id()))
                            .map(entity -> entity.id().value())
                            .distinct()
                            .toList());
        });
        return corrections.stream().map(verdicts::judged).toList();
    }
}
