package org.recoupe.dating;

import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.recoupe.annotation.EventMention.Role;
import org.recoupe.annotation.Mention;
import org.recoupe.claim.Attributes;
import org.recoupe.claim.EventReport;
import org.recoupe.claim.Value;
import org.recoupe.entity.Entities;
import org.recoupe.entity.Entity;
import org.recoupe.entity.EntityId;

/** Kinds of events that are told and counted as one another, and who takes part in a report. Stateless. */
public final class Kinds {

    /** A visit, a meeting, talks: counted in one series, « la troisième rencontre », « la cinquième visite ». */
    private static final Set<String> ENCOUNTERS = Set.of("meeting", "visit", "talks", "summit", "negotiation");

    /** Kinds that are the same happening in other words where the same people take part. */
    private static final Set<String> SITTINGS = Set.of("meeting", "talks", "summit", "negotiation");

    /** What befalls people; articles call one such event by several of these words. */
    private static final Set<String> CALAMITIES =
            Set.of("explosion", "fire", "accident", "collapse", "disaster", "toll");

    /** Words that any of them can be called by. */
    private static final Set<String> ANY_CALAMITY = Set.of("accident", "disaster", "toll");

    /** What a court does, which takes place whoever is named. */
    private static final Set<String> COURT = Set.of("hearing", "trial", "verdict");

    private Kinds() {}

    /** Whether it is a sitting or a ruling of a court. */
    public static boolean isCourt(String kind) {
        return COURT.contains(kind);
    }

    /** Whether it is an explosion, a fire, an accident, or the toll of one. */
    public static boolean isCalamity(String kind) {
        return CALAMITIES.contains(kind);
    }

    /** Whether a kind says of what sort a calamity was. */
    public static boolean isExact(String kind) {
        return !ANY_CALAMITY.contains(kind);
    }

    /** The family in which a kind is counted. */
    public static String counted(String kind) {
        return ENCOUNTERS.contains(kind) ? "encounter" : kind;
    }

    /** The family in which a kind is the same happening. */
    public static String told(String kind) {
        return SITTINGS.contains(kind) ? "meeting" : CALAMITIES.contains(kind) ? "calamity" : kind;
    }

    /** Who takes part, whatever the role; those who were merely present are left out. */
    public static SortedSet<EntityId> participants(EventReport report) {
        SortedSet<EntityId> out = new TreeSet<>();
        report.claims(Attributes.PARTICIPANT).forEach(claim -> {
            if (claim.value() instanceof Value.Actor actor && actor.role() != Role.PRESENT) {
                out.add(actor.entity());
            }
        });
        return out;
    }

    /** Who has one of the roles. */
    public static SortedSet<EntityId> participants(EventReport report, Set<Role> roles) {
        SortedSet<EntityId> out = new TreeSet<>();
        report.claims(Attributes.PARTICIPANT).forEach(claim -> {
            if (claim.value() instanceof Value.Actor actor && roles.contains(actor.role())) {
                out.add(actor.entity());
            }
        });
        return out;
    }

    /** The persons of {@code all}. */
    public static SortedSet<EntityId> persons(SortedSet<EntityId> all, Entities entities) {
        SortedSet<EntityId> out = new TreeSet<>();
        for (EntityId id : all) {
            if (entities.get(id).map(Entity::type).orElse(null) == Mention.Type.PERSON) {
                out.add(id);
            }
        }
        return out;
    }
}
