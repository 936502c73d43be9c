package org.recoupe.dating;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.recoupe.annotation.TimeMeaning.Unit;

class NetworkTest {

    private static final DaySet YEARS = DaySet.between(LocalDate.of(2020, 1, 1), LocalDate.of(2040, 12, 31));

    private static DaySet days(LocalDate day) {
        return DaySet.of(day);
    }

    @Test
    void takesBackWhollyWhatCreepsOrCannotHold() {
        Network network = new Network();
        int written = network.variable(YEARS);
        int happened = network.variable(YEARS);
        network.add(new Constraint.SamePeriod(written, happened, Unit.MONTH, -1, Reason.of("offset-period")));
        // « à venir » of what was « le mois dernier »: month by month both would run to the end of all days.
        network.add(new Constraint.Distance(written, happened, 0, Constraint.Distance.FAR, Reason.of("future")));
        network.propagate();
        network.settleAgain(true);
        assertThat(network.findings()).hasSize(1);
        assertThat(network.findings().getFirst().aside().reason().key()).isEqualTo("future");
        assertThat(network.days(written).size()).isGreaterThan(7000);
        assertThat(network.narrowings()).isLessThan(1000);
    }

    @Test
    void theSurerStandsWhateverCameFirst() {
        Network network = new Network();
        int written = network.variable(YEARS);
        LocalDate stated = LocalDate.of(2031, 3, 4);
        network.add(new Constraint.Within(written, days(LocalDate.of(2029, 1, 1)), Reason.of("fresh-lead")));
        network.add(new Constraint.OnWeekday(written, DayOfWeek.MONDAY, Reason.of("weekday")));
        network.add(new Constraint.Within(written, days(stated), Reason.of("stated.date-line")));
        network.propagate();
        network.settleAgain(true);
        assertThat(network.days(written)).isEqualTo(days(stated));
        assertThat(network.findings())
                .extracting(found -> found.aside().reason().key())
                .containsExactly("weekday", "fresh-lead");
        assertThat(network.proof(written))
                .extracting(cut -> cut.constraint().reason().key())
                .containsExactly("stated.date-line");
    }
}
