package org.recoupe.duplicate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.recoupe.article.Article;
import org.recoupe.article.ArticleId;
import org.recoupe.language.LanguagePack;
import org.recoupe.text.RandomText;
import org.recoupe.text.Span;

class CopyFinderTest {

    static final String WIRE = """
            Le ferry Belle-Anse a heurté mardi matin la jetée de Port-Lagrange avec 214 passagers à bord. \
            Selon la capitainerie, dix-sept personnes ont été légèrement blessées et conduites à l’hôpital Sainte-Marthe.
            Le commandant Yann Kerhoas avait signalé vers 6 h 40 une panne du gouvernail bâbord. \
            Les remorqueurs Vaillant et Hermine sont arrivés une demi-heure plus tard. \
            La préfète Odile Marchandeau a ouvert une enquête confiée à la gendarmerie maritime.
            La compagnie Transmer assure que le navire avait été révisé en janvier à Brisemont. \
            Un précédent accident avait fait deux morts en 2019 au large de l’île de Sormeur.
            """;

    /** The same sentences in other words, names and figures left. */
    static final String REWORDED = """
            Mardi dans la matinée, le ferry Belle-Anse a percuté la jetée de Port-Lagrange alors que 214 voyageurs se trouvaient à bord. \
            D’après la capitainerie, dix-sept personnes légèrement touchées ont été transportées à l’hôpital Sainte-Marthe.
            Une avarie du gouvernail bâbord avait été signalée autour de 6 h 40 par le commandant Yann Kerhoas. \
            Les remorqueurs Vaillant puis Hermine ont rejoint la zone trente minutes après. \
            Une enquête, confiée à la gendarmerie maritime, a été lancée par la préfète Odile Marchandeau.
            Le navire, affirme la compagnie Transmer, avait subi une révision en janvier à Brisemont. \
            En 2019, un accident précédent avait coûté la vie à deux personnes au large de l’île de Sormeur.
            """;

    /** Freely: other verbs and nouns, two sentences made one and one made two. */
    private static final String REWORDED_FREELY = """
            Mardi matin, le ferry Belle-Anse est allé percuter la jetée de Port-Lagrange, ses 214 passagers à bord. \
            Dix-sept personnes, dit la capitainerie, souffrent de blessures sans gravité. Elles sont soignées à Sainte-Marthe.
            Peu après 6 h 40, le commandant Yann Kerhoas avait prévenu que son gouvernail ne répondait plus. \
            Il a fallu une demi-heure aux remorqueurs Vaillant et Hermine pour gagner les lieux. \
            Odile Marchandeau, la préfète, confie les investigations à la gendarmerie maritime.
            Chez Transmer, on rappelle que le navire sortait d’une révision effectuée en janvier à Brisemont. \
            En 2019, un autre accident avait tué deux personnes au large de Sormeur.
            """;

    /** Another reporter on the same accident. */
    private static final String INDEPENDENT = """
            « On a cru que tout allait s’écrouler », raconte Lison, qui attendait son frère sur le quai de Port-Lagrange. \
            Il était presque sept heures quand le Belle-Anse, arrivé trop vite, s’est encastré dans la jetée.
            Parmi les blessés, dix-sept selon un premier bilan, trois enfants restaient en observation mardi soir à Sainte-Marthe. \
            Devant l’hôpital, des familles réclamaient des nouvelles et de l’eau.
            Transmer n’a pas souhaité répondre à nos questions. \
            Les syndicats rappellent qu’ils demandaient depuis un an le remplacement du gouvernail. \
            Odile Marchandeau doit recevoir leurs délégués jeudi à la préfecture.
            """;

    private static final String FURNITURE = """
            Retrouvez toute l’actualité en direct sur notre application et abonnez-vous à notre lettre du matin pour ne rien manquer des nouvelles de votre région.
            """;

    private final CopyFinder finder = new CopyFinder(LanguagePack.of("fr"));

    @Test
    void theSameTextIsADuplicate() {
        Copy copy = only(TestArticles.of("a", WIRE), TestArticles.of("b", WIRE.replace("mardi matin", "ce mardi")));
        assertThat(copy.relation()).isEqualTo(Copy.Relation.DUPLICATE);
        assertThat(copy.overlap()).isBetween(0.8, 1.0);
        assertThat(copy.article()).isEqualTo(new ArticleId("b"));
    }

    @Test
    void aCutTextIsAnExcerptOfTheWhole() {
        String cut = WIRE.substring(0, WIRE.indexOf("Les remorqueurs"));
        Copy copy = only(TestArticles.of("a", cut), TestArticles.of("b", WIRE));
        assertThat(copy.relation()).isEqualTo(Copy.Relation.EXCERPT);
        assertThat(copy.article()).isEqualTo(new ArticleId("a"));
        assertThat(copy.overlap()).isEqualTo(1.0);
        assertThat(copy.shared()).hasSize(2).allMatch(span -> !span.of(cut).contains("\n"));
        assertThat(copy.shared().getFirst().of(cut)).startsWith("Le ferry").endsWith("Sainte-Marthe");
    }

    @Test
    void theSameSentencesInOtherWordsAreARewrite() {
        Copy copy = only(TestArticles.of("a", WIRE), TestArticles.of("b", REWORDED));
        assertThat(copy.relation()).isEqualTo(Copy.Relation.REWRITE);
        assertThat(copy.shared()).hasSizeGreaterThanOrEqualTo(5);
    }

