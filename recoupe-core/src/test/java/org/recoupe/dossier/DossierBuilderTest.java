package org.recoupe.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.recoupe.claim.Pile.day;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.recoupe.annotation.AnnotatedArticle;
import org.recoupe.annotation.EventMention.Role;
import org.recoupe.annotation.Modality;
import org.recoupe.article.ArticleId;
import org.recoupe.claim.EventReport;
import org.recoupe.claim.Pile;
import org.recoupe.claim.Stories;
import org.recoupe.duplicate.Copy;
import org.recoupe.entity.EntityId;
import org.recoupe.language.LanguagePack;

class DossierBuilderTest {

    private final DossierBuilder builder = new DossierBuilder(LanguagePack.of("fr"));

    private static List<Dossier.Event> meetings(Dossier dossier) {
        return dossier.events().stream()
                .filter(event -> event.kind().equals("meeting"))
                .toList();
    }

    private static Set<String> articles(Dossier.Event event) {
        return event.reports().stream()
                .map(Dossier.Report::article)
                .map(ArticleId::value)
                .collect(java.util.stream.Collectors.toSet());
    }

    @Test
    void mergesWhatSeveralArticlesTellAndKeepsTheRestApart() {
        Dossier dossier = builder.build(Stories.port().material());
        List<Dossier.Event> meetings = meetings(dossier);
        assertThat(meetings).hasSize(4);
        Dossier.Event august = on(meetings, "2025-08-06");
        assertThat(articles(august)).containsExactlyInAnyOrder("a-a-txt", "a-b-txt");
        assertThat(august.attributes())
                .anyMatch(attribute -> attribute.name().equals("duration")
                        && attribute.values().getFirst().value().equals("PT3H"));
        assertThat(august.independentReports()).isEqualTo(2);
        assertThat(august.title()).isEqualTo("Rencontre entre Anna Veld et Paul Roche à Rome");
        Dossier.Event third = meetings.stream()
                .filter(event -> articles(event).contains("a-c-txt"))
                .findFirst()
                .orElseThrow();
        assertThat(third.date().earliest()).isEqualTo("2025-03-21");
        assertThat(third.date().latest()).isEqualTo("2025-04-18");
        assertThat(third.attributes())
                .anyMatch(attribute -> attribute.name().equals("duration")
                        && attribute.values().getFirst().value().equals("PT4H"));
        Dossier.DatedArticle c = dossier.articles().get(2);
        assertThat(c.status()).isEqualTo(Dossier.PublicationStatus.INFERRED);
        assertThat(c.published().earliest()).isEqualTo("2025-03-21");
        assertThat(c.published().latest()).isEqualTo("2025-04-18");
    }

