package org.recoupe.annotation.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.recoupe.annotation.TimeMeaning;
import org.recoupe.annotation.TimeMeaning.Calendar;
import org.recoupe.annotation.TimeMeaning.Direction;
import org.recoupe.annotation.TimeMeaning.Offset;
import org.recoupe.annotation.TimeMeaning.Origin;
import org.recoupe.annotation.TimeMeaning.Unit;
import org.recoupe.annotation.TimeMeaning.Weekday;

class TimexResolverTest {

    /** A Wednesday. */
    private static final LocalDate PUBLISHED = LocalDate.of(2025, 8, 6);

    @Test
    void weekdayFollowsTheTense() {
        Weekday friday = new Weekday(DayOfWeek.FRIDAY, Direction.OPEN);
        assertThat(TimexResolver.days(friday, PUBLISHED, Tense.PAST))
                .containsExactly(DayRange.of(LocalDate.of(2025, 8, 1)));
        assertThat(TimexResolver.days(friday, PUBLISHED, Tense.FUTURE))
                .containsExactly(DayRange.of(LocalDate.of(2025, 8, 8)));
        assertThat(TimexResolver.days(friday, PUBLISHED, Tense.UNKNOWN)).hasSize(2);
    }

    @Test
    void openYearIsTheOneThatTheTenseAllows() {
        Calendar june = new Calendar(null, 11, 14, null, null, Direction.OPEN);
        assertThat(TimexResolver.days(june, PUBLISHED, Tense.PAST))
                .containsExactly(DayRange.of(LocalDate.of(2024, 11, 14)));
        assertThat(TimexResolver.days(june, PUBLISHED, Tense.FUTURE))
                .containsExactly(DayRange.of(LocalDate.of(2025, 11, 14)));
        assertThat(TimexResolver.days(june, PUBLISHED, Tense.UNKNOWN)).hasSize(2);
    }

    @Test
    void weekdayBesideADateDecidesTheYear() {
        // 14 November was a Monday in 2022 and will not be one again before 2033.
        Calendar monday = new Calendar(null, 11, 14, DayOfWeek.MONDAY, null, Direction.OPEN);
        assertThat(TimexResolver.days(monday, PUBLISHED, Tense.UNKNOWN))
                .containsExactly(DayRange.of(LocalDate.of(2022, 11, 14)));
    }

    @Test
    void weekAndFortnightAreAsWideAsTheWords() {
        assertThat(TimexResolver.days(new Offset(-1, Unit.WEEK, Origin.PUBLICATION), PUBLISHED, Tense.PAST))
                .containsExactly(new DayRange(LocalDate.of(2025, 7, 28), LocalDate.of(2025, 8, 3)));
        assertThat(TimexResolver.days(new Offset(-15, Unit.DAY, Origin.PUBLICATION), PUBLISHED, Tense.PAST))
                .containsExactly(new DayRange(LocalDate.of(2025, 7, 22), LocalDate.of(2025, 7, 23)));
    }

    @Test
    void whatHangsOnTheContextAllowsNoDays() {
        assertThat(TimexResolver.days(new Offset(1, Unit.DAY, Origin.CONTEXT), PUBLISHED, Tense.PAST))
                .isEmpty();
        assertThat(TimexResolver.days(new TimeMeaning.Length(3.0, Unit.HOUR), PUBLISHED, Tense.PAST))
                .isEmpty();
    }

    @Test
    void leapDayIsInLeapYearsOnly() {
        Calendar leap = new Calendar(null, 2, 29, null, null, Direction.OPEN);
        assertThat(TimexResolver.days(leap, PUBLISHED, Tense.PAST))
                .containsExactly(DayRange.of(LocalDate.of(2024, 2, 29)));
    }
}
