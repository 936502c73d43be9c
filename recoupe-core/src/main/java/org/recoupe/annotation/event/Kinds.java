package org.recoupe.annotation.event;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.recoupe.language.LanguagePack;
import org.recoupe.language.Table;

/** The kinds of events: type, modes and family. Immutable; safe for use by many threads. */
final class Kinds {

    private final Map<String, Table.Row> rows = new HashMap<>();

    Kinds(LanguagePack pack) {
        pack.table("lexicon/event-kinds.tsv").rows().forEach(row -> rows.put(row.require("form"), row));
    }

    String code(String kind) {
        return get(kind, "code", "OTHER");
    }

    List<String> modes(String kind) {
        String modes = get(kind, "modes", "");
        return modes.isEmpty() ? List.of() : List.of(modes.split(" "));
    }

    String family(String kind) {
        return get(kind, "family", kind);
    }

    private String get(String kind, String column, String otherwise) {
        Table.Row row = rows.get(kind);
        return row == null ? otherwise : row.get(column);
    }
}
