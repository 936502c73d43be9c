package org.recoupe.view;

import java.time.LocalDate;
import java.util.List;
import org.recoupe.dossier.DateEstimate;
import org.recoupe.dossier.Dossier;

/** One line that says how much a dossier holds and from when to when. */
final class Summary {

    private Summary() {}

    static String of(Dossier dossier, Phrases phrases) {
        String counts = phrases.count("count.articles", dossier.articles().size())
                + " · " + phrases.count("count.events", dossier.events().size())
                + " · " + phrases.count("count.statements", dossier.statements().size())
                + " · "
                + phrases.count("count.conflicts", (int) dossier.conflicts().stream()
                        .filter(conflict -> conflict.kind() != Dossier.Conflict.Kind.UPDATE)
                        .count());
        LocalDate from = dossier.story().from();
        LocalDate to = dossier.story().to();
        if (from == null && to == null) {
            return counts;
        }
        return counts + " · " + phrases.date(new DateEstimate(null, from, to, List.of()));
    }
}
