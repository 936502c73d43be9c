package org.recoupe.annotation.event;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.recoupe.annotation.EventMention.Role;
import org.recoupe.language.LanguagePack;
import org.recoupe.language.Table;

/**
 * Who does what, by the place in the clause: the subject, the object, and the words after each preposition.
 *
 * @param name its name in the data
 * @param roles the role by place; a place that is not there has none
 */
record Frame(String name, Map<String, Role> roles) {

    static final String SUBJECT = "subject";
    static final String OBJECT = "object";
    static final String OF = "of";
    static final String BY = "by";

    Frame {
        roles = Map.copyOf(roles);
    }

    /** Whether nobody takes part: accidents, disasters. */
    boolean isEmpty() {
        return roles.isEmpty();
    }

    /** The role of somebody at {@code place}, or null. */
    @Nullable
    Role role(String place) {
        return roles.get(place);
    }

    /** All frames of a language by name. */
    static Map<String, Frame> all(LanguagePack pack) {
        Table table = pack.table("lexicon/event-frames.tsv");
        Map<String, Frame> frames = new HashMap<>();
        for (Table.Row row : table.rows()) {
            Map<String, Role> roles = new HashMap<>();
            for (String place : table.columns().subList(1, table.columns().size())) {
                if (!row.get(place).isEmpty()) {
                    roles.put(place, Role.valueOf(row.get(place).toUpperCase(Locale.ROOT)));
                }
            }
            frames.put(row.require("form"), new Frame(row.require("form"), roles));
        }
        return Map.copyOf(frames);
    }
}
