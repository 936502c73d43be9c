package org.recoupe.dating;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
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
        network.settleAgain();
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
        network.settleAgain();
        assertThat(network.days(written)).isEqualTo(days(stated));
        assertThat(network.findings())
                .extracting(found -> found.aside().reason().key())
                .containsExactly("weekday", "fresh-lead");
        assertThat(network.proof(written, Proofs.ONCE))
                .extracting(step -> step.reason().key())
                .containsExactly("stated.date-line");
    }

    private static final DaySet SPRING = DaySet.between(LocalDate.of(2025, 1, 1), LocalDate.of(2025, 6, 30));

    /** A reason of its own, so that constraints of one kind can be told apart. */
    private static Reason reason(String key, String value) {
        return Reason.of(key, value);
    }

    private static List<String> words(List<Constraint> constraints) {
        return constraints.stream()
                .map(constraint -> constraint.reason().values().getFirst())
                .toList();
    }

    @Test
    void aFridayBetweenTwoDaysIsASetOfDays() {
        Network network = new Network();
        int held = network.variable(SPRING);
        DaySet between = DaySet.between(LocalDate.of(2025, 3, 14), LocalDate.of(2025, 4, 18));
        network.add(new Constraint.Within(held, between, reason("calendar", "between")));
        network.add(new Constraint.OnWeekday(held, DayOfWeek.FRIDAY, reason("weekday", "Friday")));
        int due = network.variable(SPRING);
        network.add(new Constraint.Distance(held, due, 10, 10, reason("offset", "ten days later")));
        network.propagate();
        assertThat(network.days(held)).hasToString("2025-03-14 2025-03-21 2025-03-28 2025-04-04 2025-04-11 2025-04-18");
        assertThat(network.days(due)).hasToString("2025-03-24 2025-03-31 2025-04-07 2025-04-14 2025-04-21 2025-04-28");
    }

    @Test
    void oneOfSeveralDaysIsAnyOfThemUntilMoreIsKnown() {
        Network network = new Network();
        int march = network.variable(days(LocalDate.of(2025, 3, 4)));
        int april = network.variable(days(LocalDate.of(2025, 4, 9)));
        int told = network.variable(SPRING);
        network.add(new Constraint.OneOf(told, List.of(march, april), reason("one-of-events", "one of two")));
        network.propagate();
        assertThat(network.days(told)).hasToString("2025-03-04 2025-04-09");
        network.add(new Constraint.OnWeekday(told, DayOfWeek.WEDNESDAY, reason("weekday", "Wednesday")));
        network.propagate();
        assertThat(network.days(told)).hasToString("2025-04-09");
    }

    @Test
    void namesTheFewestThatCannotAllBeTrue() {
        Network network = new Network();
        int written = network.variable(SPRING);
        int held = network.variable(SPRING);
        int other = network.variable(SPRING);
        network.add(new Constraint.Within(
                written, days(LocalDate.of(2025, 3, 6)), reason("stated.date-line", "written on 6 March, a Thursday")));
        network.add(new Constraint.Distance(written, held, -1, -1, reason("offset", "held yesterday")));
        network.add(new Constraint.OnWeekday(held, DayOfWeek.MONDAY, reason("weekday", "held on a Monday")));
        network.add(new Constraint.Distance(written, other, -60, 0, reason("past", "another was before")));
        network.add(new Constraint.Distance(other, held, 0, 90, reason("series-order", "the other was first")));
        network.propagate();
        network.settleAgain();
        assertThat(network.findings()).hasSize(1);
        Network.Finding finding = network.findings().getFirst();
        assertThat(words(finding.statements()))
                .containsExactlyInAnyOrder("written on 6 March, a Thursday", "held yesterday", "held on a Monday");
        assertThat(network.days(held).isEmpty()).isFalse();
        assertThat(words(List.of(finding.aside()))).containsExactly("held yesterday");
    }

    @Test
    void theLeastSureIsSetAsideEvenWhereItCameFirst() {
        Network network = new Network();
        int written = network.variable(SPRING);
        network.add(new Constraint.Within(
                written,
                DaySet.between(LocalDate.of(2025, 1, 1), LocalDate.of(2025, 1, 31)),
                reason("past", "in January")));
        network.propagate();
        network.add(
                new Constraint.Within(written, days(LocalDate.of(2025, 3, 6)), reason("stated.date-line", "6 March")));
        network.propagate();
        network.settleAgain();
        assertThat(network.days(written)).hasToString("2025-03-06");
        assertThat(words(network.aside())).containsExactly("in January");
    }

    @Test
    void aProofHoldsOnlyWhatIsNeeded() {
        Network network = new Network();
        int written = network.variable(SPRING);
        int held = network.variable(SPRING);
        int other = network.variable(SPRING);
        network.add(new Constraint.Within(held, days(LocalDate.of(2025, 3, 5)), reason("calendar", "5 March")));
        network.add(new Constraint.Distance(held, written, 1, 1, reason("offset", "yesterday")));
        network.add(new Constraint.Distance(held, written, 0, 30, reason("past", "over")));
        network.add(new Constraint.Distance(other, written, 0, 90, reason("past", "so is another")));
        network.propagate();
        assertThat(network.proof(written, Proofs.ONCE))
                .extracting(step -> step.reason().values().getFirst())
                .containsExactly("5 March", "yesterday");
    }

    private static List<Constraint> random(Random random, int variables, int first) {
        List<Constraint> out = new ArrayList<>();
        List<String> keys = List.of("calendar", "weekday", "offset", "past", "same-event", "fresh-lead");
        for (int i = 0; i < 3 * variables; i++) {
            int left = first + random.nextInt(variables);
            int right = first + random.nextInt(variables);
            Reason reason = reason(keys.get(random.nextInt(keys.size())), first + " " + i);
            int day = SPRING.min() + random.nextInt(180);
            switch (random.nextInt(4)) {
                case 0 -> out.add(new Constraint.Within(left, DaySet.range(day - 20, day + 20), reason));
                case 1 -> out.add(new Constraint.OnWeekday(left, DayOfWeek.of(1 + random.nextInt(7)), reason));
                default -> {
                    int low = random.nextInt(20) - 10;
                    if (left != right) {
                        out.add(new Constraint.Distance(left, right, low, low + random.nextInt(40), reason));
                    }
                }
            }
        }
        return out;
    }

    private static Network solved(List<Constraint> constraints, int variables) {
        Network network = new Network();
        for (int i = 0; i < variables; i++) {
            network.variable(SPRING);
        }
        constraints.forEach(network::add);
        network.propagate();
        network.settleAgain();
        return network;
    }

    @RepeatedTest(60)
    void whatHasNothingToDoWithItChangesNothing(RepetitionInfo info) {
        Random random = new Random(info.getCurrentRepetition());
        List<Constraint> here = random(random, 6, 0);
        List<Constraint> elsewhere = random(random, 6, 6);
        List<Constraint> both = new ArrayList<>();
        for (int i = 0; i < Math.max(here.size(), elsewhere.size()); i++) {
            if (i < elsewhere.size()) {
                both.add(elsewhere.get(i));
            }
            if (i < here.size()) {
                both.add(here.get(i));
            }
        }
        Network alone = solved(here, 12);
        Network together = solved(both, 12);
        Proofs known = Proofs.first();
        for (int variable = 0; variable < 6; variable++) {
            assertThat(together.days(variable)).isEqualTo(alone.days(variable));
            List<Proofs.Step> proof = alone.proof(variable, known);
            assertThat(together.proof(variable, Proofs.ONCE)).isEqualTo(proof);
            assertThat(together.proof(variable, known.next())).isEqualTo(proof);
        }
        assertThat(together.findings()).containsAll(alone.findings());
    }

    @RepeatedTest(60)
    void everyFindingIsAsSmallAsCanBe(RepetitionInfo info) {
        Network network = solved(random(new Random(info.getCurrentRepetition()), 6, 0), 6);
        for (Network.Finding finding : network.findings()) {
            assertThat(solved(finding.statements(), 6).findings()).isNotEmpty();
            for (Constraint each : finding.statements()) {
                List<Constraint> without = new ArrayList<>(finding.statements());
                without.remove(each);
                assertThat(solved(without, 6).findings()).isEmpty();
            }
        }
    }

    @Test
    void twiceAsMuchCostsAboutTwiceAsMuch() {
        assertThat(chain(4000).narrowings()).isLessThan(22 * chain(400).narrowings() / 2);
    }

    /** Each is a day after the one before it, and the last is known. */
    private static Network chain(int length) {
        Network network = new Network();
        DaySet window = DaySet.between(LocalDate.of(2000, 1, 1), LocalDate.of(2040, 1, 1));
        for (int i = 0; i < length; i++) {
            network.variable(window);
        }
        for (int i = 1; i < length; i++) {
            network.add(new Constraint.Distance(i - 1, i, 0, 1, reason("offset", "" + i)));
        }
        network.add(new Constraint.Within(0, days(LocalDate.of(2020, 5, 4)), reason("calendar", "known")));
        network.propagate();
        return network;
    }
}
