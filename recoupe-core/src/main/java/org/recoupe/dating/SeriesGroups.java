package org.recoupe.dating;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.recoupe.claim.EventReport;
import org.recoupe.entity.EntityId;

/** Who takes part in each group of reports and as what it is counted. Immutable once made. */
final class SeriesGroups {

    private final Model model;
    private final List<SortedSet<EntityId>> whoOf = new ArrayList<>();
    private final Map<String, List<Integer>> index = new HashMap<>();

    SeriesGroups(Model model) {
        this.model = model;
        for (int group = 0; group < model.groups().size(); group++) {
            SortedSet<EntityId> all = new TreeSet<>();
            for (EventReport report : model.groups().get(group)) {
                all.addAll(model.participants(report));
            }
            SortedSet<EntityId> persons = Kinds.persons(all, model.story().entities());
            SortedSet<EntityId> who = persons.isEmpty() ? all : persons;
            whoOf.add(who);
            for (EntityId each : who) {
                index.computeIfAbsent(key(family(group), each), key -> new ArrayList<>())
                        .add(group);
            }
        }
    }

    private static String key(String family, EntityId who) {
        return family + ' ' + who.value();
    }

    /** The persons who take part; where none does, whoever else. */
    SortedSet<EntityId> who(int group) {
        return whoOf.get(group);
    }

    /** As what it is counted. */
    String family(int group) {
        return Kinds.counted(model.groups().get(group).getFirst().kind());
    }

    /** The groups that are counted as {@code family} and in which {@code who} takes part, in order. */
    List<Integer> of(String family, EntityId who) {
        return index.getOrDefault(key(family, who), List.of());
    }
}
