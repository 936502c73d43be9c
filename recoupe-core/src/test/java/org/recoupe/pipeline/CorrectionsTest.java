package org.recoupe.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.recoupe.codec.DossierJson;
import org.recoupe.dossier.Correction;
import org.recoupe.dossier.Dossier;
import org.recoupe.dossier.DossierInvariants;

/** What holds for judgements of editors in every story: here in the example of the distribution. */
@ExtendWith(Surroundings.class)
class CorrectionsTest {

    private static Reading reading = new Reading(List.of(), List.of());
    private static Dossier plain = dossier(List.of());
    private static Judge judge = new Judge(plain);

    @TempDir
    private Path folder;

    @BeforeAll
    static void read() {
        reading = Pile.READER.read(List.of(Pile.EXAMPLE.toString()), InputStream.nullInputStream(), Progress.NONE);
        plain = dossier(List.of());
        judge = new Judge(plain);
    }

    private static Dossier dossier(List<Correction> corrections) {
        return new CrossCheck(Pile.SETTINGS.withCorrections(corrections)).dossier(reading);
    }

    /** The event that is told in all articles of {@code all}, and the other in all of {@code none}. */
    private static Dossier.Event widest() {
        return plain.events().stream()
                .max((a, b) -> Integer.compare(a.reports().size(), b.reports().size()))
                .orElseThrow();
    }

    /** Of each kind some, of events that are there. */
    private static List<Correction> several() {
        List<Dossier.Event> events = plain.events();
        Dossier.Event wide = widest();
        List<Correction.Place> places = judge.places(wide);
        List<Dossier.Event> others = events.stream()
                .filter(event -> !event.id().equals(wide.id()) && !event.kind().equals(wide.kind()))
                .toList();
        return List.of(
                Judge.correction(
                        Correction.Kind.DIFFERENT_EVENTS,
                        places.subList(0, 1),
                        places.subList(places.size() - 1, places.size()),
                        null,
                        1),
                judge.pair(Correction.Kind.SAME_EVENT, others.get(0), others.get(1), 2),
                judge.date(others.get(2), "2025-02-03", 3),
                judge.notEvent(others.get(3), 4),
                Judge.correction(
                        Correction.Kind.ARTICLE_DATE,
                        List.of(new Correction.Place(
                                plain.articles().get(1).article().id(), 0, 0)),
                        List.of(),
                        "2025-03-09",
                        5));
    }

    @Test
    void changesNothingWhereThereAreNone() {
        assertThat(DossierJson.write(plain)).doesNotContain("\"corrections\"");
        assertThat(plain.corrections()).isEmpty();
    }

    @Test
    void givesTheSameInAnyOrderAndHoweverOften() {
        List<Correction> all = several();
        String once = DossierJson.write(dossier(all));
        List<Correction> shuffled = new ArrayList<>(all);
        shuffled.addAll(all);
        Random random = new Random(4);
        for (int i = 0; i < 5; i++) {
            Collections.shuffle(shuffled, random);
            assertThat(DossierJson.write(dossier(shuffled))).isEqualTo(once);
        }
        // As a dossier that has them tells them.
        assertThat(DossierJson.write(dossier(dossier(all).corrections()))).isEqualTo(once);
    }

    @Test
    void isUndoneByLeavingItAway() {
        String before = DossierJson.write(plain);
        dossier(several());
        assertThat(DossierJson.write(dossier(List.of()))).isEqualTo(before);
        List<Correction> all = several();
        String without = DossierJson.write(dossier(all.subList(0, 4)));
        dossier(all);
        assertThat(DossierJson.write(dossier(all.subList(0, 4)))).isEqualTo(without);
    }

    @Test
    void isReadBackFromTheDossierAsWritten() throws Exception {
        String json = DossierJson.write(dossier(several()));
        DossierInvariants.checkBuilt(dossier(several()));
        assertThat(DossierJson.write(DossierJson.read(json))).isEqualTo(json);
        assertThat(dossier(several()).corrections())
                .hasSize(5)
                .allMatch(correction -> correction.status() == Correction.Status.APPLIED);
    }

    @Test
    void keepsTheIdsOfEventsThatItDoesNotTouch() {
        for (Correction correction : several()) {
            Dossier judged = dossier(List.of(correction));
            Set<String> touched = plain.events().stream()
                    .filter(event -> judge.places(event).stream()
                            .anyMatch(
                                    place -> overlaps(correction.one(), place) || overlaps(correction.other(), place)))
                    .map(Dossier.Event::id)
                    .collect(Collectors.toSet());
            Set<String> kept = ids(plain);
            kept.removeAll(touched);
            assertThat(ids(judged)).as(() -> correction.kind().id()).containsAll(kept);
        }
    }

