package org.recoupe.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.recoupe.language.LanguagePack;
import org.recoupe.source.SourceDocument;

class SharedLinesTest {

    private static final String MENU = "Le Relais de Lorme\nNos villages\n";
    private static final String END =
            "\nLe Relais de Lorme paraît depuis 1911 et vit de ses seuls lecteurs, qui le reçoivent chaque jeudi matin.";

    private static final ArticleReader READER = new ArticleReader(LanguagePack.of("fr"));

    @Test
    void learnsWhatStandsInArticlesWithDifferentBodies() {
        List<SourceDocument> documents = List.of(
                document(MENU + body("port") + END),
                document(MENU + body("gare") + END),
                document(MENU + body("halle") + END));
        for (List<SourceDocument> order : List.of(documents, documents.reversed())) {
            Article article = READER.read(documents.getFirst(), SharedLines.learn(order));
            assertThat(article.blocks().stream().map(block -> article.words(block.span())))
                    .containsExactly(body("port").split("\n"));
            assertThat(article.removed()).extracting(Removed::rule).contains("shared-line");
            ReadArticles.check(article);
        }
    }

    @Test
    void learnsNothingFromCopies() {
        List<SourceDocument> copies = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            copies.add(document("Journal " + i + "\n" + body("port")));
        }
        Article article = READER.read(copies.getFirst(), SharedLines.learn(copies));
        assertThat(article.removed()).extracting(Removed::rule).doesNotContain("shared-line");
    }

    @Test
    void keepsAParagraphThatIsToldAgainAmongOthers() {
        String background =
                "\nLe conflit dure depuis neuf jours et porte sur le nombre des équipes de nuit, que la direction veut réduire.\n";
        List<SourceDocument> documents = List.of(
                document(body("port") + background + body("quai")),
                document(body("gare") + background + body("voie")),
                document(body("halle") + background + body("place")));
        Article article = READER.read(documents.getFirst(), SharedLines.learn(documents));
        assertThat(article.blocks().stream().map(block -> article.words(block.span())))
                .contains(background.strip());
    }

    @Test
    void doesNotDependOnTheOrder() {
        List<SourceDocument> documents = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            documents.add(document(MENU + body("lieu" + i / 2) + END));
        }
        Article first = READER.read(documents.getFirst(), SharedLines.learn(documents));
        SourceDocument one = documents.getFirst();
        Collections.shuffle(documents, new Random(3));
        assertThat(READER.read(one, SharedLines.learn(documents))).isEqualTo(first);
    }

    private static String body(String place) {
        return "La " + place + " de Valmer reste fermée aux voyageurs\nLes habitants ont appris lundi que la " + place
                + " de Valmer resterait fermée jusqu’au printemps prochain.\nLa mairie promet que la " + place
                + " sera rendue aux habitants avant les fêtes, après neuf mois de travaux.";
    }

    private static SourceDocument document(String text) {
        return new SourceDocument(text.hashCode() + ".txt", text, "UTF-8", "0123456789abcdef", text.length());
    }
}
