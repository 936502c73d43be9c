package org.recoupe.export;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.recoupe.dossier.Dossier;

/**
 * The type of an event as PLOVER codes it.
 *
 * @param type one of its types; {@code OTHER} where none fits
 * @param modes its modes
 */
record PloverCode(String type, List<String> modes) {

    /** The quad category of each type: verbal and material cooperation, verbal and material conflict. */
    private static final Map<String, Integer> QUADS = Map.ofEntries(
            Map.entry("AGREE", 1),
            Map.entry("CONSULT", 1),
            Map.entry("SUPPORT", 1),
            Map.entry("CONCEDE", 1),
            Map.entry("COOPERATE", 2),
            Map.entry("AID", 2),
            Map.entry("RETREAT", 2),
            Map.entry("REQUEST", 3),
            Map.entry("ACCUSE", 3),
            Map.entry("REJECT", 3),
            Map.entry("THREATEN", 3),
            Map.entry("PROTEST", 4),
            Map.entry("SANCTION", 4),
            Map.entry("MOBILIZE", 4),
            Map.entry("COERCE", 4),
            Map.entry("ASSAULT", 4));

    /** Cooperation that is only announced is an intention to cooperate; a concession is one already when it is announced. */
    private static final Set<String> INTENDED = Set.of("CONSULT", "SUPPORT", "COOPERATE", "AID", "RETREAT");

    static PloverCode of(Dossier.Event event) {
        boolean ahead = event.status() == Dossier.Status.PLANNED || event.status() == Dossier.Status.POSTPONED;
        if (ahead && INTENDED.contains(event.code())) {
            return new PloverCode("AGREE", List.of());
        }
        return new PloverCode(QUADS.containsKey(event.code()) ? event.code() : "OTHER", event.modes());
    }

    boolean isType() {
        return QUADS.containsKey(type);
    }

    /** 1 to 4; 0 where there is no type. */
    int quad() {
        return QUADS.getOrDefault(type, 0);
    }
}
