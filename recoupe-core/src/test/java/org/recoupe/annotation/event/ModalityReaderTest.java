package org.recoupe.annotation.event;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.recoupe.annotation.AnnotatedArticle;
import org.recoupe.annotation.Modality;
import org.recoupe.language.LanguagePack;

class ModalityReaderTest {

    private static final ModalityReader READER = new ModalityReader(LanguagePack.of("fr"));

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            La piscine sera fermée en juillet.                            | fermée    | planned
            Le pont devait être rouvert dans la nuit.                     | rouvert   | planned
            Le pont a été rouvert dans la nuit.                           | rouvert   | asserted
            Le suspect serait détenu à Kalin.                             | détenu    | unverified
            Les voisins ont dû être évacués.                              | évacués   | asserted
            Le plan a permis d'arrêter trois hommes.                      | arrêter   | asserted
            Le maire craint que la digue cède.                            | cède      | possible
            Le ministre a démenti que le prince soit malade.              | malade    | denied
            Il faut reconstruire la digue.                                | reconstruire | planned
            La ville ne paiera plus les travaux.                          | paiera    | negated
            Le projet ne contribue en rien à la paix.                     | contribue | negated
            Même si la ville paie, le club fermera.                       | paie      | asserted
            Si la ville paie, le club restera ouvert.                     | paie      | conditional
            Le tournoi de boules annulé aura coûté cher.                  | tournoi   | planned
            Ce projet a demandé deux ans de travail.                      | projet    | asserted
            Le syndicat engage des travaux lundi.                         | travaux   | asserted
            """)
    void saysHowFarAWordIsVouchedFor(String text, String word, String modality) {
        AnnotatedArticle article = EventFixture.read(text);
        int token = article.tokens().tokenIndexAt(text.indexOf(word));

        assertThat(READER.of(article, token).id()).isEqualTo(modality);
    }

    @Test
    void tellsWhatIsSaidByOthers() {
        String text = "La digue a cédé. « Le pont est fermé », a déclaré le maire.";
        AnnotatedArticle article = EventFixture.read(text);

        assertThat(ModalityReader.isReported(article, text.indexOf("cédé"))).isFalse();
        assertThat(ModalityReader.isReported(article, text.indexOf("fermé"))).isTrue();
        assertThat(READER.of(article, 0)).isEqualTo(Modality.ASSERTED);
    }
}
