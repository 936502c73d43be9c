package org.recoupe.eval.contestant;

/** Somebody who takes part, loaded. */
public record Entry(Contestant.Entrant entrant, Contestant contestant) {

    /** Name and version. */
    public String name() {
        return entrant.name();
    }
}
