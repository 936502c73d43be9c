package org.recoupe.entity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.recoupe.annotation.AnnotatedArticle;
import org.recoupe.annotation.Mention;
import org.recoupe.annotation.name.NameAnnotator;
import org.recoupe.annotation.syntax.SyntaxAnalyzer;
import org.recoupe.article.Anchor;
import org.recoupe.article.Article;
import org.recoupe.article.ArticleId;
import org.recoupe.language.LanguagePack;
import org.recoupe.text.Span;
import org.recoupe.text.TokenizedText;
import org.recoupe.text.Tokenizer;

final class EntityResolverTest {

    private static final LanguagePack FRENCH = LanguagePack.of("fr");
    private static final EntityResolver RESOLVER = new EntityResolver(FRENCH);

    static Stream<Arguments> pairs() throws IOException {
        try (InputStream in = EntityResolverTest.class.getResourceAsStream("/gold/entity/pairs.tsv")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8)
                            .lines()
                            .filter(line -> !line.startsWith("#"))
                            .skip(1)
                            .map(line -> line.split("\t", -1))
                            .map(cells -> Arguments.of(cells[0], cells[1], cells[2]))
                            .toList()
                            .stream();
        }
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void judgesPairsOfNames(String left, String right, String verdict) {
        List<AnnotatedArticle> articles = new ArrayList<>();
        for (String name : left.split(", ")) {
            articles.add(naming("a" + articles.size(), name));
        }
        articles.add(naming("z", right));
        Entities entities = RESOLVER.resolve(articles);
        Optional<Entity> one = entities.at(anchor("a0", left.split(", ")[0]));
        Optional<Entity> other = entities.at(anchor("z", right));
        String got = other.isEmpty() ? "unsure" : other.equals(one) ? "same" : "different";
        assertEquals(verdict, got, () -> entities.judgements().toString());
    }

    @Test
    void givesASurnameToItsBearerInTheSameArticle() {
        Entities entities = RESOLVER.resolve(List.of(
                read("a", "Martin Estève a quitté la salle. Estève n'a rien dit."),
                read("b", "Sophie Estève a quitté la salle.")));
        assertEquals(List.of("e-martin-esteve", "e-sophie-esteve"), ids(entities));
    }

    @Test
    void joinsNearSurnamesOnlyWhereTheRolesAgree() {
        assertEquals(
                List.of("e-mirela-dobrescova"),
                ids(RESOLVER.resolve(List.of(
                        read("a", "La porte-parole du port, Mirela Dobrescova, a démenti."),
                        read("b", "La porte-parole du port, Mirela Dobrezcova, a confirmé.")))));
        assertEquals(
                List.of("e-mirela-dobrescova", "e-mirela-dobrezcova"),
                ids(RESOLVER.resolve(List.of(
                        read("a", "La porte-parole du port, Mirela Dobrescova, a démenti."),
                        read("b", "L'avocate Mirela Dobrezcova a confirmé.")))));
    }

    @Test
    void joinsSystemsOfChineseRomanisationWhereTheRolesAgree() {
        assertEquals(
                1,
                ids(RESOLVER.resolve(List.of(
                                read("a", "Le vice-ministre chinois Tchao Kien-houa a signé."),
                                read("b", "Le vice-ministre Zhao Jianhua a signé."))))
                        .stream()
                        .filter(id -> !id.equals("e-chine"))
                        .count());
        assertEquals(
                2,
                ids(RESOLVER.resolve(List.of(
                                read("a", "Le vice-ministre chinois Tchao Kien-houa a signé."),
                                read("b", "Le peintre Zhao Jianhua a signé."))))
                        .stream()
                        .filter(id -> !id.equals("e-chine"))
                        .count());
    }

    @Test
    void givesADoubleSurnameAloneToItsBearer() {
        assertEquals(
                List.of("e-nadia-martel-dubreuil"),
                ids(RESOLVER.resolve(List.of(
                        read("a", "La maire, Nadia Martel-Dubreuil, a porté plainte."),
                        read("b", "Mme Martel-Dubreuil a été entendue.")))));
    }

    @Test
    void takesAnUnknownCountryOfTheStoryForOne() {
        Entities entities = RESOLVER.resolve(List.of(
                read("a", "Le président calvanien Oreste Dunal a quitté la Calvanie."),
                read("b", "La Calvanie a rappelé son ambassadeur."),
                read("c", "Le président de la Calvanie Oreste Dunal est arrivé.")));
        assertEquals(List.of("e-calvanie", "e-oreste-dunal"), ids(entities));
        assertEquals(Mention.Type.COUNTRY, entities.all().getFirst().type());
    }

    @Test
    void settlesOneFormForOneThing() {
        Entities entities = RESOLVER.resolve(List.of(
                read("a", "L'usine Valtrex a fermé. Les ouvriers de l'usine Valtrex manifestent."),
                read("b", "Valtrex se tait.")));
        assertEquals(
                List.of("e-valtrex"),
                ids(entities).stream().filter(id -> id.contains("valtrex")).toList());
    }

    @Test
    void givesTheShortFormOfABodyToTheOnlyOneItFits() {
        Entities entities = RESOLVER.resolve(List.of(
                read("a", "La Commission européenne a répondu. La Commission attend une offre."),
                read("b", "Selon la Commission, rien n'est signé.")));
        assertEquals(List.of("e-commission-europeenne"), ids(entities));
    }

