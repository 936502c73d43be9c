package org.recoupe.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.recoupe.dossier.Correction;
import org.recoupe.dossier.Dossier;

/** What editors judge of small stories that a reader sees through at once. */
@ExtendWith(Surroundings.class)
class JudgedStoriesTest {

    private static final Settings SETTINGS =
            Settings.of(LocalDate.of(2031, 12, 1)).withLanguage("fr").withThreads(2);

    @TempDir
    private Path folder;

    private final List<String> files = new ArrayList<>();

    private JudgedStoriesTest article(String name, String day, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.writeString(file, "Le point du soir, édition " + name + "\n\nPublié le " + day + "\n\n" + text + "\n");
        files.add(file.toString());
        return this;
    }

    private Dossier dossier(Correction... corrections) {
        Settings settings = SETTINGS.withCorrections(List.of(corrections));
        return Pile.READER.with(settings).build(files, InputStream.nullInputStream(), Progress.NONE);
    }

    private static List<String> names(Dossier dossier, String part) {
        return dossier.actors().stream()
                .filter(actor -> actor.variants().stream().anyMatch(name -> name.contains(part)))
                .map(actor -> actor.variants().toString())
                .sorted()
                .toList();
    }

    private static Set<Correction.Status> statuses(Dossier dossier) {
        return dossier.corrections().stream().map(Correction::status).collect(Collectors.toSet());
    }

    @Test
    void tellsNamesakesApart() throws IOException {
        article(
                "1.txt",
                "4 mars 2031",
                "Le maire Aurel Vantier a rencontré mardi la ministre Odile Kerjan à Brolles. « Nous avançons », a dit M. Vantier.");
        article("2.txt", "6 mars 2031", "Le peintre Aurel Vantier a inauguré jeudi une exposition à Sarnac.");
        article("3.txt", "8 mars 2031", "Le maire Aurel Vantier a signé samedi un accord avec Odile Kerjan à Brolles.");
        Judge judge = new Judge(dossier());
        assertThat(names(judge.dossier(), "Vantier")).hasSize(1);
        Correction apart = Judge.correction(
                Correction.Kind.DIFFERENT_ACTORS,
                List.of(judge.words("1.txt", "Aurel Vantier")),
                List.of(judge.words("2.txt", "Aurel Vantier")),
                null,
                1);
        Dossier judged = dossier(apart);
        assertThat(statuses(judged)).containsExactly(Correction.Status.APPLIED);
        assertThat(names(judged, "Vantier")).containsExactly("[Aurel Vantier, Vantier]", "[Aurel Vantier]");
        assertThat(judged.corrections().getFirst().about()).containsExactly("e-aurel-vantier", "e-aurel-vantier-2");
        assertThat(judged.actors().stream().filter(actor -> actor.name().equals("Aurel Vantier")))
                .allMatch(actor -> actor.because().getFirst().contains(Judge.NAME));
        // The mayor of the third article goes with the mayor of the first.
        String mayor = who(judged, "signature");
        assertThat(who(judged, "meeting")).isEqualTo(mayor);
        assertThat(who(judged, "inauguration")).isNotEqualTo(mayor);
    }

    private static String who(Dossier dossier, String kind) {
        return dossier.events().stream()
                .filter(event -> event.kind().equals(kind))
                .flatMap(event -> event.participants().stream())
                .map(participant -> participant.actor().value())
                .filter(id -> id.contains("vantier"))
                .findFirst()
                .orElse(dossier.events().toString());
    }

    @Test
    void putsTwoNamesOfOneTogether() throws IOException {
        article("1.txt", "4 mars 2031", "Aurel Vantier a rencontré mardi la ministre Odile Kerjan à Brolles.");
        article("2.txt", "6 mars 2031", "Bastien Lorme a rencontré jeudi la ministre Odile Kerjan à Sarnac.");
        Judge judge = new Judge(dossier());
        assertThat(names(judge.dossier(), "")).hasSize(3);
        Correction same = Judge.correction(
                Correction.Kind.SAME_ACTOR,
                List.of(judge.words("1.txt", "Aurel Vantier")),
                List.of(judge.words("2.txt", "Bastien Lorme")),
                null,
                1);
        Dossier judged = dossier(same);
        assertThat(names(judged, "Vantier")).containsExactly("[Aurel Vantier, Bastien Lorme]");
        assertThat(judged.events().stream()
                        .flatMap(event -> event.participants().stream())
                        .map(participant -> participant.actor().value()))
                .doesNotContain(
                        "e-bastien-lorme"
                                        .equals(judged.corrections()
                                                .getFirst()
                                                .about()
                                                .getFirst())
                                ? "e-aurel-vantier"
                                : "e-bastien-lorme");
        // Both held apart by a later judgement.
        Correction apart = Judge.correction(
                Correction.Kind.DIFFERENT_ACTORS,
                List.of(judge.words("1.txt", "Aurel Vantier")),
                List.of(judge.words("2.txt", "Bastien Lorme")),
                null,
                2);
        Dossier both = dossier(same, apart);
        assertThat(names(both, "Vantier")).containsExactly("[Aurel Vantier]");
        assertThat(both.corrections().getFirst().because().getFirst()).contains(apart.id(), Judge.NAME);
    }

