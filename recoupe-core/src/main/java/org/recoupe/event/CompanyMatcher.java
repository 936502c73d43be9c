package org.recoupe.event;

import java.util.HashSet;
import java.util.Set;
import java.util.SortedSet;
import org.recoupe.annotation.Mention;
import org.recoupe.entity.Entities;
import org.recoupe.entity.Entity;
import org.recoupe.entity.EntityId;

/** How well those who take part agree. Immutable; safe for use by many threads. */
final class CompanyMatcher {

    /** Whoever is named for the police, they are the same. */
    private static final double BY_WHOEVER = 0.2;

    private static final String BY_POLICE = "COERCE";

    private final Entities entities;

    CompanyMatcher(Entities entities) {
        this.entities = entities;
    }

    double score(Features a, Features b) {
        if (a.who().isEmpty() || b.who().isEmpty()) {
            return a.who().isEmpty() && b.who().isEmpty() ? 0.25 : 0.2;
        }
        Set<EntityId> common = new HashSet<>(a.who());
        common.retainAll(b.who());
        boolean subset = common.size() == Math.min(a.who().size(), b.who().size());
        if (subset) {
            boolean same = a.who().size() == b.who().size();
            return common.size() >= 2 ? 0.5 : same ? 0.4 : 0.35;
        }
        if (!a.actors().isEmpty() && !b.actors().isEmpty() && disjoint(a.actors(), b.actors())) {
            return isByWhoever(a, b) ? BY_WHOEVER : ReportMatcher.NEVER;
        }
        // A person on each side who is missing on the other: two meetings of one person with two others.
        if (hasOther(a.persons(), b.persons()) && hasOther(b.persons(), a.persons())) {
            return ReportMatcher.NEVER;
        }
        if (!common.isEmpty()) {
            return common.size() >= 2 ? 0.4 : 0.25;
        }
        if (a.ordinal() != null && a.ordinal().equals(b.ordinal()) && (isGroups(a) || isGroups(b))) {
            return 0.3;
        }
        if (standsFor(a, b) || standsFor(b, a)) {
            return 0.15;
        }
        return isByWhoever(a, b) ? BY_WHOEVER : ReportMatcher.NEVER;
    }

    /** « les deux délégations »: whoever they are. */
    private boolean isGroups(Features features) {
        return features.who().stream()
                .allMatch(id -> entities.get(id)
                        .filter(entity -> entity.type() == Mention.Type.GROUP
                                || (entity.type() == Mention.Type.ORGANISATION
                                        && !Character.isUpperCase(entity.name().codePointAt(0))))
                        .isPresent());
    }

    static boolean disjoint(SortedSet<EntityId> left, SortedSet<EntityId> right) {
        return left.stream().noneMatch(right::contains);
    }

    private static boolean hasOther(SortedSet<EntityId> left, SortedSet<EntityId> right) {
        return left.stream().anyMatch(id -> !right.contains(id));
    }

    /** Countries and offices that can stand for the persons of the other side. */
    private boolean standsFor(Features offices, Features persons) {
        return !persons.persons().isEmpty()
                && offices.who().stream()
                        .map(entities::get)
                        .allMatch(found -> found.map(Entity::type)
                                .filter(type -> type == Mention.Type.COUNTRY || type == Mention.Type.ORGANISATION)
                                .isPresent());
    }

    /** « La police », « les enquêteurs »: who arrests is called by many words, none of which is a name. */
    private boolean isByWhoever(Features a, Features b) {
        return a.report().code().equals(BY_POLICE) && b.report().code().equals(BY_POLICE) && isGroups(a) && isGroups(b);
    }

    /** The same two or more, and nobody else. */
    static boolean same(Features a, Features b) {
        return a.who().size() > 1 && a.who().equals(b.who());
    }
}
