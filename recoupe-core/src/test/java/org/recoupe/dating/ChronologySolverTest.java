package org.recoupe.dating;

import static org.assertj.core.api.Assertions.assertThat;
import static org.recoupe.claim.Pile.context;
import static org.recoupe.claim.Pile.date;
import static org.recoupe.claim.Pile.day;
import static org.recoupe.claim.Pile.offset;
import static org.recoupe.claim.Pile.weekday;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.recoupe.annotation.AnnotatedArticle;
import org.recoupe.annotation.EventMention.Role;
import org.recoupe.annotation.Modality;
import org.recoupe.annotation.TimeMeaning;
import org.recoupe.annotation.TimeMeaning.Direction;
import org.recoupe.annotation.TimeMeaning.Unit;
import org.recoupe.article.StatedDate;
import org.recoupe.claim.EventReport;
import org.recoupe.claim.Pile;
import org.recoupe.claim.Stories;
import org.recoupe.duplicate.Copy;
import org.recoupe.language.LanguagePack;

class ChronologySolverTest {

    private final ChronologySolver solver = new ChronologySolver(LanguagePack.of("fr"));

    private Chronology solve(Pile pile) {
        DatingCase story = pile.dating();
        return solver.solve(story, ChronologySolver.singles(story));
    }

    private DatedDays only(Pile pile) {
        return solve(pile).groups().getFirst();
    }

    private static Pile one(LocalDate published, Modality modality, String words, TimeMeaning meaning) {
        Pile pile = new Pile().people("Anna Veld");
        pile.paper("a.txt", "Anna Veld a parlé " + words + ".")
                .on(published)
                .tells("CONSULT", "meeting", "parlé")
                .modality(modality)
                .who(Role.ACTOR, "Anna Veld")
                .time(words, meaning);
        return pile;
    }

    @Test
    void readsTimesAgainstThePublication() {
        LocalDate friday = LocalDate.of(2024, 11, 8);
        assertThat(only(one(friday, Modality.ASSERTED, "mercredi", weekday(DayOfWeek.WEDNESDAY)))
                        .value())
                .isEqualTo("2024-11-06");
        assertThat(only(one(friday, Modality.ASSERTED, "vendredi", weekday(DayOfWeek.FRIDAY)))
                        .value())
                .isEqualTo("2024-11-08");
        assertThat(only(one(friday, Modality.PLANNED, "mercredi", weekday(DayOfWeek.WEDNESDAY)))
                        .value())
                .isEqualTo("2024-11-13");
        assertThat(only(one(
                                friday,
                                Modality.ASSERTED,
                                "vendredi dernier",
                                new TimeMeaning.Weekday(DayOfWeek.FRIDAY, Direction.PAST)))
                        .value())
                .isEqualTo("2024-11-01");
        assertThat(only(one(friday, Modality.ASSERTED, "le 14 juin", day(6, 14)))
                        .value())
                .isEqualTo("2024-06-14");
        assertThat(only(one(friday, Modality.ASSERTED, "le 14 décembre", day(12, 14)))
                        .value())
                .isEqualTo("2023-12-14");
        assertThat(only(one(friday, Modality.PLANNED, "le 14 juin", day(6, 14))).value())
                .isEqualTo("2025-06-14");
        assertThat(only(one(friday, Modality.ASSERTED, "hier", offset(-1, Unit.DAY)))
                        .value())
                .isEqualTo("2024-11-07");
        assertThat(only(one(friday, Modality.ASSERTED, "en février 2022", date(2022, 2, null)))
                        .value())
                .isEqualTo("2022-02");
        DatedDays week = only(one(friday, Modality.ASSERTED, "la semaine dernière", offset(-1, Unit.WEEK)));
        assertThat(week.value()).isNull();
        assertThat(week.days()).hasToString("2024-10-28..2024-11-03");
    }

    @Test
    void countsFromTheDayThatTheTextSpokeOf() {
        Pile pile = new Pile().people("Anna Veld");
        Pile.Paper paper = pile.paper("a.txt", "Le 3 mai, Anna Veld a signé. La veille, elle avait menacé de partir.")
                .on(LocalDate.of(2025, 6, 1));
        paper.tells("AGREE", "signature", "signé").time("Le 3 mai", day(5, 3));
        paper.tells("THREATEN", "threat", "menacé").time("La veille", context(-1, Unit.DAY));
        assertThat(solve(pile).groups().get(1).value()).isEqualTo("2025-05-02");
    }

    @Test
    void aWeekdayBesideADatePicksTheYear() {
        Pile pile = new Pile().people("Anna Veld");
        pile.paper("a.txt", "Anna Veld est venue le mercredi 6 août.")
                .tells("CONSULT", "visit", "venue")
                .time(
                        "mercredi 6 août",
                        new TimeMeaning.Calendar(null, 8, 6, DayOfWeek.WEDNESDAY, null, Direction.OPEN));
        Chronology chronology = solve(pile);
        assertThat(chronology.groups().getFirst().value()).isEqualTo("2025-08-06");
        Chronology.Published published = chronology.articles().firstEntry().getValue();
        assertThat(published.basis()).isEqualTo(Chronology.Basis.DERIVED);
        assertThat(published.when().days()).hasToString("2025-08-06..2025-08-13");
    }

    @Test
    void datesByADeadlineThatAnotherArticleAnnounces() {
        Chronology chronology = solve(Stories.port());
        TimeLimit limit = chronology.limits().getFirst();
        assertThat(limit.due().value()).isEqualTo("2025-08-08");
        assertThat(limit.announced().value()).isEqualTo("2025-07-29");
        assertThat(limit.setBy()).isEqualTo(Pile.id("Ivo Marn"));
        Chronology.Published b = published(chronology, "a-b-txt");
        assertThat(b.basis()).isEqualTo(Chronology.Basis.INFERRED);
        assertThat(b.when().days()).hasToString("2025-08-06..2025-08-09");
        assertThat(b.when().because()).isNotEmpty();
        assertThat(b.when().evidence()).isNotEmpty();
    }

