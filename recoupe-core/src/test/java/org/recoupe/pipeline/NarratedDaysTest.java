package org.recoupe.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.recoupe.dossier.Dossier;

/** Which day an event has that is told without one. */
class NarratedDaysTest {

    private static final LocalDate PUBLISHED = LocalDate.of(2031, 5, 15);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // What goes on in the tense of news is of the day named last.
                "Une foule a manifesté mercredi devant la mairie de Valmer. Anna Sorel a rencontré Luc Dastier.|meeting|2031-05-14",
                "La banque Orland a fermé mercredi son siège de Valmer. Elle a pris feu dans la soirée. Le maire, Paul Dubreuil, a rencontré les habitants.|meeting|2031-05-14",
                // What is to come or had been before does not break the thread.
                "Une foule a manifesté mercredi à Valmer. Le maire avait démissionné le 2 mai. Anna Sorel a rencontré Luc Dastier.|meeting|2031-05-14",
                "Une foule a manifesté mercredi à Valmer. Le maire démissionnera lundi. Anna Sorel a rencontré Luc Dastier.|meeting|2031-05-14",
                // What had been, what is told after another time, or long ago has no such
                // day.
                "Une foule a manifesté mercredi à Valmer. Anna Sorel avait rencontré Luc Dastier.|meeting|",
                "Une foule a manifesté mercredi à Valmer. En 2029, la police a battu les dockers. Anna Sorel a rencontré Luc Dastier.|meeting|",
                "Une foule a manifesté le 2 mai à Valmer. Anna Sorel a rencontré Luc Dastier.|meeting|"
            })
    void followsTheTelling(String text, String kind, LocalDate day) {
        String article = text + " La mairie de Valmer se tient sur le port depuis toujours, au bord de la mer.\n";
        Settings settings = Settings.of(PUBLISHED)
                .withLanguage("fr")
                .withPublished(PUBLISHED)
                .withThreads(1);
        Dossier dossier = Pile.READER
                .with(settings)
                .build(
                        List.of("-"),
                        new ByteArrayInputStream(article.getBytes(StandardCharsets.UTF_8)),
                        (done, of) -> {});

        assertThat(dossier.events())
                .filteredOn(event -> event.kind().equals(kind))
                .extracting(event ->
                        Objects.requireNonNullElse(event.date().value(), "").toString())
                .containsOnly(day == null ? "" : day.toString());
    }
}
