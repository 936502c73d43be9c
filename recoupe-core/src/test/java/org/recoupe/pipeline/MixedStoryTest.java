package org.recoupe.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.recoupe.annotation.Modality;
import org.recoupe.codec.DossierJson;
import org.recoupe.dossier.Dossier;
import org.recoupe.source.Problem;
import org.recoupe.text.RandomText;
import org.recoupe.view.MarkdownView;

/** A story told in French and in English: a city spelled in two ways, an official's name in two romanisations. */
@ExtendWith(Surroundings.class)
class MixedStoryTest {

    private static final Path STORY = Path.of("src/test/resources/stories/mixed");

    private static final String GERMAN = """
            Gespräche in Maskat beendet

            12.04.2025

            Die Gespräche zwischen Norwien und den USA in Maskat sind nach Angaben der Delegationen am Samstag ohne Ergebnis zu
            Ende gegangen. Der Außenminister sagte, dass die Verhandlungen in der nächsten Woche fortgesetzt werden sollen.
            """;

    @TempDir
    private Path folder;

    private Pile pile;

    @BeforeEach
    void story() throws IOException {
        pile = Pile.of(STORY, folder);
    }

    @Test
    void oneEventIsToldInBothLanguages() {
        Dossier dossier = pile.dossier();

        Dossier.Event meeting = event(dossier, "meeting", "2025-04-12");
        assertThat(articles(dossier, meeting)).containsExactlyInAnyOrder("fr1.txt", "fr2.txt", "en1.txt");
        assertThat(meeting.place()).isIn("Mascate", "Muscat");
        assertThat(meeting.participants()).hasSize(2);
        assertThat(meeting.attributes())
                .filteredOn(attribute -> attribute.name().equals("duration"))
                .singleElement()
                .satisfies(duration -> {
                    assertThat(duration.status()).isEqualTo(Dossier.AttributeStatus.AGREED);
                    assertThat(duration.values().getFirst().value()).isEqualTo("PT2H30M");
                });

        Dossier.Event planned = event(dossier, "meeting", "2025-04-19");
        assertThat(planned.status()).isEqualTo(Dossier.Status.PLANNED);
        assertThat(articles(dossier, planned)).contains("fr2.txt", "en2.txt");

        assertThat(articles(dossier, event(dossier, "explosion", "2025-04-14")))
                .containsExactlyInAnyOrder("fr3.txt", "en3.txt");
    }

    @Test
    void oneOfficialBearsOneNameInTwoRomanisations() {
        assertThat(pile.dossier().actors())
                .filteredOn(actor -> actor.name().contains("varov"))
                .singleElement()
                .satisfies(actor -> assertThat(actor.variants()).contains("Youri Ouvarov", "Yuri Uvarov"));
    }

    @Test
    void theDossierIsInTheLanguageOfMostArticles() throws IOException {
        assertThat(pile.dossier().language()).isEqualTo("fr");
        assertThat(pile.without("fr3.txt").dossier().language()).isEqualTo("en");
    }

    @Test
    void whatIsDeniedIsDeniedInBoth() {
        assertThat(pile.dossier().statements())
                .filteredOn(statement -> statement.evidence().modality() == Modality.DENIED)
                .extracting(Dossier.Statement::text)
                .containsExactlyInAnyOrder(
                        "Washington ait menacé de bombarder la Norvie", "Washington had threatened to bomb Norvia");
    }

    @Test
    void anArticleInALanguageWithoutDataIsKeptAndDatedAndSaysThatItWasNotRead() throws IOException {
        Dossier dossier = pile.with("de.txt", GERMAN).dossier();

        assertThat(dossier.problems()).extracting(Problem::code).containsOnlyOnce(Problem.Code.LANGUAGE);
        assertThat(dossier.articles())
                .filteredOn(dated -> dated.article().language().equals("de"))
                .singleElement()
                .satisfies(dated -> assertThat(dated.published().value()).isEqualTo("2025-04-12"));
        assertThat(dossier.events())
                .allSatisfy(event -> assertThat(articles(dossier, event)).doesNotContain("de.txt"));
        assertThat(DossierJson.write(dossier)).containsOnlyOnce("\"read\": false");
        assertThat(MarkdownView.render(dossier)).containsOnlyOnce("non lu (langue de non prise en charge)");
    }

    @RepeatedTest(3)
    void noTextMakesReadingEnglishFail(RepetitionInfo info) throws IOException {
        Random random = new Random(info.getCurrentRepetition());
        for (int i = 0; i < 20; i++) {
            pile.with("random-" + i + ".txt", RandomText.of(random, 400));
        }
        assertThat(pile.dossier(Pile.SETTINGS.withLanguage("en")).problems())
                .extracting(Problem::code)
                .doesNotContain(Problem.Code.FAILED);
    }

    private static Dossier.Event event(Dossier dossier, String kind, String day) {
        return dossier.events().stream()
                .filter(event ->
                        event.kind().equals(kind) && day.equals(event.date().value()))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + kind + " on " + day));
    }

    private static List<String> articles(Dossier dossier, Dossier.Event event) {
        return event.reports().stream()
                .map(report -> dossier.articles().stream()
                        .filter(dated -> dated.article().id().equals(report.article()))
                        .findFirst()
                        .orElseThrow())
                .map(dated -> Path.of(dated.article().path()).getFileName().toString())
                .toList();
    }
}
