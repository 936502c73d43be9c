package org.recoupe.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.recoupe.article.ArticleId;
import org.recoupe.codec.DossierJson;
import org.recoupe.codec.InvalidDossierException;
import org.recoupe.dossier.Correction;
import org.recoupe.dossier.Dossier;
import org.recoupe.dossier.DossierInvariants;
import org.recoupe.dossier.SampleDossier;
import org.recoupe.dossier.Successor;

/** What editors have judged, in every view. */
class CorrectionViewsTest {

    private static final Instant AT = Instant.parse("2031-03-09T18:20:00Z");
    private static final Correction.Place PORT = new Correction.Place(new ArticleId("a-port"), 49, 60, "meeting");
    private static final Correction.Place AGENCY = new Correction.Place(new ArticleId("b-agence"), 0, 30);
    private static final Correction.Place GONE = new Correction.Place(new ArticleId("gone"), 7, 9);

    private static final List<Correction> CORRECTIONS = List.of(
            judged(Correction.Kind.SAME_EVENT, List.of(PORT), List.of(AGENCY), null, "[*](javascript:x)<b>"),
            judged(Correction.Kind.ARTICLE_DATE, List.of(PORT), List.of(), "2031-03-04/2031-03-06", "")
                    .with(Correction.Status.APPLIED, List.of(), List.of("a-port"), List.of()),
            judged(Correction.Kind.EVENT_DATE, List.of(PORT), List.of(), "2031-03-04T10:30", "vu")
                    .with(Correction.Status.APPLIED, List.of("so"), List.of("e-rencontre"), List.of()),
            judged(Correction.Kind.NOT_EVENT, List.of(GONE), List.of(), null, "une image"));

    private static Correction judged(
            Correction.Kind kind,
            List<Correction.Place> one,
            List<Correction.Place> other,
            @Nullable String value,
            String reason) {
        return Correction.of(kind, one, other, value, "Ilse \u001B[31m<i>Morand", AT, reason);
    }

    @ParameterizedTest
    @CsvSource({
        "fr, '4 corrections d’un rédacteur, dont 2 sans effet'",
        "en, '4 corrections by an editor, 2 of them without effect'"
    })
    void areCountedAndListed(String language, String count) {
        Dossier dossier = SampleDossier.judged(language, CORRECTIONS);

        String terminal = TerminalView.render(dossier, 100, false);
        String markdown = MarkdownView.render(dossier);

        assertThat(terminal).contains(count).contains(new Phrases(language).text("published.judged"));
        assertThat(markdown)
                .contains(count)
                .contains("## " + new Phrases(language).text("section.corrections"))
                .contains("Morand", "2031")
                .doesNotContain("\u001B", "<i>", "<b>", "[*](javascript");
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr", "en"})
    void areExplained(String language) {
        Dossier dossier = SampleDossier.judged(language, CORRECTIONS);
        for (Correction correction : CORRECTIONS) {
            var found = (Explanation.Answer.Found) Explanation.of(dossier, correction.id(), 60, false);
            assertThat(found.text()).contains(correction.id(), "Morand").doesNotContain("{0}", "{1}", "\u001B");
            assertThat(found.text().lines()).allMatch(line -> Columns.width(line) <= 60);
        }
        assertThat(Explanation.list(dossier, 100, false))
                .contains(CORRECTIONS.getFirst().id());
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr", "en"})
    void areNewInWhatHasChanged(String language) {
        Dossier before = SampleDossier.in(language);
        Dossier dossier = Successor.of(SampleDossier.judged(language, CORRECTIONS), before);

        assertThat(dossier.changes()).hasSize(CORRECTIONS.size());
        assertThat(ChangeView.render(dossier, 100, false))
                .contains("Morand", CORRECTIONS.getFirst().id())
                .doesNotContain("\u001B");
        assertThat(Successor.of(before, dossier).changes()).hasSize(CORRECTIONS.size());
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr", "en"})
    void followTheSchemaAndComeBack(String language) throws InvalidDossierException {
        Dossier dossier = SampleDossier.judged(language, CORRECTIONS);
        String json = DossierJson.write(dossier);

        DossierInvariants.check(dossier);
        assertThat(DossierJson.write(DossierJson.read(json))).isEqualTo(json);
        assertThat(DossierJson.read(json).corrections()).isEqualTo(CORRECTIONS);
    }
}
