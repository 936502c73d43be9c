package org.recoupe.eval;

import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;
import org.recoupe.eval.contestant.Contestant;
import org.recoupe.eval.contestant.OwnEntrant;

/** Who takes part: the analyser of this project, and whoever else is on the class path. */
final class Entrants {

    private Entrants() {}

    /** Ours first. */
    static List<Contestant.Entrant> all() {
        List<Contestant.Entrant> entrants = new ArrayList<>();
        entrants.add(new OwnEntrant());
        ServiceLoader.load(Contestant.Entrant.class).forEach(entrants::add);
        return entrants;
    }
}
