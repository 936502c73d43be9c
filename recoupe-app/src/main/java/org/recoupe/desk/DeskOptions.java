package org.recoupe.desk;

import java.time.InstantSource;
import java.time.LocalDate;
import org.recoupe.pipeline.Settings;

/**
 * What a desk is told once.
 *
 * @param settings how articles are read and cross-checked; its day and its corrections are the desk's own matter
 * @param clock the only clock
 * @param network whether feeds may be fetched
 */
public record DeskOptions(Settings settings, InstantSource clock, boolean network) {

    /** The settings of this day. */
    Settings today() {
        return settings.withToday(LocalDate.ofInstant(clock.instant(), settings.zone()));
    }
}