    @Test
    void aFreeRewordingIsARewrite() {
        Copy copy = only(TestArticles.of("a", WIRE), TestArticles.of("b", REWORDED_FREELY));
        assertThat(copy.relation()).isEqualTo(Copy.Relation.REWRITE);
    }

    @Test
    void anotherReportOfTheSameEventIsNoCopy() {
        assertThat(finder.find(List.of(
                        TestArticles.of("a", WIRE),
                        TestArticles.of("b", INDEPENDENT),
                        TestArticles.of(
                                "c", INDEPENDENT.replace("Lison", "Maud").substring(0, 200)))))
                .noneMatch(copy ->
                        copy.of().value().equals("a") || copy.article().value().equals("a"));
    }

    @Test
    void whatEveryPageCarriesMakesNoCopy() {
        assertThat(finder.find(
                        List.of(TestArticles.of("a", WIRE + FURNITURE), TestArticles.of("b", INDEPENDENT + FURNITURE))))
                .isEmpty();
    }

    @Test
    void theSameQuotationMakesNoCopy() {
        String quote =
                "« Nous avons vu le Belle-Anse arriver droit sur nous, sans ralentir, et chacun a couru vers le hangar de Brisemont », dit un témoin.\n";
        assertThat(finder.find(List.of(TestArticles.of("a", WIRE + quote), TestArticles.of("b", INDEPENDENT + quote))))
                .isEmpty();
    }

    @Test
    void passagesOfOneAgencyAreACommonSource() {
        String shared = WIRE.substring(0, WIRE.indexOf("Le commandant"));
        Copy copy = only(TestArticles.of("a", INDEPENDENT + shared), TestArticles.of("b", WIRE + FURNITURE));
        assertThat(copy.relation()).isEqualTo(Copy.Relation.COMMON_SOURCE);
    }

    @Test
    void removedAndHeadlinesNeverCount() {
        Article whole = TestArticles.of("a", WIRE);
        Article furniture = TestArticles.of("b", WIRE);
        Article none = new Article(
                furniture.id(),
                furniture.path(),
                furniture.text(),
                "fr",
                null,
                null,
                null,
                null,
                List.of(),
                List.of(),
                List.of(new Article.Block(new Span(0, WIRE.length()), Article.Block.Kind.HEADLINE)),
                List.of());
        assertThat(finder.find(List.of(whole, none))).isEmpty();
    }

    @Test
    void theOrderOfTheArticlesDoesNotMatter() {
        List<Article> articles = new ArrayList<>(List.of(
                TestArticles.of("a", WIRE),
                TestArticles.of("b", REWORDED),
                TestArticles.of("c", INDEPENDENT),
                TestArticles.of("d", WIRE + INDEPENDENT)));
        List<Copy> copies = finder.find(articles);
        Collections.reverse(articles);
        assertThat(finder.find(articles)).isEqualTo(copies).isNotEmpty();
    }

    @Test
    void comparisonsGrowWithTheNumberOfArticles() {
        int half = finder.comparisons(pile(1000));
        int whole = finder.comparisons(pile(2000));
        assertThat(whole).isLessThan(2000 * (SharedKeys.NEIGHBOURS + 4));
        assertThat(whole).isLessThan(3 * half);
    }

    @Test
    void oneTextInAHundredArticlesTiesThemTogether() {
        List<Article> articles = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            articles.add(TestArticles.of("n" + i, WIRE));
        }
        List<Copy> copies = finder.find(articles);
        assertThat(copies).hasSizeLessThan(100 * (SharedKeys.NEIGHBOURS + 1));
        assertThat(copies.stream().map(Copy::article).distinct()).hasSizeGreaterThanOrEqualTo(90);
    }

    @Test
    void anyTextIsRead() {
        Random random = new Random(11);
        for (int i = 0; i < 60; i++) {
            String text = RandomText.of(random, 200);
            List<Article> articles = List.of(TestArticles.of("a", text), TestArticles.of("b", text + " fin."));
            for (Copy copy : finder.find(articles)) {
                String copying = copy.article().value().equals("a") ? text : text + " fin.";
                assertThat(copy.shared()).allMatch(span -> !span.isEmpty() && span.end() <= copying.length());
                assertThat(copy.overlap()).isBetween(0.0, 1.0);
            }
        }
    }

    private Copy only(Article left, Article right) {
        List<Copy> copies = finder.find(List.of(left, right));
        assertThat(copies).hasSize(1);
        return copies.getFirst();
    }

    /** Articles of words of their own, every tenth a copy of the one before, all with the same furniture. */
    private static List<Article> pile(int size) {
        Random random = new Random(5);
        List<Article> articles = new ArrayList<>();
        String before = "";
        for (int i = 0; i < size; i++) {
            StringBuilder text = new StringBuilder();
            for (int k = 0; k < 120; k++) {
                text.append(k % 12 == 0 ? "Mot" : "mot")
                        .append(random.nextInt(20_000))
                        .append(k % 12 == 11 ? ".\n" : " ");
            }
            String body = i % 10 == 9 ? before : text.toString();
            before = body;
            articles.add(TestArticles.of("n" + i, body + FURNITURE));
        }
        return articles;
    }
}