    private static Set<String> ids(Dossier dossier) {
        Set<String> out = new HashSet<>();
        dossier.events().forEach(event -> out.add(event.id()));
        return out;
    }

    private static boolean overlaps(List<Correction.Place> places, Correction.Place place) {
        return places.stream()
                .anyMatch(each -> each.article().equals(place.article())
                        && each.start() < place.end()
                        && place.start() < each.end());
    }

    @Test
    void keepsEveryTwoReportsApartThatAreSaidToBe() {
        for (Dossier.Event event : plain.events()) {
            List<Correction.Place> places = judge.places(event);
            if (event.reports().size() > 1) {
                Correction apart = Judge.correction(
                        Correction.Kind.DIFFERENT_EVENTS,
                        places.subList(0, 1),
                        places.subList(places.size() - 1, places.size()),
                        null,
                        1);
                Dossier judged = dossier(List.of(apart));
                assertThat(together(judged, apart)).as(event::title).isEmpty();
                assertThat(judged.corrections().getFirst().status()).isEqualTo(Correction.Status.APPLIED);
            }
        }
    }

    /** The events of the kind that is meant in which both sides stand. */
    private static List<Dossier.Event> together(Dossier dossier, Correction correction) {
        Judge now = new Judge(dossier);
        return dossier.events().stream()
                .filter(event -> {
                    List<Correction.Place> places = now.places(event);
                    return places.stream().anyMatch(correction.one()::contains)
                            && places.stream().anyMatch(correction.other()::contains);
                })
                .toList();
    }

    @Test
    void putsEveryTwoEventsTogetherThatAreSaidToBe() {
        List<Dossier.Event> events = plain.events();
        for (int i = 0; i + 5 < events.size(); i += 5) {
            Correction same = judge.pair(Correction.Kind.SAME_EVENT, events.get(i), events.get(i + 5), 1);
            Dossier judged = dossier(List.of(same));
            Correction found = judged.corrections().getFirst();
            assertThat(found.status()).isEqualTo(Correction.Status.APPLIED);
            assertThat(found.about()).as(() -> found.because().toString()).hasSizeLessThanOrEqualTo(1);
            Dossier.Event one = judged.events().stream()
                    .filter(event -> found.about().contains(event.id()))
                    .findFirst()
                    .orElseThrow();
            assertThat(one.reports().size())
                    .isGreaterThanOrEqualTo(events.get(i).reports().size());
            assertThat(one.because()).anyMatch(line -> line.contains(Judge.NAME) && line.contains("vu au siège"));
        }
    }

    @Test
    void datesEveryEventAsItIsSaid() {
        for (Dossier.Event event : plain.events()) {
            for (String value : List.of("2025-01-15", "2024-11", "2023", "2025-02-01T07:30")) {
                Dossier judged = dossier(List.of(judge.date(event, value, 1)));
                Correction found = judged.corrections().getFirst();
                assertThat(found.status()).as(event::title).isEqualTo(Correction.Status.APPLIED);
                for (Dossier.Event now : judged.events()) {
                    if (found.about().contains(now.id())) {
                        assertThat(now.date().value()).as(event::title).startsWith(value);
                        assertThat(now.date().steps())
                                .anyMatch(step -> step.because().contains(Judge.NAME));
                    }
                }
            }
        }
    }

    @Test
    void leavesOutEveryEventThatIsSaidToBeNone() {
        for (Dossier.Event event : plain.events()) {
            Dossier judged = dossier(List.of(judge.notEvent(event, 1)));
            Correction found = judged.corrections().getFirst();
            assertThat(found.status()).as(event::title).isEqualTo(Correction.Status.APPLIED);
            assertThat(found.leftOut()).isNotEmpty();
            assertThat(found.because()).isNotEmpty();
            Judge now = new Judge(judged);
            assertThat(judged.events().stream().filter(each -> now.places(each).equals(judge.places(event))))
                    .as(event::title)
                    .isEmpty();
        }
    }

    @Test
    void dropsNothingThatAnArticleSays() {
        Dossier judged = dossier(several());
        assertThat(judged.articles().stream().map(Dossier.DatedArticle::article))
                .isEqualTo(plain.articles().stream()
                        .map(Dossier.DatedArticle::article)
                        .toList());
        assertThat(judged.statements()).hasSameSizeAs(plain.statements());
    }

