package org.recoupe.dating;

import static org.assertj.core.api.Assertions.assertThat;
import static org.recoupe.claim.Pile.day;
import static org.recoupe.claim.Pile.offset;
import static org.recoupe.claim.Pile.weekday;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.recoupe.annotation.EventMention.Role;
import org.recoupe.annotation.Modality;
import org.recoupe.annotation.TimeMeaning;
import org.recoupe.annotation.TimeMeaning.Unit;
import org.recoupe.article.StatedDate;
import org.recoupe.claim.Attributes;
import org.recoupe.claim.EventReport;
import org.recoupe.claim.Pile;
import org.recoupe.duplicate.Copy;
import org.recoupe.language.LanguagePack;

/** Short stories of our own and the days that follow from them. */
class DayStoriesTest {

    private static final String MET = "Anna Veld a rencontré Paul Roche hier à Lorme.";

    private final ChronologySolver solver = new ChronologySolver(LanguagePack.of("fr"));

    private static Pile pile() {
        return new Pile().people("Anna Veld", "Paul Roche", "Lise Orban");
    }

    private static Pile.Told meets(Pile.Paper paper, String words, TimeMeaning meaning) {
        return paper.tells("CONSULT", "meeting", "rencontré")
                .who(Role.PARTICIPANT, "Anna Veld", "Paul Roche")
                .time(words, meaning);
    }

    private Chronology solve(Pile pile, List<List<EventReport>> groups) {
        return solver.solve(pile.dating(), groups);
    }

    private Chronology singles(Pile pile) {
        return solve(pile, ChronologySolver.singles(pile.dating()));
    }

    private static DaySet published(Chronology chronology, Pile.Paper paper) {
        return java.util.Objects.requireNonNull(chronology.articles().get(paper.id()))
                .when()
                .days();
    }

    private static void copy(Pile pile, Pile.Paper article, Pile.Paper of) {
        pile.copies.add(new Copy(article.id(), of.id(), Copy.Relation.DUPLICATE, 1.0, List.of()));
    }

    @Test
    void yesterdayInACopyIsTheDayBeforeTheFirstOfThem() {
        Pile pile = pile();
        Pile.Paper first = pile.paper("a.txt", MET).parted().on(LocalDate.of(2025, 3, 4));
        Pile.Paper late = pile.paper("b.txt", MET).parted().on(LocalDate.of(2025, 3, 6));
        meets(first, "hier", offset(-1, Unit.DAY));
        meets(late, "hier", offset(-1, Unit.DAY));
        copy(pile, late, first);
        Chronology chronology = singles(pile);
        assertThat(chronology.groups())
                .allSatisfy(days -> assertThat(days.value()).isEqualTo("2025-03-03"));
        assertThat(chronology.impossible()).isEmpty();
    }

    @Test
    void anUndatedCopyAppearsSoonAfterItsSentencesWereWritten() {
        Pile pile = pile();
        Pile.Paper first = pile.paper("a.txt", MET).parted();
        Pile.Paper late = pile.paper("b.txt", MET).parted();
        Pile.Paper other = pile.paper("c.txt", "Anna Veld a rencontré Paul Roche le 3 mars.")
                .on(LocalDate.of(2025, 3, 8));
        meets(first, "hier", offset(-1, Unit.DAY));
        meets(late, "hier", offset(-1, Unit.DAY));
        meets(other, "le 3 mars", day(3, 3));
        copy(pile, late, first);
        Chronology chronology = solve(pile, List.of(pile.dating().reports()));
        assertThat(published(chronology, first)).hasToString("2025-03-04..2025-03-11");
        assertThat(published(chronology, late)).hasToString("2025-03-04..2025-03-11");
    }

    @Test
    void whichOfTwoMeetingsIsMeantIsLeftOpen() {
        Pile pile = pile();
        Pile.Paper march =
                pile.paper("a.txt", "Anna Veld a rencontré Paul Roche lundi.").on(LocalDate.of(2025, 3, 4));
        Pile.Paper april =
                pile.paper("b.txt", "Anna Veld a rencontré Paul Roche lundi.").on(LocalDate.of(2025, 4, 8));
        Pile.Paper undated = pile.paper("c.txt", "Anna Veld a rencontré Paul Roche hier.");
        meets(march, "lundi", weekday(DayOfWeek.MONDAY));
        meets(april, "lundi", weekday(DayOfWeek.MONDAY));
        meets(undated, "hier", offset(-1, Unit.DAY));
        List<EventReport> reports = pile.dating().reports();
        Chronology chronology = solve(pile, List.of(List.of(reports.get(0), reports.get(2)), List.of(reports.get(1))));
        assertThat(published(chronology, undated)).hasToString("2025-03-04 2025-04-08");
    }

    @Test
    void theNumberTellsWhichIsMeant() {
        Pile pile = pile();
        Pile.Paper march = pile.paper("a.txt", "Troisième fois. Anna Veld a rencontré Paul Roche lundi.")
                .on(LocalDate.of(2025, 3, 4));
        Pile.Paper undated = pile.paper("c.txt", "Quatrième fois. Anna Veld a rencontré Paul Roche hier.");
        meets(march, "lundi", weekday(DayOfWeek.MONDAY)).plain(Attributes.ORDINAL, "3", "Troisième");
        meets(undated, "hier", offset(-1, Unit.DAY)).plain(Attributes.ORDINAL, "4", "Quatrième");
        Chronology chronology = solve(pile, List.of(pile.dating().reports()));
        assertThat(published(chronology, undated).size()).isGreaterThan(100);
    }

