package org.recoupe.dating;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class DaySetTest {

    private static final int SPAN = 120;

    private record Model(DaySet set, TreeSet<Integer> days) {}

    private static Model random(Random random) {
        DaySet.Builder builder = new DaySet.Builder();
        TreeSet<Integer> days = new TreeSet<>();
        for (int i = random.nextInt(12); i > 0; i--) {
            int first = random.nextInt(SPAN) - SPAN / 2;
            int last = first + random.nextInt(9) - 1;
            builder.add(first, last);
            for (int day = first; day <= last; day++) {
                days.add(day);
            }
        }
        return new Model(builder.build(), days);
    }

    private static TreeSet<Integer> days(DaySet set) {
        TreeSet<Integer> out = new TreeSet<>();
        for (int day = -3 * SPAN; day <= 3 * SPAN; day++) {
            if (set.contains(day)) {
                out.add(day);
            }
        }
        return out;
    }

    @RepeatedTest(200)
    void behavesAsAPlainSet(RepetitionInfo info) {
        Random random = new Random(info.getCurrentRepetition());
        Model a = random(random);
        Model b = random(random);
        assertThat(days(a.set())).isEqualTo(a.days());
        assertThat(a.set().size()).isEqualTo(a.days().size());
        assertThat(a.set().isEmpty()).isEqualTo(a.days().isEmpty());

        TreeSet<Integer> both = new TreeSet<>(a.days());
        both.retainAll(b.days());
        assertThat(days(a.set().intersect(b.set()))).isEqualTo(both);
        assertThat(a.set().intersect(b.set())).isEqualTo(b.set().intersect(a.set()));

        int low = random.nextInt(30) - 15;
        int high = low + random.nextInt(10);
        TreeSet<Integer> wide = new TreeSet<>();
        a.days().forEach(day -> {
            for (int shift = low; shift <= high; shift++) {
                wide.add(day + shift);
            }
        });
        assertThat(days(a.set().widen(low, high))).isEqualTo(wide);
        assertThat(a.set().shift(7).shift(-7)).isEqualTo(a.set());
        assertThat(b.set().within(a.set(), low, high))
                .isEqualTo(b.set().intersect(a.set().widen(low, high)));
        assertThat(a.set().within(a.set(), -1, 1)).isSameAs(a.set());

        DayOfWeek weekday = DayOfWeek.of(1 + random.nextInt(7));
        assertThat(days(a.set().weekday(weekday)))
                .isEqualTo(a.days().stream()
                        .filter(day -> LocalDate.ofEpochDay(day).getDayOfWeek() == weekday)
                        .collect(Collectors.toCollection(TreeSet::new)));
        if (!a.set().isEmpty()) {
            assertThat(a.set().min()).isEqualTo(a.days().first());
            assertThat(a.set().max()).isEqualTo(a.days().last());
        }
    }

    @Test
    void joinsNeighbours() {
        DaySet.Builder builder = new DaySet.Builder();
        builder.add(4, 6);
        builder.add(1, 3);
        assertThat(builder.build()).isEqualTo(DaySet.range(1, 6)).hasToString("1970-01-02..1970-01-07");
    }
}
