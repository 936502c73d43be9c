package org.recoupe.event;

import java.util.List;
import org.recoupe.claim.EventReport;
import org.recoupe.dating.DatedDays;

/**
 * Reports that tell of one event.
 *
 * @param reports sorted by id, at least one
 * @param when when it took place
 * @param group its index in the {@link org.recoupe.dating.Chronology}
 * @param because why the reports are one event, one step a line
 */
public record Happening(List<EventReport> reports, DatedDays when, int group, List<String> because) {

    /** Copies the lists. */
    public Happening {
        reports = List.copyOf(reports);
        because = List.copyOf(because);
    }
}
