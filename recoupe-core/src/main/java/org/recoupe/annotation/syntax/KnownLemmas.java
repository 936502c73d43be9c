package org.recoupe.annotation.syntax;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.recoupe.language.Table;

/**
 * Dictionary forms of words that the treebanks agree on, a table with the columns {@code form}, {@code upos}, {@code lemma}:
 * where a form is known no rule need guess.
 *
 * <p>Immutable; safe for use by many threads.
 */
final class KnownLemmas {

    private final Map<Key, String> lemmas;

    private record Key(String form, String upos) {}

    KnownLemmas(Table table) {
        Map<Key, String> found = HashMap.newHashMap(table.rows().size());
        for (Table.Row row : table.rows()) {
            found.put(new Key(row.require("form"), row.require("upos")), row.require("lemma"));
        }
        this.lemmas = Map.copyOf(found);
    }

    /** The lemma of {@code lower} as a {@code upos}, or null where it is not known. */
    @Nullable
    String find(String lower, String upos) {
        return lemmas.get(new Key(lower, upos));
    }
}
