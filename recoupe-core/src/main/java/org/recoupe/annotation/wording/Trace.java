package org.recoupe.annotation.wording;

import java.util.Locale;
import org.recoupe.language.Table;

/** What a sign is a trace of. */
enum Trace {
    /** A translation machine. */
    TRANSLATED,
    /** A synonym machine. */
    SPUN,
    /** Either. */
    EITHER;

    /** What the column {@code of} of a row says. */
    static Trace of(Table.Row row) {
        try {
            return valueOf(row.require("of").toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw row.error("the column 'of' holds translated, spun or either");
        }
    }
}