    private static Dossier.Event on(List<Dossier.Event> events, String day) {
        return events.stream()
                .filter(event -> day.equals(event.date().value()))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void reconcilesCounts() {
        Dossier dossier = builder.build(Stories.port().material());
        List<Dossier.Event> meetings = meetings(dossier);
        Dossier.Sequence sequence = dossier.sequences().getFirst();
        assertThat(sequence.items()).hasSize(5);
        assertThat(sequence.items().get(0).event()).isNull();
        assertThat(sequence.items().get(3).inferred()).isTrue();
        assertThat(sequence.items().get(3).event())
                .isEqualTo(on(meetings, "2025-04-25").id());
        assertThat(sequence.items().get(4).event())
                .isEqualTo(on(meetings, "2025-08-06").id());
    }

    @Test
    void showsTheArithmeticOfADeadlineOnce() {
        List<Dossier.Deadline> deadlines =
                builder.build(Stories.port().material()).deadlines();
        assertThat(deadlines).hasSize(1);
        Dossier.Deadline deadline = deadlines.getFirst();
        assertThat(deadline.due()).isEqualTo("2025-08-08");
        assertThat(deadline.because()).contains("2025-07-29 + P10D = 2025-08-08");
        assertThat(deadline.setBy()).isEqualTo(Pile.id("Ivo Marn"));
        assertThat(deadline.condition()).isEqualTo("rouvrir le port");
        assertThat(deadline.outcome()).isEqualTo(Dossier.Deadline.Outcome.OPEN);
        assertThat(deadline.evidence()).hasSizeGreaterThan(1);
    }

    @Test
    void findsTheDenialAndNothingElse() {
        List<Dossier.Conflict> conflicts =
                builder.build(Stories.port().material()).conflicts();
        assertThat(conflicts).hasSize(1);
        assertThat(conflicts.getFirst().kind()).isEqualTo(Dossier.Conflict.Kind.DENIAL);
        assertThat(conflicts.getFirst().sides().getFirst().value()).isEqualTo("six heures");
    }

    @Test
    void anyOrderGivesTheSameDossier() {
        Material material = Stories.port().material();
        Dossier wanted = builder.build(material);
        for (int seed = 0; seed < 10; seed++) {
            List<AnnotatedArticle> articles = new ArrayList<>(material.articles());
            List<EventReport> reports = new ArrayList<>(material.reports());
            Collections.shuffle(articles, new Random(seed));
            Collections.shuffle(reports, new Random(seed));
            assertThat(builder.build(new Material(
                            articles,
                            material.entities(),
                            reports,
                            material.utterances(),
                            material.copies(),
                            material.problems(),
                            material.known())))
                    .isEqualTo(wanted);
        }
    }

    /** Articles about one fire, each with its toll. */
    private static Pile fire(String[] tolls, String[] bounds, int[] days) {
        Pile pile = new Pile();
        for (int i = 0; i < tolls.length; i++) {
            String text = "L'incendie de l'usine a fait " + tolls[i] + " morts à Lorville le 3 mai 2024.";
            pile.paper("p" + i + ".txt", text)
                    .on(LocalDate.of(2024, 5, days[i]))
                    .tells("OTHER", "fire", "incendie")
                    .words(text)
                    .time("3 mai 2024", Pile.date(2024, 5, 3))
                    .place("Lorville")
                    .plain("deaths", tolls[i], bounds[i], Modality.ASSERTED, tolls[i] + " morts");
        }
        return pile;
    }

    @Test
    void tellsAnUpdateFromAContradiction() {
        Dossier later = builder.build(fire(new String[] {"4", "7"}, new String[] {"exact", "exact"}, new int[] {3, 5})
                .material());
        assertThat(later.events()).hasSize(1);
        assertThat(later.conflicts()).extracting(Dossier.Conflict::kind).containsExactly(Dossier.Conflict.Kind.UPDATE);
        Dossier rival = builder.build(fire(new String[] {"4", "7"}, new String[] {"exact", "exact"}, new int[] {5, 5})
                .material());
        assertThat(rival.conflicts()).extracting(Dossier.Conflict::kind).containsExactly(Dossier.Conflict.Kind.VALUE);
        assertThat(rival.conflicts().getFirst().sides())
                .extracting(Dossier.Conflict.Side::value)
                .containsExactly("4 morts", "7 morts");
        Dossier bound =
                builder.build(fire(new String[] {"4", "7"}, new String[] {"at least", "exact"}, new int[] {5, 5})
                        .material());
        assertThat(bound.conflicts()).isEmpty();
    }

    @Test
    void anExactCopyAddsNoIndependentReport() {
        String[] tolls = {"4", "4", "4"};
        Pile pile = fire(tolls, new String[] {"exact", "exact", "exact"}, new int[] {3, 3, 4});
        int before = builder.build(fire(new String[] {"4", "4"}, new String[] {"exact", "exact"}, new int[] {3, 3})
                        .material())
                .events()
                .getFirst()
                .independentReports();
        pile.copies.add(new Copy(
                new ArticleId("a-p2-txt"), new ArticleId("a-p0-txt"), Copy.Relation.DUPLICATE, 1.0, List.of()));
        Dossier.Event event = builder.build(pile.material()).events().getFirst();
        assertThat(event.reports()).hasSize(3);
        assertThat(event.independentReports()).isEqualTo(before).isEqualTo(2);
    }

    @Test
    void theSameAgencyCountsOnce() {
        Pile pile = new Pile().people("Anna Veld", "Paul Roche");
        for (int i = 0; i < 3; i++) {
            pile.paper("p" + i + ".txt", "Selon Depnews, Anna Veld a rencontré Paul Roche le 3 mai.")
                    .on(LocalDate.of(2024, 5, 4))
                    .tells("CONSULT", "meeting", "rencontré")
                    .from(i == 2 ? "Autrenews" : "Depnews")
                    .who(Role.PARTICIPANT, "Anna Veld", "Paul Roche")
                    .time("3 mai", day(5, 3));
        }
        Dossier dossier = builder.build(pile.material());
        assertThat(dossier.events()).hasSize(1);
        assertThat(dossier.events().getFirst().independentReports()).isEqualTo(2);
    }

    @Test
    void twoMeetingsOfOnePersonStayTwo() {
        Pile pile = new Pile().people("Anna Veld", "Paul Roche", "Ivo Marn");
        pile.paper("a.txt", "Anna Veld a rencontré Paul Roche, puis a vu Ivo Marn.")
                .on(LocalDate.of(2024, 5, 4))
                .tells("CONSULT", "meeting", "rencontré")
                .who(Role.PARTICIPANT, "Anna Veld", "Paul Roche");
        pile.paper("b.txt", "Anna Veld a vu Ivo Marn.")
                .on(LocalDate.of(2024, 5, 4))
                .tells("CONSULT", "meeting", "vu")
                .who(Role.PARTICIPANT, "Anna Veld", "Ivo Marn");
        assertThat(builder.build(pile.material()).events()).hasSize(2);
    }

    @Test
    void anEmptyPileGivesAnEmptyDossier() {
        Dossier dossier = builder.build(new Pile().material());
        assertThat(dossier.events()).isEmpty();
        assertThat(dossier.story().title()).isNotEmpty();
        assertThat(dossier.actors()).extracting(entity -> entity.id()).isEqualTo(List.<EntityId>of());
    }
}
