package org.recoupe.annotation.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.recoupe.annotation.AnnotatedArticle;
import org.recoupe.annotation.Timex;
import org.recoupe.text.RandomText;
import org.recoupe.text.Span;

class TimeAnnotatorTest {

    /** Many times what is needed for 20,000 words on a busy machine; what grows with their square takes hours. */
    private static final Duration HOSTILE_LIMIT = Duration.ofSeconds(60);

    /** A Wednesday. */
    private static final LocalDate PUBLISHED = LocalDate.of(2025, 8, 6);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Le chef a préparé 30 plats pour près de 30 convives.",
                "Le taux atteint 100 % des cas, soit 3 sur 4.",
                "La sonde s'est posée sur Mars.",
                "Le projet a été rejeté par les élus.",
                "Il a gagné une médaille d'or, elle a fini second.",
                "Le score est de 21-19 et 3,5 millions de voix.",
                "La maison de 120 m2 coûte 2000 euros.",
                "Anne Dulac, 43 ans, a été entendue.",
                "Un garçon de 12 ans a été retrouvé.",
                "Le numéro 06.12.34.56.78 ne répond pas.",
                "La version 2.10.3 est sortie.",
                "Il vend de 2000 tonnes de blé.",
                "La mer est calme."
            })
    void leavesAloneWhatIsNoTime(String text) {
        assertThat(found(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "Le bilan a grimpé depuis le 12 mars 2024.;le 12 mars 2024;SINCE",
                "Ils ont jusqu'au 3 juin pour payer.;3 juin;UNTIL",
                "L'accord sera signé d’ici au 18 septembre.;18 septembre;UNTIL",
                "Réponse au plus tard le 9 mai.;le 9 mai;UNTIL",
                "La réponse est due avant vendredi.;vendredi;BEFORE",
                "Le blocus sera levé après le 4 avril.;le 4 avril;AFTER",
                "L'usine ferme à partir du 5 janvier 2026.;5 janvier 2026;SINCE",
                "Le prix sera fixé sous 48 heures.;48 heures;WITHIN",
                "Le chantier a duré pendant trois mois.;trois mois;FOR",
                "Le match a eu lieu le 2 mai 2023.;le 2 mai 2023;ON"
            })
    void readsTheRelationFromTheWordsBefore(String text, String words, Timex.Relation relation) {
        AnnotatedArticle article = TimeText.annotate(text);
        assertThat(article.times()).anySatisfy(timex -> {
            assertThat(article.article().words(timex.span())).isEqualTo(words);
            assertThat(timex.relation()).isEqualTo(relation);
        });
    }

    @Test
    void givesAClockTimeTheDayBesideIt() {
        assertThat(found("Le tir a eu lieu hier, vers 15 h 30, près du port."))
                .containsExactly("hier => 2025-08-05", "15 h 30 => 2025-08-05T15:30");
        assertThat(found("Départ à 9 h, mardi.")).contains("9 h => 2025-08-05T09:00");
    }

    @Test
    void carriesThePrepositionOfADayOverToItsClockTime() {
        assertThat(found("Ils ont jusqu'à vendredi minuit."))
                .containsExactly("vendredi => 2025-08-08", "minuit => 2025-08-08T24:00");
    }

    @Test
    void takesNoImpossibleDate() {
        assertThat(found("Rendez-vous le 31/02/2024 à 27h80.")).isEmpty();
        assertThat(found("Rendez-vous le 30 février.")).doesNotContain("le 30 février => 2025-02-30");
    }

    @Test
    void leavesTheYearOpenWithoutADayOfPublication() {
        AnnotatedArticle article = TimeText.annotate("La grève du 9 juin, un mercredi, fut longue.");
        assertThat(TimexResolver.values(article, null)).containsExactly("XXXX-06-09", "XXXX-WXX-3");
    }

    @Test
    void keepsSpansInOrderInsideTheTextWithoutOverlap() {
        Random random = new Random(7);
        for (int i = 0; i < 2000; i++) {
            String text = RandomText.of(random, 40);
            AnnotatedArticle article = TimeText.annotate(text);
            int free = 0;
            for (Timex timex : article.times()) {
                Span span = timex.span();
                assertThat(span.start()).isGreaterThanOrEqualTo(free);
                assertThat(span.end()).isLessThanOrEqualTo(text.length());
                assertThat(span.isEmpty()).isFalse();
                free = span.end();
            }
            assertThat(TimexResolver.values(article, PUBLISHED)).hasSameSizeAs(article.times());
            assertThat(TimexResolver.values(article, null)).hasSameSizeAs(article.times());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "de la nuit du 13 au les deux trois mille dans le mercredi ",
                "le le le la la à au du de en tôt tard début fin ",
                "1 2 3 12/08 3h 15:30 8pm 2024 2024/11 - / ",
                "vingt trente quarante et quart moins le quart heures ",
                "du 3 au 4 et 5 jusqu'au 6 entre 7 et 8 de 9 à ",
                "lundi , mardi , mercredi 3 , jeudi à midi et demi "
            })
    void readsALongHostileSentenceInLinearTime(String piece) {
        assertTimeout(HOSTILE_LIMIT, () -> TimexResolver.values(TimeText.annotate(piece.repeat(1500)), PUBLISHED));
    }

    private static List<String> found(String text) {
        AnnotatedArticle article = TimeText.annotate(text);
        List<String> values = TimexResolver.values(article, PUBLISHED);
        List<String> found = new ArrayList<>();
        for (int i = 0; i < values.size(); i++) {
            found.add(article.article().words(article.times().get(i).span()) + " => " + values.get(i));
        }
        return found;
    }
}
