package org.recoupe.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.recoupe.claim.Pile.date;
import static org.recoupe.claim.Pile.day;
import static org.recoupe.claim.Pile.weekday;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.recoupe.annotation.EventMention.Role;
import org.recoupe.annotation.Modality;
import org.recoupe.claim.Attributes;
import org.recoupe.claim.Pile;
import org.recoupe.language.LanguagePack;

class EventMergerTest {

    private final EventMerger merger = new EventMerger(LanguagePack.of("fr"));

    /** The happenings, each as the sorted articles that tell of it. */
    private List<List<String>> merged(Pile pile) {
        return merger.merge(pile.dating()).happenings().stream()
                .map(happening -> happening.reports().stream()
                        .map(report -> report.id().trigger().article().value())
                        .distinct()
                        .sorted()
                        .toList())
                .toList();
    }

    private static Pile.Paper blast(Pile pile, String path, LocalDate day, String text) {
        return pile.paper(path, text).on(day);
    }

    @Test
    void oneCalamityInManyWordsIsOneEvent() {
        Pile pile = new Pile();
        blast(pile, "a.txt", LocalDate.of(2025, 3, 4), "Une explosion a secoué mardi Valmer : trois morts.")
                .tells("OTHER", "explosion", "explosion")
                .time("mardi", weekday(DayOfWeek.TUESDAY))
                .plain(Attributes.DEATHS, "3", "trois");
        blast(pile, "b.txt", LocalDate.of(2025, 3, 6), "Le bilan de la catastrophe passe à cinq morts.")
                .tells("OTHER", "toll", "bilan")
                .plain(Attributes.DEATHS, "5", "cinq");
        blast(pile, "c.txt", LocalDate.of(2025, 3, 7), "L'explosion du 4 mars a fait cinq morts.")
                .tells("OTHER", "explosion", "explosion")
                .time("4 mars", day(3, 4));
        assertThat(merged(pile)).containsExactly(List.of("a-a-txt", "a-b-txt", "a-c-txt"));
    }

    @Test
    void aCalamityOfLongAgoStaysApart() {
        Pile pile = new Pile();
        Pile.Paper a = blast(
                pile,
                "a.txt",
                LocalDate.of(2025, 3, 4),
                "Une explosion a eu lieu mardi. Un coup de grisou avait tué six mineurs en 2019.");
        a.tells("OTHER", "explosion", "explosion").time("mardi", weekday(DayOfWeek.TUESDAY));
        a.tells("OTHER", "explosion", "coup de grisou").time("2019", date(2019, 1, 5));
        blast(pile, "b.txt", LocalDate.of(2025, 3, 5), "L'explosion a fait des morts.")
                .tells("OTHER", "explosion", "explosion");
        assertThat(merged(pile)).containsExactlyInAnyOrder(List.of("a-a-txt", "a-b-txt"), List.of("a-a-txt"));
    }

    @Test
    void calamitiesAtTwoPlacesAreTwo() {
        Pile pile = new Pile();
        blast(pile, "a.txt", LocalDate.of(2025, 3, 4), "Explosion à Valmer.")
                .tells("OTHER", "explosion", "Explosion")
                .place("Valmer");
        blast(pile, "b.txt", LocalDate.of(2025, 3, 5), "Explosion à Brancourt.")
                .tells("OTHER", "explosion", "Explosion")
                .place("Brancourt");
        assertThat(merged(pile)).hasSize(2);
    }

    @Test
    void whatWasPlannedAndThenHeldIsOneEvent() {
        Pile pile = new Pile().people("Anna Veld", "Paul Roche");
        pile.paper("a.txt", "Anna Veld rencontrera Paul Roche le 9 mars.")
                .on(LocalDate.of(2025, 3, 4))
                .tells("CONSULT", "meeting", "rencontrera")
                .modality(Modality.PLANNED)
                .who(Role.PARTICIPANT, "Anna Veld", "Paul Roche")
                .time("le 9 mars", day(3, 9));
        pile.paper("b.txt", "Anna Veld a rencontré Paul Roche dimanche.")
                .on(LocalDate.of(2025, 3, 10))
                .tells("CONSULT", "meeting", "rencontré")
                .who(Role.PARTICIPANT, "Anna Veld", "Paul Roche")
                .time("dimanche", weekday(DayOfWeek.SUNDAY));
        assertThat(merged(pile)).containsExactly(List.of("a-a-txt", "a-b-txt"));
    }

    @Test
    void meetingsWithOtherNumbersAreNotOne() {
        Pile pile = new Pile().people("Anna Veld", "Paul Roche");
        for (int number = 1; number <= 2; number++) {
            pile.paper(number + ".txt", "La rencontre numéro " + number + " d'Anna Veld et Paul Roche.")
                    .on(LocalDate.of(2025, 3, 4))
                    .tells("CONSULT", "meeting", "rencontre")
                    .who(Role.PARTICIPANT, "Anna Veld", "Paul Roche")
                    .plain(Attributes.ORDINAL, "" + number, "" + number);
        }
        assertThat(merged(pile)).hasSize(2);
    }

    @Test
    void theWorkGrowsWithTheArticlesAndNotWithTheirSquare() {
        long small = comparisons(100);
        long large = comparisons(800);
        assertThat(large).isLessThan(12 * small);
    }

    private long comparisons(int articles) {
        Pile pile = new Pile().people("Anna Veld", "Paul Roche");
        LocalDate first = LocalDate.of(2020, 1, 6);
        for (int i = 0; i < articles; i++) {
            Pile.Paper paper = pile.paper(i + ".txt", "Anna Veld a rencontré Paul Roche lundi.")
                    .on(first.plusDays(2L * i));
            paper.tells("CONSULT", "meeting", "rencontré")
                    .who(Role.PARTICIPANT, "Anna Veld", "Paul Roche")
                    .time("lundi", weekday(DayOfWeek.MONDAY));
        }
        EventMerger.Merged merged = merger.merge(pile.dating());
        assertThat(merged.happenings().stream()
                        .map(happening -> happening.when().value())
                        .collect(Collectors.toSet()))
                .hasSameSizeAs(merged.happenings());
        return merged.comparisons();
    }
}