    @Test
    void isOpenWhereItsArticleIsGone() throws IOException {
        Dossier.Event event = widest();
        String gone = plain.articles().getFirst().article().path();
        Reading less = new Reading(
                reading.articles().stream()
                        .filter(article -> !article.article().path().equals(gone))
                        .toList(),
                List.of());
        Correction.Place there =
                new Correction.Place(plain.articles().getFirst().article().id(), 0, 20);
        List<Correction> all = List.of(
                Judge.correction(Correction.Kind.ARTICLE_DATE, List.of(there), List.of(), "2025-03-09", 1),
                Judge.correction(
                        Correction.Kind.DIFFERENT_ACTORS,
                        List.of(there),
                        judge.places(event).subList(0, 1),
                        null,
                        2),
                Judge.correction(Correction.Kind.NOT_EVENT, List.of(there), List.of(), null, 3));
        Dossier judged = new CrossCheck(Pile.SETTINGS.withCorrections(all)).dossier(less);
        assertThat(judged.corrections()).hasSize(3).allSatisfy(correction -> {
            assertThat(correction.status()).isEqualTo(Correction.Status.OPEN);
            assertThat(correction.because()).hasSize(1);
        });
        Dossier without = new CrossCheck(Pile.SETTINGS).dossier(less);
        assertThat(judged.events()).isEqualTo(without.events());
        assertThat(judged.actors()).isEqualTo(without.actors());
    }

    @Test
    void letsTheLaterOfTwoCount() {
        Dossier.Event wide = widest();
        List<Dossier.Event> others =
                plain.events().stream().filter(event -> !event.equals(wide)).toList();
        Correction same = judge.pair(Correction.Kind.SAME_EVENT, wide, others.getFirst(), 1);
        Correction apart = judge.pair(Correction.Kind.DIFFERENT_EVENTS, wide, others.getFirst(), 2);
        assertThat(statuses(List.of(same, apart))).containsExactly("open", "applied");
        Correction again = judge.pair(Correction.Kind.SAME_EVENT, wide, others.getFirst(), 3);
        assertThat(statuses(List.of(same, apart, again))).containsExactly("applied", "open", "applied");
        assertThat(statuses(List.of(judge.date(wide, "2025-01-01", 1), judge.date(wide, "2025-01-02", 2))))
                .containsExactly("open", "applied");
        assertThat(statuses(List.of(judge.date(wide, "2025-01", 1), judge.date(wide, "2025-01-02", 2))))
                .containsExactly("applied", "applied");
        assertThat(statuses(List.of(judge.notEvent(wide, 1), judge.date(wide, "2025-01-02", 2))))
                .containsExactly("open", "applied");
        assertThat(statuses(List.of(judge.date(wide, "2025-01-02", 1), judge.notEvent(wide, 2))))
                .containsExactly("open", "applied");
    }

    private static List<String> statuses(List<Correction> corrections) {
        return dossier(corrections).corrections().stream()
                .map(correction -> correction.status().id())
                .toList();
    }

    @Test
    void givesAnArticleItsDayAndKeepsWhatItStates() {
        for (Dossier.DatedArticle article : plain.articles()) {
            Correction day = Judge.correction(
                    Correction.Kind.ARTICLE_DATE,
                    List.of(new Correction.Place(article.article().id(), 0, 0)),
                    List.of(),
                    "2025-05-20",
                    1);
            Dossier judged = dossier(List.of(day));
            Dossier.DatedArticle now = judged.articles().stream()
                    .filter(each -> each.article().id().equals(article.article().id()))
                    .findFirst()
                    .orElseThrow();
            assertThat(now.published().value()).as(article.article()::path).isEqualTo("2025-05-20");
            assertThat(now.published().because()).anyMatch(line -> line.contains(Judge.NAME));
            assertThat(now.article().dates()).isEqualTo(article.article().dates());
            assertThat(judged.corrections().getFirst().about())
                    .containsExactly(article.article().id().value());
            boolean stated = Objects.equals(article.status(), Dossier.PublicationStatus.STATED)
                    && !"2025-05-20".equals(article.published().value());
            if (stated) {
                assertThat(judged.impossible())
                        .as(article.article()::path)
                        .anyMatch(each -> each.statements().stream()
                                .anyMatch(said -> said.because().contains(Judge.NAME)));
            }
        }
    }
}
