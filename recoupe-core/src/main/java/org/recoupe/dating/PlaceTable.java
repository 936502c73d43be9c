package org.recoupe.dating;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.recoupe.language.LanguagePack;
import org.recoupe.language.Lexicon;
import org.recoupe.language.Table;
import org.recoupe.text.Folding;

/** Which place lies in which, from {@code lexicon/place-containment.tsv}. Immutable; safe for use by many threads. */
public final class PlaceTable {

    /** Deeper than any chain of places. */
    private static final int DEEPEST = 8;

    private final Map<String, String> inside = new HashMap<>();
    private final Set<String> known = new HashSet<>();

    /** Names of capitals and countries in the other languages of a story, with what they are called in the first. */
    private final Map<String, String> called = new HashMap<>();

    /** Reads the table of a language. */
    public PlaceTable(LanguagePack language) {
        this(language, List.of());
    }

    /**
     * Reads the table of a language, for a story in which there are articles in {@code others} too: a capital or country is
     * the same place whatever its name.
     */
    public PlaceTable(LanguagePack language, List<LanguagePack> others) {
        read(language);
        for (LanguagePack other : others) {
            read(other);
            for (String lexicon : List.of("capitals", "countries")) {
                translate(other.lexicon(lexicon), language.lexicon(lexicon));
            }
        }
    }

    private void translate(Lexicon from, Lexicon to) {
        Map<String, String> byCode = new HashMap<>();
        to.entries().forEach(entry -> byCode.putIfAbsent(entry.get("value"), key(entry.form())));
        for (Lexicon.Entry entry : from.entries()) {
            String name = byCode.get(entry.get("value"));
            boolean another = to.find(entry.form())
                    .filter(own -> !own.get("value").equals(entry.get("value")))
                    .isPresent();
            if (name != null && !another) {
                called.put(key(entry.form()), name);
            }
        }
    }

    private void read(LanguagePack language) {
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

    /** The key of a place by its name in the first language. */
    private String common(String place) {
        String key = key(place);
        return called.getOrDefault(key, key);
    }

    /** Whether a place is part of a town, as a building is. */
    public boolean isInTown(String place) {
        String outer = inside.get(common(place));
        return outer != null && inside.containsKey(outer);
    }

    /** Whether {@code inner} is {@code outer} or lies in it. */
    public boolean contains(String outer, String inner) {
        String wanted = common(outer);
        String place = common(inner);
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
        String a = " " + common(left) + " ";
        String b = " " + common(right) + " ";
        return a.contains(b) || b.contains(a) || contains(left, right) || contains(right, left);
    }

    /** Whether the two are surely different places: both known, neither in the other. */
    public boolean differ(String left, String right) {
        return known.contains(common(left)) && known.contains(common(right)) && !same(left, right);
    }
}