    @Test
    void knowsAnAliasInOneArticle() throws IOException {
        article(
                "1.txt",
                "4 mars 2031",
                "Odile Kerjan a rencontré mardi le maire Aurel Vantier à Brolles. Le Renard a ensuite menacé la direction du port. « Je partirai », a déclaré le Renard.");
        Judge judge = new Judge(dossier());
        Correction same = Judge.correction(
                Correction.Kind.SAME_ACTOR,
                List.of(judge.words("1.txt", "Aurel Vantier")),
                List.of(judge.words("1.txt", "Renard")),
                null,
                1);
        Dossier judged = dossier(same);
        Correction found = judged.corrections().getFirst();
        assertThat(found.status()).as(() -> found.because().toString()).isEqualTo(Correction.Status.APPLIED);
        assertThat(found.about()).hasSize(1);
        assertThat(names(judged, "Vantier")).hasSize(1);
        assertThat(judged.actors().stream().map(actor -> actor.name()))
                .noneMatch(name -> name.equals("Renard") || name.equals("Le Renard"));
        Correction apart = Judge.correction(
                Correction.Kind.DIFFERENT_ACTORS,
                List.of(judge.words("1.txt", "Aurel Vantier")),
                List.of(judge.words("1.txt", "Renard")),
                null,
                2);
        assertThat(names(dossier(same, apart), "Vantier")).isEqualTo(names(judge.dossier(), "Vantier"));
    }

    @Test
    void takesASurnameFromItsBearer() throws IOException {
        article(
                "1.txt",
                "4 mars 2031",
                "Aurel Vantier a rencontré mardi la ministre Odile Kerjan à Brolles. « C'est non », a dit M. Vantier.");
        Judge judge = new Judge(dossier());
        assertThat(names(judge.dossier(), "Vantier")).containsExactly("[Aurel Vantier, Vantier]");
        Correction apart = Judge.correction(
                Correction.Kind.DIFFERENT_ACTORS,
                List.of(judge.words("1.txt", "Aurel Vantier")),
                List.of(judge.words("1.txt", "Vantier", 1)),
                null,
                1);
        Dossier judged = dossier(apart);
        assertThat(names(judged, "Vantier")).containsExactly("[Aurel Vantier]", "[Vantier]");
        assertThat(judged.statements().getFirst().speaker()).hasToString("e-vantier");
    }

    @Test
    void keepsTwoEventsApartWhateverComes() throws IOException {
        article("1.txt", "4 mars 2031", "Aurel Vantier a rencontré mardi la ministre Odile Kerjan à Brolles.");
        article(
                "2.txt",
                "5 mars 2031",
                "Odile Kerjan a rencontré mardi le maire Aurel Vantier à Brolles, pendant une heure.");
        Judge judge = new Judge(dossier());
        assertThat(meetings(judge.dossier())).isEqualTo(1);
        Dossier.Event meeting = judge.event(event -> event.kind().equals("meeting"));
        List<Correction.Place> places = judge.places(meeting);
        Correction apart =
                Judge.correction(Correction.Kind.DIFFERENT_EVENTS, places.subList(0, 1), places.subList(1, 2), null, 1);
        assertThat(meetings(dossier(apart))).isEqualTo(2);
        article("3.txt", "5 mars 2031", "Mardi, Aurel Vantier et Odile Kerjan se sont rencontrés à Brolles.");
        article(
                "4.txt",
                "6 mars 2031",
                "Odile Kerjan a rencontré mardi le maire Aurel Vantier à Brolles, pendant une heure.");
        assertThat(meetings(dossier())).isEqualTo(1);
        Dossier judged = dossier(apart);
        assertThat(meetings(judged)).isEqualTo(2);
        assertThat(statuses(judged)).containsExactly(Correction.Status.APPLIED);
        Judge now = new Judge(judged);
        assertThat(judged.events().stream().filter(event -> now.places(event).containsAll(places)))
                .isEmpty();
    }

