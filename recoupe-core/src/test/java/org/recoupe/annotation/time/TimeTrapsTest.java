package org.recoupe.annotation.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.recoupe.annotation.AnnotatedArticle;
import org.recoupe.annotation.Timex;

/** What is easily misread, a row each. The day of publication is Wednesday, 6 August 2025. */
class TimeTrapsTest {

    private static final LocalDate PUBLISHED = LocalDate.of(2025, 8, 6);

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "Publié le 1 sept. 2024 à Dax.|le 1 sept. 2024 => 2024-09-01",
                "Le bail fut signé le 27.03.15 à Dax.|le 27.03.15 => 2015-03-27",
                "Le tournoi reprend sam 3 jan à Dax.|sam 3 jan => 2026-01-03",
                "Le délai court jusqu'à lundi prochain à midi.|lundi prochain à midi => 2025-08-11T12:00",
                "Il a fermé sa boutique il y a deux ans.|il y a deux ans => 2023",
                "Le pont fut fermé la semaine dernière.|la semaine dernière => 2025-W31",
                "Le pont fut fermé le mois dernier.|le mois dernier => 2025-07",
                "La réunion d'aujourd’hui est annulée.|aujourd’hui => 2025-08-06",
                "Le feu a pris dans la nuit du 13 au 14 mars.|la nuit du 13 au 14 mars => 2025-03-13TNI",
                "La nuit du 13 mars fut longue.|La nuit du 13 mars => 2025-03-13TNI",
                "Le trajet a duré quinze jours.|quinze jours => P15D",
                "Le chef a servi 30 plats.|-",
                "Les blessés sont près de 30.|-",
                "Le conseil vote ce mercredi.|ce mercredi => 2025-08-06",
                "Le conseil a voté mercredi dernier.|mercredi dernier => 2025-07-30",
                "Il avait plu la veille.|la veille => 2025-08-05",
                "Il a plu le lendemain.|le lendemain => 2025-08-07",
                "La réponse viendra d'ici au 18 août.|18 août => 2025-08-18",
                "La réponse viendra au plus tard le 8 août.|le 8 août => 2025-08-08",
                "Le pont est fermé depuis février.|février => 2025-02",
                "Le pont a fermé fin mars.|fin mars => 2025-03",
                "Le pont a fermé à la mi-avril.|la mi-avril => 2025-04",
                "Le pont a fermé début 2022.|début 2022 => 2022",
                "Les ventes ont baissé au deuxième trimestre.|deuxième trimestre => 2025-Q2",
                "Le pont a fermé il y a une semaine.|il y a une semaine => 2025-W31",
                "La séance ouvre à 15 h 30.|15 h 30 => 2025-08-06T15:30",
                "La séance a fini à 21h04 GMT.|21h04 GMT => 2025-08-06T21:04Z",
                "La halle date du XIXe siècle.|XIXe siècle => 18",
                "Le bail court depuis le 08/11/2024.|le 08/11/2024 => 2024-11-08",
                "Le bail, signé le 10/28/2024, court depuis le 11/08/2024.|le 10/28/2024 => 2024-10-28; le 11/08/2024 => 2024-11-08",
                "Le bail, signé le 28/10/2024, court depuis le 11/08/2024.|le 28/10/2024 => 2024-10-28; le 11/08/2024 => 2024-08-11",
                "Le juge statuera dans les 48 heures.|les 48 heures => PT48H",
                "Le juge statuera sous huitaine.|sous huitaine => P8D",
                "La mine a fermé dans les années soixante-dix.|les années soixante-dix => 197",
                "La fête a lieu le lundi de Pâques 2026.|le lundi de Pâques 2026 => 2026-04-06",
                "Le bal du 14-Juillet est annulé.|14-Juillet => 2025-07-14",
                "La trêve commence à l'Aïd.|l'Aïd => XXXX-XX-XX",
                "Ils ont joué le week-end dernier.|le week-end dernier => 2025-W31-WE",
                "Ils jouent ce week-end.|ce week-end => 2025-W32-WE",
                "Le marché a lieu tous les lundis.|tous les lundis => XXXX-WXX-1",
                "Le marché a lieu chaque année.|chaque année => P1Y",
                "Elle nage trois fois par semaine.|semaine => P1W",
                "Le salon se tient du 3 au 5 mai 2026.|3 => 2026-05-03; 5 mai 2026 => 2026-05-05",
                "La ville a grandi entre 2010 et 2015.|2010 => 2010; 2015 => 2015",
                "Le match débute à 20 heures, heure de Paris.|20 heures, heure de Paris => 2025-08-06T20:00",
                "Il parlera ce soir à 8 heures.|ce soir => 2025-08-06TEV; 8 heures => 2025-08-06T20:00",
                "Le lendemain à 9 heures, il est parti.|Le lendemain => 2025-08-07; 9 heures => 2025-08-07T09:00",
                "Le maire Noël Vasseur est absent.|-",
                "La loi 2015-3 est abrogée.|-",
                "Le blessé est passé de 15 à 20 dans la nuit.|la nuit => 2025-08-06TNI"
            })
    void isReadRight(String text, String expected) {
        assertThat(String.join("; ", found(text))).isEqualTo(expected.equals("-") ? "" : expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "La réponse viendra d'ici au 18 août.|UNTIL",
                "La réponse viendra au plus tard le 8 août.|UNTIL",
                "Le pont est fermé jusqu'au 18 août.|UNTIL",
                "Le pont est fermé depuis février.|SINCE",
                "Le juge statuera dans les 48 heures.|WITHIN",
                "Le juge statuera sous huitaine.|WITHIN"
            })
    void hangsOnTheEventAsTheWordsBeforeSay(String text, Timex.Relation relation) {
        assertThat(TimeText.annotate(text).times()).extracting(Timex::relation).containsExactly(relation);
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