    private static Chronology.Published published(Chronology chronology, String id) {
        return chronology.articles().entrySet().stream()
                .filter(entry -> entry.getKey().value().equals(id))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void takesTheYearFromTheLink() {
        Chronology.Published d = published(solve(Stories.port()), "a-d-txt");
        assertThat(d.basis()).isEqualTo(Chronology.Basis.DERIVED);
        assertThat(d.when().value()).isEqualTo("2025-03-23");
    }

    @Test
    void distrustsADateAfterToday() {
        Pile pile = new Pile();
        pile.paper("a.txt", "Le 3 mars 2031").stated(2031, 3, 3, StatedDate.Form.DATE_LINE, "3 mars 2031");
        assertThat(solve(pile).articles().firstEntry().getValue().basis()).isEqualTo(Chronology.Basis.UNKNOWN);
    }

    @Test
    void aContradictionIsAFindingAndTheSurerDayStands() {
        Pile pile = new Pile().people("Anna Veld");
        pile.paper("a.txt", "Anna Veld a parlé hier, le 3 mai 2024.")
                .on(LocalDate.of(2024, 11, 8))
                .tells("CONSULT", "meeting", "parlé")
                .time("le 3 mai 2024", date(2024, 5, 3))
                .time("hier", offset(-1, Unit.DAY));
        DatedDays found = only(pile);
        assertThat(found.days().isEmpty()).isFalse();
        assertThat(found.because()).anyMatch(line -> line.startsWith("Contradiction"));
    }

    @Test
    void inventsNoBound() {
        Pile pile = new Pile().people("Anna Veld");
        pile.paper("a.txt", "Anna Veld a parlé.")
                .tells("CONSULT", "meeting", "parlé")
                .who(Role.ACTOR, "Anna Veld");
        Chronology chronology = solve(pile);
        assertThat(chronology.articles().firstEntry().getValue().basis()).isEqualTo(Chronology.Basis.UNKNOWN);
        assertThat(chronology.groups().getFirst().earliest()).isNull();
        assertThat(chronology.groups().getFirst().latest()).isNull();
    }

    private static Chronology.Published excerpt(ChronologySolverTest test, Copy.Direction direction) {
        Pile pile = new Pile();
        Pile.Paper full = pile.paper("a.txt", "Anna Veld a parlé.").on(LocalDate.of(2025, 3, 4));
        Pile.Paper part = pile.paper("b.txt", "Anna Veld.");
        pile.copies.add(
                new Copy(part.id(), full.id(), Copy.Relation.EXCERPT, 1.0, List.of(), direction, List.of(), List.of()));
        return published(test.solve(pile), "a-b-txt");
    }

    @Test
    void anExcerptAppearsSoonAfterWhatItCopies() {
        Chronology.Published found = excerpt(this, Copy.Direction.ARTICLE_FROM_OF);
        assertThat(found.basis()).isEqualTo(Chronology.Basis.INFERRED);
        assertThat(found.when().days()).hasToString("2025-03-04..2025-03-11");
        assertThat(found.when().because()).anyMatch(line -> line.contains("a.txt"));
    }

    @Test
    void whoCopiedWhomIsNotGuessed() {
        assertThat(excerpt(this, Copy.Direction.UNKNOWN).when().days()).hasToString("2025-02-25..2025-03-11");
    }

    @Test
    void oneWrongArticleSpoilsNoOther() {
        Pile pile = new Pile().people("Anna Veld", "Paul Roche");
        for (String path : List.of("a.txt", "b.txt")) {
            pile.paper(path, "Anna Veld a rencontré Paul Roche le 3 mars 2031.")
                    .tells("CONSULT", "meeting", "rencontré")
                    .who(Role.PARTICIPANT, "Anna Veld", "Paul Roche")
                    .time("le 3 mars 2031", date(2031, 3, 3));
        }
        pile.paper("c.txt", "Anna Veld a rencontré Paul Roche demain.")
                .on(LocalDate.of(2024, 5, 6))
                .tells("CONSULT", "meeting", "rencontré")
                .who(Role.PARTICIPANT, "Anna Veld", "Paul Roche");
        DatingCase story = pile.dating();
        DatingCase later = new DatingCase(
                story.articles(), story.reports(), story.entities(), List.of(), LocalDate.of(2032, 1, 1), Map.of());
        Chronology chronology = solver.solve(later, List.of(story.reports()));
        assertThat(chronology.groups().getFirst().value()).isEqualTo("2031-03-03");
        assertThat(published(chronology, "a-c-txt").when().value()).isEqualTo("2024-05-06");
    }

    @Test
    void anyOrderGivesTheSameDays() {
        Chronology wanted = solve(Stories.port());
        DatingCase story = Stories.port().dating();
        for (int seed = 0; seed < 20; seed++) {
            List<AnnotatedArticle> articles = new ArrayList<>(story.articles());
            List<EventReport> reports = new ArrayList<>(story.reports());
            Collections.shuffle(articles, new Random(seed));
            Collections.shuffle(reports, new Random(seed));
            DatingCase shuffled = new DatingCase(
                    articles, reports, story.entities(), story.copies(), story.today(), story.published());
            assertThat(solver.solve(shuffled, ChronologySolver.singles(shuffled)))
                    .isEqualTo(wanted);
        }
    }
}
