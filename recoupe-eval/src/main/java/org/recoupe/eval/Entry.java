package org.recoupe.eval;

import org.recoupe.eval.contestant.Contestant;

/** Somebody who takes part, loaded. */
record Entry(Contestant.Entrant entrant, Contestant contestant) {

    String name() {
        return entrant.name();
    }
}
