package org.recoupe.dossier;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.recoupe.annotation.Modality;
import org.recoupe.claim.Attributes;
import org.recoupe.claim.EventReport;
import org.recoupe.claim.Value;
import org.recoupe.dating.Kinds;
import org.recoupe.dating.PlaceTable;
import org.recoupe.entity.Entities;
import org.recoupe.entity.EntityId;
import org.recoupe.event.Happening;

/**
 * Finds reports that say of an event that it never was, though nothing put them together: who denies seldom gives the day.
 * They must name the same people for the same sort of event on days that can be the same, and mean one event alone.
 * Immutable.
 */
final class Negations {

    /** What is told of so many days is told of one event. */
    private static final int NARROW_DAYS = 31;

    /** « N'a pas rencontré X » without a day says nothing of one meeting. */
    private static final int FEW_DAYS = 7;

    private final Map<Integer, List<EventReport>> byGroup = new TreeMap<>();

    private final Entities entities;
    private final PlaceTable places;

    Negations(List<Happening> happenings, Entities entities, PlaceTable places) {
        this.entities = entities;
        this.places = places;
        Map<String, List<Happening>> claimed = new HashMap<>();
        for (Happening happening : happenings) {
            if (happening.reports().stream().anyMatch(Negations::isClaim)) {
                keys(happening)
                        .forEach(key -> claimed.computeIfAbsent(key, each -> new ArrayList<>())
                                .add(happening));
            }
        }
        for (Happening negation : happenings) {
            if (negation.reports().stream().allMatch(Negations::isNegation)) {
                link(negation, claimed);
            }
        }
    }

    /** The reports that deny the event of a group, in the order of the texts. */
    List<EventReport> of(int group) {
        return byGroup.getOrDefault(group, List.of());
    }

    private void link(Happening negation, Map<String, List<Happening>> claimed) {
        Set<Happening> candidates = new HashSet<>();
        keys(negation).forEach(key -> candidates.addAll(claimed.getOrDefault(key, List.of())));
        List<Happening> meant =
                candidates.stream().filter(each -> denies(negation, each)).toList();
        List<Happening> doubted = meant.stream().filter(Negations::isDoubted).toList();
        List<Happening> sole = doubted.isEmpty() ? meant : doubted;
        if (sole.size() == 1) {
            byGroup.computeIfAbsent(sole.getFirst().group(), key -> new ArrayList<>())
                    .addAll(negation.reports());
        }
    }

    private boolean denies(Happening negation, Happening event) {
        // Who is named counts: « la police » may be left out.
        SortedSet<EntityId> here = Kinds.persons(who(negation), entities);
        SortedSet<EntityId> there = Kinds.persons(who(event), entities);
        here = here.isEmpty() ? who(negation) : here;
        there = there.isEmpty() ? who(event) : there;
        boolean same = here.equals(there) || here.size() >= 2 && there.containsAll(here);
        same |= there.size() >= 2 && here.containsAll(there);
        boolean days = negation.when().days().intersects(event.when().days())
                && event.when().days().size() <= NARROW_DAYS;
        boolean dated = negation.when().days().size() <= FEW_DAYS;
        boolean denied = negation.reports().stream().anyMatch(report -> report.modality() == Modality.DENIED);
        return same && days && placed(negation, event) && (dated || denied && (isDoubted(event) || here.size() >= 2));
    }

    /** « N'a pas rencontré X à Lorville » says nothing of a meeting elsewhere. */
    private boolean placed(Happening negation, Happening event) {
        Set<String> here = where(negation);
        Set<String> there = where(event);
        return here.isEmpty()
                || there.isEmpty()
                || here.stream().anyMatch(one -> there.stream().anyMatch(other -> places.same(one, other)));
    }

    private static Set<String> where(Happening happening) {
        Set<String> where = new TreeSet<>();
        happening.reports().stream()
                .flatMap(report -> report.claims(Attributes.PLACE).stream())
                .forEach(claim -> {
                    if (claim.value() instanceof Value.Place place) {
                        where.add(place.name());
                    }
                });
        return where;
    }

    /** Of each participant what sort of event it is. */
    private static Set<String> keys(Happening happening) {
        Set<String> keys = new TreeSet<>();
        for (EventReport report : happening.reports()) {
            Kinds.participants(report).forEach(who -> keys.add(Kinds.told(report.kind()) + ' ' + who.value()));
        }
        return keys;
    }

    private static SortedSet<EntityId> who(Happening happening) {
        SortedSet<EntityId> who = new TreeSet<>();
        happening.reports().forEach(report -> who.addAll(Kinds.participants(report)));
        return who;
    }

    private static boolean isClaim(EventReport report) {
        return report.modality() == Modality.ASSERTED || report.modality() == Modality.UNVERIFIED;
    }

    private static boolean isNegation(EventReport report) {
        return report.modality() == Modality.DENIED || report.modality() == Modality.NEGATED && report.specific();
    }

    private static boolean isDoubted(Happening happening) {
        return happening.reports().stream().anyMatch(report -> report.modality() == Modality.UNVERIFIED);
    }
}
