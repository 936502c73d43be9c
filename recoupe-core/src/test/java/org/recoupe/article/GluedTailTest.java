package org.recoupe.article;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.recoupe.text.Span;

class GluedTailTest {

    private static final String BODY =
            "\nLe conseil municipal de Valmer a voté mardi soir la fermeture de la piscine. Le maire a parlé de regrets.\n"
                    + "Les habitants ont manifesté devant la mairie, où la séance a duré quatre heures.\n";

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "À Valmer, le conseil vote la fermeture de la piscine12/03/2024 07:15;12/03/2024 07:15",
                "À Valmer, le conseil vote la fermeture de la piscine12.03.2024;12.03.2024",
                "À Valmer, le conseil ferme la piscinePar la rédaction | 12.03.2024;Par la rédaction | 12.03.2024"
            })
    void isToldFromTheHeadline(String line, String tail) {
        int cut = GluedTail.start(line, new Span(0, line.length()));
        assertThat(line.substring(cut)).isEqualTo(tail);
        Article article = ReadArticles.read(line + BODY);
        assertThat(article.title()).isEqualTo(new Span(0, cut));
        assertThat(article.dates())
                .extracting(ReadArticles::shown)
                .anyMatch(date -> date.startsWith("2024-03-12") && date.endsWith("taken"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Le Courrier de ValmerLe Courrier de Valmer08/03/2025",
                "La piscine de Valmer a fermé ses portes le 12/03/2024",
                "La piscine de Valmer a fermé",
                "12/03/2024",
                ""
            })
    void isNotSeenWhereNothingIsGlued(String line) {
        assertThat(GluedTail.start(line, new Span(0, line.length()))).isEqualTo(-1);
    }
}
