package org.recoupe.dossier;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.recoupe.claim.Attributes;
import org.recoupe.claim.Claim;
import org.recoupe.claim.EventReport;
import org.recoupe.claim.Value;
import org.recoupe.dating.PlaceTable;
import org.recoupe.text.Folding;

/**
 * The places, the days or the presence that sentences set against each other, with the claims of each value. Immutable.
 *
 * @param attribute which of them
 * @param sides by the value, two or more
 */
record Opposed(String attribute, Map<String, List<Claim>> sides) {

    private static final List<String> NAMES = List.of(Attributes.PARTICIPANT, Attributes.PLACE, Attributes.TIME);

    /** What the reports of one event have so. */
    static List<Opposed> of(List<EventReport> reports, PlaceTable places) {
        List<Opposed> out = new ArrayList<>();
        for (String name : NAMES) {
            Map<String, List<Claim>> sides = marked(reports, name);
            if (sides.size() < 2 || name.equals(Attributes.PLACE) && !differ(sides, places)) {
                continue;
            }
            if (name.equals(Attributes.PLACE)) {
                support(reports, sides);
            }
            out.add(new Opposed(name, sides));
        }
        return List.copyOf(out);
    }

    private static Map<String, List<Claim>> marked(List<EventReport> reports, String name) {
        Map<String, List<Claim>> sides = new TreeMap<>();
        String lead = name + '=';
        for (EventReport report : reports) {
            for (Claim claim : report.claims(Attributes.RIVAL)) {
                if (claim.value() instanceof Value.Plain plain && plain.value().startsWith(lead)) {
                    String value = Folding.fold(plain.value().substring(lead.length()));
                    sides.computeIfAbsent(value, key -> new ArrayList<>()).add(claim);
                }
            }
        }
        return sides;
    }

    /** A building and its town are no contradiction, nor a town and its country. */
    private static boolean differ(Map<String, List<Claim>> sides, PlaceTable places) {
        List<String> all = List.copyOf(sides.keySet());
        return all.stream().anyMatch(one -> all.stream().anyMatch(other -> !places.same(one, other)));
    }

    /** The reports that name one of the places say so too. */
    private static void support(List<EventReport> reports, Map<String, List<Claim>> sides) {
        for (EventReport report : reports) {
            for (Claim claim : report.claims(Attributes.PLACE)) {
                List<Claim> side =
                        claim.value() instanceof Value.Place place ? sides.get(Folding.fold(place.name())) : null;
                if (side != null) {
                    side.add(claim);
                }
            }
        }
    }
}
