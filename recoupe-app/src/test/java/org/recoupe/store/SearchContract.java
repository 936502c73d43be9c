package org.recoupe.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.recoupe.article.Article;
import org.recoupe.dossier.Dossier;
import org.recoupe.entity.EntityId;
import org.recoupe.store.Query.In;

/** What every search finds, whatever it looks in. */
abstract class SearchContract {

    private static final LocalDate MARCH = LocalDate.of(2031, 3, 10);

    private static final Article TREATY = Made.article(
            "traite.html",
            "🎈 Traité. Le cœur de l’accord de paix fut signé à Orléans-sur-Mer. « Nous tiendrons parole », a dit la"
                    + " préfète Inès Delvaux. [Recette : la tarte aux pommes de paix]",
            "Un traité de dix articles",
            "La Gazette du Matin");

    private static final Article STRIKE = Made.article(
            "greve.txt",
            "La grève continue au port.\n\nL'accord salarial n’est pas signé ; la PAIX sociale attendra l'œuvre d’Éloi.",
            null,
            "Le Fanal");

    private @Nullable Store store;
    private StoryId story = new StoryId("none");

    /** A store with nothing in it. */
    abstract Store fresh(InstantSource clock) throws Exception;

    @BeforeEach
    void fill() throws Exception {
        store = fresh(() -> Instant.parse("2031-03-01T08:00:00Z"));
        story = store().stories().create("Paix").id();
        add(story, TREATY);
        add(story, STRIKE);
        Dossier.Statement statement =
                Made.statement("st1", TREATY, "Nous tiendrons parole", new EntityId("p1"), "la préfète");
        keep(
                List.of(Made.dated(TREATY, MARCH, MARCH), Made.dated(STRIKE, MARCH.minusDays(3), MARCH.plusDays(1))),
                List.of(statement));
    }

    private void add(StoryId to, Article article) {
        store().articles().add(to, List.of(Made.file(article.path(), article.text())));
        store().readings().keep(to, "v1", Made.reading(article));
    }

    private void keep(List<Dossier.DatedArticle> articles, List<Dossier.Statement> statements) {
        Dossier dossier =
                Made.dossier("Paix", articles, List.of(Made.person("p1", "Inès Delvaux", "Mme Delvaux")), statements);
        byte[] json = (articles + "" + statements).getBytes(StandardCharsets.UTF_8);
        store().dossiers().keep(story, dossier, json, null);
    }

    @AfterEach
    void close() {
        assertThat(store().check()).isEmpty();
        store().close();
    }

    private Store store() {
        if (store == null) {
            throw new IllegalStateException("opened before each test");
        }
        return store;
    }

    private List<String> paths(Query query) {
        return store().search().find(query).items().stream().map(Hit::path).toList();
    }

    private Hit sole(Query query) {
        Hits hits = store().search().find(query);
        assertThat(hits.items()).hasSize(1);
        assertThat(hits.total()).isEqualTo(1);
        return hits.items().getFirst();
    }

    /** The words at the place of a hit, counted in code points. */
    private static String words(Hit hit, Article article) {
        String text = article.text();
        return text.substring(text.offsetByCodePoints(0, hit.start()), text.offsetByCodePoints(0, hit.end()));
    }

    private static String shown(Hit hit) {
        return hit.snippet().stream()
                .map(part -> part.hit() ? "<" + part.text() + ">" : part.text())
                .collect(Collectors.joining());
    }

    @Test
    void findsWordsHoweverTheyAreWritten() {
        for (String words : List.of(
                "coeur",
                "cœur",
                "CŒUR ",
                "Cœur accord",
                "l'accord de paix",
                "l’accord de",
                "\"accord de paix\"",
                "«accord de  PAIX»",
                "“Orleans sur mer”",
                "orléans-sur-mer",
                "Orl",
                "prefete ines",
                "co\u0301eur",
                "paix signé orléans",
                "traite dix",
                "« accord de pai")) {
            assertThat(paths(Query.of(words).inStory(story))).as(words).containsExactly("traite.html");
        }
    }

    @Test
    void findsWordsOfTheOther() {
        for (String words : List.of("oeuvre eloi", "L'ACCORD salarial", "paix  sociale", "n’est pas signé", "grev")) {
            assertThat(paths(Query.of(words))).as(words).containsExactly("greve.txt");
        }
    }

