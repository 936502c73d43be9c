package org.recoupe.statement;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.recoupe.annotation.Quotation;
import org.recoupe.article.Anchor;
import org.recoupe.article.ArticleId;
import org.recoupe.claim.Utterance;
import org.recoupe.entity.EntityId;
import org.recoupe.language.LanguagePack;
import org.recoupe.text.Span;

class StatementLinkerTest {

    private static final StatementLinker LINKER = new StatementLinker(LanguagePack.of("fr"));

    private static Utterance utterance(int article, @Nullable String speaker, String text) {
        Span span = new Span(10, 10 + text.length());
        Quotation quotation =
                new Quotation(span, Quotation.Kind.DIRECT, null, null, List.of(), false, "fr.quote.direct");
        EntityId id = speaker == null ? null : new EntityId(speaker);
        Anchor words = new Anchor(new ArticleId("a" + article), span);
        return new Utterance(words, quotation, id, "", "", text, List.of());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            value = {
                "x#La grève continuera jusqu'à vendredi#x#La grève continuera jusqu’à vendredi#true",
                "x#La grève continuera jusqu'à vendredi#y#La grève continuera jusqu'à vendredi#false",
                "x#La grève continuera jusqu'à vendredi#x#Nous le disons : la grève continuera jusqu'à vendredi soir#true",
                "x#le tunnel rouvrirait lundi après des travaux d'urgence#x#des travaux d'urgence ayant été faits, le tunnel rouvrira lundi#true",
                "x#le tunnel rouvrirait lundi après des travaux d'urgence#x#le tunnel ne rouvrirait pas lundi après des travaux d'urgence#false",
                "x#l'incendie du dépôt a fait 12 morts#x#l'incendie du dépôt a fait 14 morts#false",
                "x#le texte « ne va pas assez loin dans la protection »#x#il manque, dit-elle, des moyens, et « ne va pas assez loin dans la protection » des enfants#true",
                "x#une discussion franche et directe#x#un échange utile et cordial#false",
                "x#Non#x#Non#false"
            })
    void tellsTheSameUtterance(String speaker, String left, String otherSpeaker, String right, boolean same) {
        List<Utterance> both = List.of(utterance(1, speaker, left), utterance(2, otherSpeaker, right));
        assertThat(LINKER.links(both)).hasSize(same ? 1 : 0);
        assertThat(LINKER.link(both)).hasSize(same ? 2 : 0);
    }

    /** Whoever says the same in other words is found mostly; what only looks alike never. */
    @Test
    void tellsOtherWordsFromOtherUtterances() throws IOException {
        List<String> missed = new ArrayList<>();
        List<String> wrong = new ArrayList<>();
        int same = 0;
        try (InputStream in = StatementLinkerTest.class.getResourceAsStream("/gold/statement/pairs-fr.tsv")) {
            for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList()) {
                String[] cells = line.split("\t", -1);
                if (cells.length != 3 || cells[0].equals("same")) {
                    continue;
                }
                List<Link> links = LINKER.links(List.of(utterance(1, "x", cells[1]), utterance(2, "x", cells[2])));
                if (cells[0].equals("yes")) {
                    same++;
                    (links.isEmpty() ? missed : new ArrayList<String>()).add(line);
                } else if (!links.isEmpty()) {
                    wrong.add(line);
                }
            }
        }

        assertThat(wrong).isEmpty();
        assertThat(missed).hasSizeLessThanOrEqualTo(4);
        assertThat(same).isGreaterThanOrEqualTo(20);
    }

    @Test
    void saysWhy() {
        List<Link> links = LINKER.links(List.of(
                utterance(1, "x", "l'indépendance des juges est menacée par ce texte"),
                utterance(2, "x", "Ce texte menace l'indépendance des juges")));

        assertThat(links)
                .singleElement()
                .satisfies(link ->
                        assertThat(link.because()).contains("même locuteur").contains("independance"));
    }

    @Test
    void doesNotDependOnTheOrderAndNamesAllPlaces() {
        List<Utterance> many = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            many.add(utterance(i, "x", "Le barrage de Lerma cédera avant la fin du mois"));
            many.add(utterance(i + 10, "y", "Nous partons demain " + "loin ".repeat(i)));
        }
        var straight = LINKER.link(many);
        Collections.reverse(many);
        assertThat(LINKER.link(many)).isEqualTo(straight);
        assertThat(straight.get(many.getLast().words())).hasSize(5);
    }

    @Test
    void takesALargeStory() {
        List<Utterance> many = new ArrayList<>();
        for (int i = 0; i < 20_000; i++) {
            many.add(utterance(
                    i, "x", "la crue numéro" + i + " du fleuve a noyé le quartier" + (i / 3) + " de la ville"));
        }
        assertThat(LINKER.links(many)).isNotNull();
    }
}
