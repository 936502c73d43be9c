package org.recoupe.annotation.quote;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.recoupe.annotation.AnnotatedArticle;
import org.recoupe.annotation.Quotation;
import org.recoupe.annotation.RandomArticles;
import org.recoupe.language.LanguagePack;
import org.recoupe.text.Span;

class QuoteAnnotatorTest {

    static Stream<Arguments> gold() throws IOException {
        try (InputStream in = QuoteAnnotatorTest.class.getResourceAsStream("/gold/quote/fr.tsv")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#") && !line.startsWith("text\t"))
                    .map(line -> line.split("\t", -1))
                    .map(cells -> Arguments.of(cells[0].replace('¶', '\n'), cells[1]));
        }
    }

    @ParameterizedTest
    @MethodSource("gold")
    void findsTheQuotationsOfTheGold(String text, String quotations) {
        assertThat(String.join(" § ", Quotes.show(text))).isEqualTo(quotations);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Le film « La Nuit des autres » sort mercredi.",
                "Les « gilets roses » ont manifesté à Lerma.",
                "Il a annoncé une mesure que le gouvernement refusait.",
                "La ministre n'a pas précisé que les fonds étaient bloqués.",
                "Paul Drevain nie toute implication et conteste les faits.",
                "Selon un calendrier précis, les travaux débuteront lundi.",
                "Paul Drevain a démenti ces informations.",
                "« »",
                "\"",
                "« « « »",
                "a déclaré",
                "que selon"
            })
    void findsNothingWhereNobodySpeaks(String text) {
        assertThat(Quotes.show(text)).isEmpty();
    }

    @RepeatedTest(RandomArticles.COUNT)
    void readsAnyText(RepetitionInfo info) {
        AnnotatedArticle article = Quotes.read(RandomArticles.of(info.getCurrentRepetition()), LanguagePack.of("fr"));
        Span whole = new Span(0, article.article().text().length());
        for (Quotation quotation : article.quotations()) {
            assertThat(whole.contains(quotation.content())).isTrue();
            assertThat(quotation.content().isEmpty()).isFalse();
            assertThat(quotation.speaker() == null || whole.contains(quotation.speaker()))
                    .isTrue();
        }
        List<Quotation> sorted = article.quotations().stream()
                .sorted((left, right) -> left.content().compareTo(right.content()))
                .toList();
        assertThat(article.quotations()).isEqualTo(sorted);
    }
}