    @Test
    void findsNothingElse() {
        for (String words : List.of(
                "\"paix de accord\"",
                "accord grève traité",
                "eur",
                "signé \"pommes de paix\"",
                "absent",
                "\"de accord\"",
                "c ",
                "Orl ",
                "\"mer Nous tiendrons Delvaux\"",
                "!!",
                "\"\"\"",
                "--")) {
            assertThat(paths(Query.of(words))).as(words).isEmpty();
        }
    }

    @Test
    void showsWhereTheWordsStand() {
        Hit hit = sole(Query.of("accord orlea"));
        assertThat(words(hit, TREATY)).isEqualTo("accord de paix fut signé à Orléans");
        assertThat(shown(hit)).startsWith("🎈 Traité. Le cœur de l’<accord> de paix fut signé à <Orléans>-sur-Mer.");
        assertThat(hit.removed()).isFalse();
        assertThat(hit.title()).isEqualTo("Un traité de dix articles");
        assertThat(hit.outlet()).isEqualTo("La Gazette du Matin");
        assertThat(hit.earliest()).isEqualTo(MARCH);
        assertThat(hit.article()).isEqualTo(TREATY.id().value());
        Hit other = sole(Query.of("\"accord salarial\""));
        assertThat(words(other, STRIKE)).isEqualTo("accord salarial");
        assertThat(shown(other)).startsWith("La grève continue au port. L'<accord salarial> n’est");
    }

    @Test
    void tellsWhatWasSetAsideFromTheArticle() {
        assertThat(paths(Query.of("tarte"))).isEmpty();
        Hit hit = sole(Query.of("tarte pommes").in(In.REMOVED));
        assertThat(hit.removed()).isTrue();
        assertThat(words(hit, TREATY)).isEqualTo("tarte aux pommes");
        assertThat(paths(Query.of("paix").in(In.REMOVED))).containsExactly("traite.html");
        assertThat(sole(Query.of("tarte accord").in(In.ALL)).path()).isEqualTo("traite.html");
        assertThat(paths(Query.of("\"Delvaux Recette\"").in(In.ALL))).isEmpty();
        assertThat(paths(Query.of("grève").in(In.REMOVED))).isEmpty();
    }

    @Test
    void findsWhoSaid() {
        Hit hit = sole(Query.of("parole").saidBy("delvaux"));
        Hit.Said said = hit.said();
        assertThat(said).isEqualTo(new Hit.Said("st1", "Inès Delvaux", "Nous tiendrons parole"));
        assertThat(words(hit, TREATY)).isEqualTo("Nous tiendrons parole");
        assertThat(shown(hit)).contains("Nous tiendrons <parole>");
        assertThat(sole(Query.of("").saidBy("Ines Del")).said()).isEqualTo(said);
        assertThat(sole(Query.of("").saidBy("préfète").inStory(story)).said()).isEqualTo(said);
        assertThat(paths(Query.of("accord").saidBy("Delvaux"))).isEmpty();
        assertThat(paths(Query.of("parole").saidBy("Martin"))).isEmpty();
        assertThat(paths(Query.of("parole").saidBy("Delvaux").between(MARCH.plusDays(1), null)))
                .isEmpty();
        assertThat(paths(Query.of("").saidBy("Delvaux").publishedBy("gazette"))).hasSize(1);

        keep(List.of(Made.dated(TREATY, MARCH.plusDays(9), MARCH.plusDays(9))), List.of());
        assertThat(paths(Query.of("").saidBy("Delvaux"))).isEmpty();
    }

    @Test
    void findsBetweenDays() {
        assertThat(paths(Query.of("paix").between(MARCH, MARCH))).containsExactly("greve.txt", "traite.html");
        assertThat(paths(Query.of("paix").between(MARCH.minusDays(9), MARCH.minusDays(2))))
                .containsExactly("greve.txt");
        assertThat(paths(Query.of("paix").between(null, MARCH.minusDays(4)))).isEmpty();
        assertThat(paths(Query.of("paix").between(MARCH.plusDays(1), null))).containsExactly("greve.txt");
        assertThat(paths(Query.of("").between(MARCH.plusDays(2), MARCH.minusDays(2))))
                .isEmpty();
        keep(
                List.of(
                        Made.dated(TREATY, MARCH.plusDays(9), MARCH.plusDays(9)),
                        Made.dated(STRIKE, MARCH.minusDays(300), MARCH.plusDays(300))),
                List.of());
        assertThat(paths(Query.of("paix").between(MARCH, MARCH))).containsExactly("greve.txt");
        assertThat(paths(Query.of("paix").between(MARCH, null))).containsExactly("traite.html", "greve.txt");
        assertThat(paths(Query.of("paix").between(LocalDate.MIN, LocalDate.MAX.minusDays(400))))
                .hasSize(2);
        assertThat(paths(Query.of("paix").between(null, LocalDate.MAX))).hasSize(2);
    }

