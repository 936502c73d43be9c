package org.recoupe.article;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageDetectorTest {

    private final LanguageDetector detector = new LanguageDetector();

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '#',
            value = {
                "The mayor of Lorme resigned on Monday.;en",
                "Two men were killed in a blast at the port.;en",
                "He didn't say when it would be.;en",
                "Le maire de Lorme a démissionné lundi.;fr",
                "Deux hommes ont été tués dans une explosion au port.;fr",
                "On ne sait pas quand ce sera.;fr",
                "Le « deal » of the century a fait long feu dans la capitale.;fr",
                "The “coup d'état” of the colonels was condemned in Paris.;en",
                "Der Bürgermeister ist nach der Sitzung nicht mehr zu sehen und will sich nicht äußern.;de",
                "Lorme, Valmer, Kalin;und",
                "OK;und"
            })
    void tellsShortTexts(String text, String language) {
        assertThat(detector.detect(text)).isEqualTo(language);
    }
}