    @Test
    void keepsTwoOfOneFamilyApartAndSaysWhy() {
        Entities entities = RESOLVER.resolve(List.of(
                read(
                        "a",
                        "Le juge Martin Estève a entendu Sophie Estève. Estève n'a rien dit. Le juge Estève se tait."),
                read("b", "Le juge Estève a rendu sa décision.")));
        assertEquals(List.of("e-martin-esteve", "e-sophie-esteve"), ids(entities));
        String because = String.join(" ", entities.all().getFirst().because());
        assertTrue(
                because.contains("deux personnes") && because.contains("« Martin » et « Sophie », incompatibles"),
                because);
        assertTrue(because.contains("la fonction qui lui est donnée"), because);
        assertTrue(because.contains("rien ne tranche"), because);
    }

    @Test
    void followsOnePersonThroughFullNameTitleAndDescription() {
        Entities entities = RESOLVER.resolve(List.of(
                read(
                        "a",
                        "Iouri Malenko, conseiller du président pour la politique étrangère, est arrivé lundi."
                                + " Le conseiller n'a rien dit."),
                read("b", "M. Malenko a quitté la salle."),
                read("c", "Yuri Malenko était attendu mardi.")));
        Entity malenko = entities.all().getFirst();
        assertEquals(List.of("Iouri Malenko", "Malenko", "Yuri Malenko"), malenko.variants());
        assertEquals(
                List.of("conseiller du président pour la politique étrangère"),
                malenko.roles().stream().map(Entity.RoleEvidence::title).toList());
        assertEquals(1, entities.all().size(), () -> entities.all().toString());
    }

    @Test
    void takesAPetFormUnlessOneArticleHasBoth() {
        assertEquals(
                1,
                ids(RESOLVER.resolve(List.of(
                                read("a", "Sacha Mirovic a signé le contrat."),
                                read("b", "Alexandre Mirovic a signé le contrat."))))
                        .size());
        assertEquals(
                2,
                ids(RESOLVER.resolve(List.of(read("a", "Sacha Mirovic et Alexandre Mirovic ont signé le contrat."))))
                        .size());
    }

    @Test
    void keepsManAndWomanOfOneSurnameApart() {
        Entities entities = RESOLVER.resolve(
                List.of(read("a", "M. Tavernot a signé."), read("b", "Mme Tavernot a refusé de signer.")));
        assertEquals(2, entities.all().size(), () -> entities.all().toString());
    }

    @Test
    void takesACapitalThatActsForItsCountry() {
        Entities entities = RESOLVER.resolve(
                List.of(read("a", "Oslo a rejeté la demande."), read("b", "La Norvège a rejeté la demande.")));
        assertEquals(List.of("Norvège", "Oslo"), entities.all().getFirst().variants());
        assertEquals("NO", entities.all().getFirst().country());
    }

    @Test
    void joinsAcronymAndLongForm() {
        Entities entities = RESOLVER.resolve(List.of(
                read("a", "La Fédération nationale des quais (FNQ) appelle à la grève."),
                read("b", "La FNQ a levé son préavis.")));
        assertEquals(1, entities.all().size(), () -> entities.all().toString());
    }

    @Test
    void sameEntitiesForAnyOrderOfArticles() {
        List<AnnotatedArticle> articles = new ArrayList<>(List.of(
                read("a", "Iouri Ousmanov a rencontré Marcel Tavernot à Oslo."),
                read("b", "Yuri Usmanov et Jules Tavernot ont signé. Tavernot a salué Usmanov."),
                read("c", "Ousmanov a parlé. Tavernot a répondu."),
                read("d", "Oslo a rejeté la demande de Moscou.")));
        Entities wanted = RESOLVER.resolve(articles);
        for (int seed = 0; seed < 10; seed++) {
            Collections.shuffle(articles, new Random(seed));
            Entities got = RESOLVER.resolve(articles);
            assertEquals(wanted.all(), got.all());
            assertEquals(wanted.judgements(), got.judgements());
        }
    }

    @Test
    void neverPutsTitlesOrDescriptionsAmongTheVariants() {
        Entities entities = RESOLVER.resolve(List.of(
                read("a", "Le président kényan Joseph Wanderi a reçu Mme Brimard. Le président Wanderi a souri.")));
        List<String> variants = entities.all().stream()
                .flatMap(entity -> entity.variants().stream())
                .toList();
        assertTrue(
                variants.stream().noneMatch(variant -> variant.contains("président") || variant.contains("Mme")),
                variants::toString);
    }

    private static List<String> ids(Entities entities) {
        return entities.all().stream().map(entity -> entity.id().value()).toList();
    }

    private static Anchor anchor(String article, String name) {
        return new Anchor(new ArticleId(article), new Span(0, name.length()));
    }

    private static AnnotatedArticle naming(String id, String name) {
        String text = name + " a parlé.";
        Article article = article(id, text);
        Mention mention = new Mention(
                new Span(0, name.length()), Mention.Form.NAME, Mention.Type.PERSON, name, 0, List.of(), null, "test");
        TokenizedText tokens = new TokenizedText(text, Tokenizer.tokenize(text), List.of());
        return AnnotatedArticle.of(article, tokens).withMentions(List.of(mention));
    }

    private static AnnotatedArticle read(String id, String text) {
        Article article = article(id, text);
        return new NameAnnotator(FRENCH)
                .annotate(AnnotatedArticle.of(article, new SyntaxAnalyzer(FRENCH).analyze(article)));
    }

    private static Article article(String id, String text) {
        Article.Block block = new Article.Block(new Span(0, text.length()), Article.Block.Kind.BODY);
        return new Article(
                new ArticleId(id),
                id,
                text,
                "fr",
                null,
                null,
                null,
                null,
                List.of(),
                List.of(),
                List.of(block),
                List.of());
    }
}
