package org.recoupe.eval.contestant;

import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;

/** Who takes part: the analyser of this project, and whoever else is on the class path. */
public final class Entrants {

    private Entrants() {}

    /** Ours first. */
    public static List<Contestant.Entrant> all() {
        List<Contestant.Entrant> entrants = new ArrayList<>();
        entrants.add(new OwnEntrant());
        ServiceLoader.load(Contestant.Entrant.class).forEach(entrants::add);
        return entrants;
    }
}
