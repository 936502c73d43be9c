package org.recoupe.dossier;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What differs in a dossier from an earlier one of the same story.
 *
 * @param kind what has become of it
 * @param part what it is
 * @param id its id: in the earlier dossier where it is gone, else in this one
 * @param into the id that stands for it now; null unless it became part of another
 * @param title a line for a person
 * @param fields what has changed in it, by name; where it became part of another, how that differs from it
 */
public record Change(
        Kind kind, Part part, String id, @Nullable String into, String title, List<Field> fields) {

    /** Copies the list. */
    public Change {
        fields = List.copyOf(fields);
    }

    /** What can become of a part; spelled as in the schema. */
    public enum Kind {
        NEW,
        CHANGED,
        MERGED,
        GONE;

        /** The name in the dossier. */
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** The parts that are compared; spelled as in the schema. */
    public enum Part {
        ARTICLE,
        EVENT,
        CONFLICT,
        DEADLINE,
        SEQUENCE,
        CORRECTION;

        /** The name in the dossier. */
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * A value that is another now.
     *
     * @param name {@code date}, {@code status}, {@code attribute.deaths}, …
     * @param before what it was; empty where there was none
     * @param now what it is; empty where there is none
     */
    public record Field(String name, String before, String now) {}
}
