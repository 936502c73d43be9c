package org.recoupe.dating;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.recoupe.language.LanguagePack;
import org.recoupe.language.Table;
import org.recoupe.text.Folding;

/** Which place lies in which, from {@code lexicon/place-containment.tsv}. Immutable; safe for use by many threads. */
public final class PlaceTable {

    /** Deeper than any chain of places. */
    private static final int DEEPEST = 8;

    private final Map<String, String> inside = new HashMap<>();
    private final Set<String> known = new HashSet<>();

    /** Reads the table of a language. */
    public PlaceTable(LanguagePack language) {
        for (Table.Row row : language.table("lexicon/place-containment.tsv").rows()) {
            String outer = key(row.require("inside"));
            known.add(outer);
            for (String form : row.require("form").split("\\|")) {
                inside.put(key(form), outer);
                known.add(key(form));
            }
        }
    }

    private static String key(String place) {
        return Folding.fold(place.strip()).replace('-', ' ');
    }

    /** Whether a place is part of a town, as a building is. */
    public boolean isInTown(String place) {
        String outer = inside.get(key(place));
        return outer != null && inside.containsKey(outer);
    }

    /** Whether {@code inner} is {@code outer} or lies in it. */
    public boolean contains(String outer, String inner) {
        String wanted = key(outer);
        String place = key(inner);
        for (int i = 0; i < DEEPEST && place != null; i++) {
            if (place.equals(wanted)) {
                return true;
            }
            place = inside.get(place);
        }
        return false;
    }

    /** Whether the two can be the same place: one is in the other, or one name stands in the other. */
    public boolean same(String left, String right) {
        String a = " " + key(left) + " ";
        String b = " " + key(right) + " ";
        return a.contains(b) || b.contains(a) || contains(left, right) || contains(right, left);
    }

    /** Whether the two are surely different places: both known, neither in the other. */
    public boolean differ(String left, String right) {
        return known.contains(key(left)) && known.contains(key(right)) && !same(left, right);
    }
}
