package org.recoupe.annotation;

import java.util.Locale;

/** How far an article vouches for what it reports; spelled as in the dossier's schema. */
public enum Modality {
    ASSERTED,
    NEGATED,
    DENIED,
    PLANNED,
    POSSIBLE,
    CONDITIONAL,
    UNVERIFIED;

    /** The name in the dossier. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