    @Test
    void findsByOutletAndStory() {
        assertThat(paths(Query.of("paix").publishedBy("fanal"))).containsExactly("greve.txt");
        assertThat(paths(Query.of("").publishedBy("gazette matin"))).containsExactly("traite.html");
        assertThat(paths(Query.of("").inStory(story))).hasSize(2);
        StoryId other = store().stories().create("Autre").id();
        assertThat(paths(Query.of("paix").inStory(other))).isEmpty();
        assertThat(paths(Query.of("paix").inStory(new StoryId("none")))).isEmpty();
        add(other, TREATY);
        assertThat(paths(Query.of("paix").inStory(other))).containsExactly("traite.html");
        assertThat(store().search()
                        .find(Query.of("paix").inStory(other))
                        .items()
                        .getFirst()
                        .story())
                .isEqualTo(other);
        assertThat(paths(Query.of("coeur"))).hasSize(2);
    }

    @Test
    void takesWhateverIsTypedForWords() {
        for (String words : List.of(
                "\" OR kept:*",
                "kept : accord",
                "accord NOT paix",
                "a* OR b*",
                "NEAR(accord paix)",
                "^accord",
                "{kept}",
                "'; DROP TABLE article; --",
                "\\",
                "%_%",
                "&|!<->:*AB",
                "'accord':*",
                "accord:B",
                "\0",
                "\uD800",
                "\uE000",
                "((((((((((",
                "x AND",
                "- + * ^ :",
                "=s1",
                "mark:s1",
                "\u202E\u200F",
                "🎈🎈")) {
            for (In in : In.values()) {
                assertThat(store().search().find(Query.of(words).in(in)).items())
                        .hasSizeLessThan(3);
            }
            store().search()
                    .find(Query.of(words).saidBy(words).publishedBy(words).inStory(new StoryId(words)));
            store().search().find(Query.of("accord").saidBy(words));
            store().search().find(Query.of("accord").publishedBy(words).inStory(story));
        }
    }

    @Test
    void bearsLongQueries() {
        assertThat(paths(Query.of("paix ".repeat(100_000)))).hasSize(2);
        assertThat(paths(Query.of("a".repeat(1_000_000)))).isEmpty();
        assertThat(paths(Query.of("\"" + "de paix ".repeat(5_000)))).isEmpty();
        assertThat(paths(Query.of("\"".repeat(9_999)))).isEmpty();
        assertThat(paths(Query.of("").saidBy("x ".repeat(10_000)))).isEmpty();
    }

    @Test
    void givesHitsInPartsLastPublishedFirst() {
        StoryId many = store().stories().create("Beaucoup").id();
        List<Dossier.DatedArticle> dated = new ArrayList<>();
        for (int i = 0; i < 25; i++) {
            Article article = Made.article("a" + i, "Le phare numéro " + i + " est allumé.", null, null);
            add(many, article);
            dated.add(Made.dated(article, i == 7 ? null : MARCH.plusDays(i), i == 7 ? null : MARCH.plusDays(i)));
        }
        store().dossiers().keep(many, Made.dossier("B", dated, List.of(), List.of()), new byte[] {1}, null);
        List<String> found = new ArrayList<>();
        String cursor = null;
        do {
            Hits hits = store().search().find(Query.of("phare").inStory(many).page(4, cursor));
            assertThat(hits.total()).isEqualTo(25);
            assertThat(hits.more()).isFalse();
            hits.items().forEach(hit -> found.add(hit.path()));
            cursor = hits.next();
        } while (cursor != null);
        assertThat(found)
                .hasSize(25)
                .doesNotHaveDuplicates()
                .startsWith("a24", "a23")
                .endsWith("a1", "a0", "a7");
        assertThatThrownBy(() -> store().search().find(Query.of("phare").page(4, "AAAA")))
                .isInstanceOf(StoreException.class);
        assertThat(store().search().find(Query.of("phare").page(0, null)).items())
                .hasSize(1);
    }

    @Test
    void findsWhatAReadingAnewFoundToBeFurniture() {
        Article now = Made.article(STRIKE.path(), STRIKE.text(), null, "Le Phare");
        store().readings().keep(story, "v2", Made.reading(now));
        assertThat(paths(Query.of("grève").publishedBy("fanal"))).isEmpty();
        assertThat(paths(Query.of("grève").publishedBy("phare"))).containsExactly("greve.txt");
    }
}