    private static long meetings(Dossier dossier) {
        return dossier.events().stream()
                .filter(event -> event.kind().equals("meeting"))
                .count();
    }

    @Test
    void keepsOneEventWhoseDaysExcludeEachOther() throws IOException {
        article("1.txt", "4 mars 2031", "Aurel Vantier a rencontré la ministre Odile Kerjan le 3 mars 2031 à Brolles.");
        article("2.txt", "9 mars 2031", "Odile Kerjan a rencontré le maire Aurel Vantier le 7 mars 2031 à Brolles.");
        Judge judge = new Judge(dossier());
        assertThat(meetings(judge.dossier())).isEqualTo(2);
        List<Dossier.Event> both = judge.dossier().events().stream()
                .filter(event -> event.kind().equals("meeting"))
                .toList();
        Correction same = judge.pair(Correction.Kind.SAME_EVENT, both.get(0), both.get(1), 1);
        Dossier judged = dossier(same);
        assertThat(meetings(judged)).isEqualTo(1);
        Correction found = judged.corrections().getFirst();
        assertThat(found.status()).isEqualTo(Correction.Status.APPLIED);
        assertThat(found.because()).hasSize(1);
        assertThat(judged.impossible()).isNotEmpty();
        // What is found to be one with either of them is one with both.
        article(
                "3.txt",
                "9 mars 2031",
                "Mme Kerjan a rencontré M. Vantier le 7 mars 2031 à Brolles pendant deux heures.");
        article("4.txt", "5 mars 2031", "Odile Kerjan et Aurel Vantier se sont rencontrés le 3 mars 2031 à Brolles.");
        Dossier more = dossier(same);
        assertThat(more.corrections().getFirst().about()).hasSize(1);
        assertThat(more.events().stream()
                        .filter(event -> event.id()
                                .equals(more.corrections().getFirst().about().getFirst()))
                        .flatMap(event -> event.reports().stream()))
                .hasSizeGreaterThan(2);
    }

    @Test
    void movesWhatFollowsFromTheDayOfAnArticle() throws IOException {
        article("1.txt", "jour inconnu", "Aurel Vantier a rencontré hier la ministre Odile Kerjan à Brolles.");
        Judge judge = new Judge(dossier());
        Correction day = Judge.correction(
                Correction.Kind.ARTICLE_DATE,
                List.of(new Correction.Place(
                        judge.dossier().articles().getFirst().article().id(), 0, 1)),
                List.of(),
                "2031-05-14",
                1);
        Dossier judged = dossier(day);
        assertThat(judged.articles().getFirst().published().value()).isEqualTo("2031-05-14");
        assertThat(judged.events().getFirst().date().value()).isEqualTo("2031-05-13");
        assertThat(judged.events().getFirst().date().steps())
                .anyMatch(step -> step.because().contains(Judge.NAME));
    }

    @Test
    void datesAnArticleByTheDayOfItsEvent() throws IOException {
        article("1.txt", "jour inconnu", "Aurel Vantier a rencontré hier la ministre Odile Kerjan à Brolles.");
        Judge judge = new Judge(dossier());
        Dossier judged = dossier(judge.date(judge.event(event -> event.kind().equals("meeting")), "2031-05-13", 1));
        assertThat(judged.articles().getFirst().published().value()).isEqualTo("2031-05-14");
        assertThat(judged.articles().getFirst().status()).isEqualTo(Dossier.PublicationStatus.DERIVED);
    }

    @Test
    void leavesOutOneOfTwoEventsInOneSentence() throws IOException {
        article(
                "1.txt",
                "4 mars 2031",
                "Odile Kerjan a inauguré mardi le port de Brolles et elle a rencontré le maire Aurel Vantier.");
        Judge judge = new Judge(dossier());
        List<String> kinds =
                judge.dossier().events().stream().map(Dossier.Event::kind).toList();
        assertThat(kinds).contains("meeting").hasSizeGreaterThan(1);
        Dossier judged =
                dossier(judge.notEvent(judge.event(event -> event.kind().equals("meeting")), 1));
        assertThat(judged.events().stream().map(Dossier.Event::kind))
                .doesNotContain("meeting")
                .hasSize(kinds.size() - 1);
    }
}
