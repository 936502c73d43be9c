package org.recoupe.eval.story;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** Gathers what sentences say of each event and tells what cannot all be true. Confined to one thread. */
final class Contradictions {

    private static final Set<String> UPDATES = Set.of("update");
    private static final Set<String> OF_THE_EVENT = Set.of("lead", "bg", "when");
    private static final Set<String> NEVER_AT_ODDS = Set.of("ordinal");
    private static final String TIME = "time";
    private static final String VALUE = "value";

    /** Sentences of which an event cannot have both, with what they are about. */
    private static final List<Opposite> OPPOSITES = List.of(
            new Opposite("present", "absent", "presence", "participant"),
            new Opposite("direct", "indirect", "directness", "directness"));

    private record Opposite(String one, String other, String both, String attribute) {}

    private final Map<String, Map<String, SortedSet<String>>> said = new TreeMap<>();
    private final Map<String, SortedSet<String>> grown = new TreeMap<>();
    private final Map<String, SortedSet<String>> phases = new TreeMap<>();

    /** Adds what a sentence says. */
    void add(Passage passage) {
        String event = passage.event();
        if (event.isEmpty()) {
            return;
        }
        String phase = passage.kind().substring(passage.kind().indexOf('.') + 1);
        phases.computeIfAbsent(event, key -> new TreeSet<>()).add(phase);
        for (Fact fact : passage.facts()) {
            String attribute = fact.attribute();
            if (!NEVER_AT_ODDS.contains(attribute) && (!attribute.equals(TIME) || OF_THE_EVENT.contains(phase))) {
                said.computeIfAbsent(event, key -> new TreeMap<>())
                        .computeIfAbsent(attribute, key -> new TreeSet<>())
                        .add(fact.value());
                if (UPDATES.contains(phase)) {
                    grown.computeIfAbsent(event, key -> new TreeSet<>()).add(attribute);
                }
            }
        }
    }

    /** The conflicts, by event. */
    List<StoryConflict> found() {
        List<StoryConflict> out = new ArrayList<>();
        said.forEach((event, attributes) -> attributes.forEach((attribute, values) -> {
            if (values.size() > 1) {
                boolean update = grown.getOrDefault(event, new TreeSet<>()).contains(attribute);
                out.add(new StoryConflict(event, update ? "update" : VALUE, attribute, List.copyOf(values)));
            }
        }));
        phases.forEach((event, heard) -> {
            for (Opposite opposite : OPPOSITES) {
                List<String> sides = List.of(opposite.one(), opposite.other());
                if (heard.contains(opposite.both()) || heard.containsAll(sides)) {
                    out.add(new StoryConflict(event, VALUE, opposite.attribute(), sides));
                }
            }
            if (heard.contains("lead") && heard.contains("denied")) {
                out.add(new StoryConflict(event, "denial", "", List.of()));
            }
        });
        return List.copyOf(out);
    }
}