    @Test
    void theYearIsThatOfTheOthers() {
        Pile pile = pile();
        Pile.Paper bare = pile.paper("a.txt", "5 mars. Anna Veld a parlé.");
        bare.stated(null, 3, 5, StatedDate.Form.DATE_LINE, "5 mars");
        pile.paper("b.txt", "Paul Roche a parlé.").on(LocalDate.of(2024, 2, 20));
        pile.paper("c.txt", "Lise Orban a parlé.").on(LocalDate.of(2024, 3, 12));
        Chronology chronology = singles(pile);
        assertThat(published(chronology, bare)).hasToString("2024-03-05");
        assertThat(java.util.Objects.requireNonNull(chronology.articles().get(bare.id()))
                        .when()
                        .because())
                .anyMatch(line -> line.contains("2024"));
    }

    @Test
    void twoDaysForOneMeetingAreToldWithTheirWords() {
        Pile pile = pile();
        Pile.Paper one =
                pile.paper("a.txt", "Anna Veld a rencontré Paul Roche lundi.").on(LocalDate.of(2025, 3, 6));
        Pile.Paper other =
                pile.paper("b.txt", "Anna Veld a rencontré Paul Roche hier.").on(LocalDate.of(2025, 3, 6));
        meets(one, "lundi", weekday(DayOfWeek.MONDAY));
        meets(other, "hier", offset(-1, Unit.DAY));
        Chronology chronology = solve(pile, List.of(pile.dating().reports()));
        assertThat(chronology.impossible()).hasSize(1);
        Chronology.Impossible found = chronology.impossible().getFirst();
        assertThat(found.group()).isZero();
        assertThat(found.statements())
                .extracting(Chronology.Said::because)
                .anyMatch(line -> line.contains("« lundi »"))
                .anyMatch(line -> line.contains("« hier »"));
        assertThat(found.statements())
                .allSatisfy(said -> assertThat(said.evidence()).isNotEmpty());
        assertThat(chronology.groups().getFirst().days().isSingle()).isTrue();
    }

    @Test
    void eachStepTellsWhatItLeaves() {
        Pile pile = pile();
        Pile.Paper dated =
                pile.paper("a.txt", "Anna Veld a rencontré Paul Roche lundi.").on(LocalDate.of(2025, 3, 6));
        Pile.Paper undated = pile.paper("b.txt", "Anna Veld a rencontré Paul Roche hier.");
        meets(dated, "lundi", weekday(DayOfWeek.MONDAY));
        meets(undated, "hier", offset(-1, Unit.DAY));
        Chronology chronology = solve(pile, List.of(pile.dating().reports()));
        List<DatedDays.Step> steps = java.util.Objects.requireNonNull(
                        chronology.articles().get(undated.id()))
                .when()
                .steps();
        assertThat(steps).hasSizeGreaterThan(2);
        assertThat(steps.getLast().days()).isEqualTo(1);
        assertThat(steps.getLast().earliest()).isEqualTo(LocalDate.of(2025, 3, 4));
        for (int i = 1; i < steps.size(); i++) {
            assertThat(steps.get(i).days()).isLessThanOrEqualTo(steps.get(i - 1).days());
        }
    }

    @Test
    void whatAnArticleAnnouncesIsAfterIt() {
        Pile pile = pile();
        Pile.Paper early = pile.paper("a.txt", "Anna Veld va rencontrer Paul Roche le 7 mai.");
        early.tells("CONSULT", "meeting", "rencontrer")
                .modality(Modality.PLANNED)
                .who(Role.PARTICIPANT, "Anna Veld", "Paul Roche")
                .time("le 7 mai", day(5, 7));
        Pile.Paper late =
                pile.paper("b.txt", "Anna Veld a rencontré Paul Roche hier.").on(LocalDate.of(2025, 5, 8));
        meets(late, "hier", offset(-1, Unit.DAY));
        Chronology chronology = solve(pile, List.of(pile.dating().reports()));
        assertThat(published(chronology, early).last()).isEqualTo(LocalDate.of(2025, 5, 7));
    }

    @Test
    void anUnrelatedArticleChangesNothingAndOrderDoesNotMatter() {
        Pile pile = pile();
        Pile.Paper first = pile.paper("a.txt", MET).parted().on(LocalDate.of(2025, 3, 4));
        Pile.Paper copied = pile.paper("b.txt", MET).parted();
        meets(first, "hier", offset(-1, Unit.DAY));
        meets(copied, "hier", offset(-1, Unit.DAY));
        copy(pile, copied, first);
        Chronology alone = singles(pile);
        pile.paper("z.txt", "Lise Orban a parlé dimanche.")
                .on(LocalDate.of(2025, 3, 10))
                .tells("OTHER", "speech", "parlé")
                .who(Role.ACTOR, "Lise Orban")
                .time("dimanche", weekday(DayOfWeek.SUNDAY));
        Chronology more = singles(pile);
        alone.articles().forEach((id, days) -> assertThat(more.articles()).containsEntry(id, days));
        assertThat(more.groups().subList(0, 2)).isEqualTo(alone.groups());
        DatingCase story = pile.dating();
        for (int seed = 0; seed < 10; seed++) {
            List<EventReport> reports = new ArrayList<>(story.reports());
            List<Copy> copies = new ArrayList<>(story.copies());
            Collections.shuffle(reports, new Random(seed));
            Collections.shuffle(copies, new Random(seed));
            DatingCase shuffled = new DatingCase(
                    story.articles().reversed(), reports, story.entities(), copies, story.today(), story.published());
            assertThat(solver.solve(shuffled, ChronologySolver.singles(shuffled)))
                    .isEqualTo(more);
        }
    }
}
