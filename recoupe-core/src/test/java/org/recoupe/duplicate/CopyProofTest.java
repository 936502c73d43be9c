package org.recoupe.duplicate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.recoupe.article.Article;
import org.recoupe.article.ArticleId;
import org.recoupe.article.ArticleReader;
import org.recoupe.language.LanguagePack;
import org.recoupe.source.SourceDocument;
import org.recoupe.text.Span;
import org.recoupe.text.Token;
import org.recoupe.text.Tokenizer;

/** What is shown as proof of a copy, and what adding articles may change. */
class CopyProofTest {

    private static final String WIRE = """
            Le téléphérique du Grand-Veyron s'est arrêté samedi à 14 h 20 avec 38 skieurs à bord. \
            La panne, due à un câble gelé, a duré trois heures et demie.
            « On chantait pour se réchauffer », a raconté Agathe Morvillars, monitrice à Sallerac. \
            Douze personnes ont été descendues en rappel par les gendarmes de Pralong.
            Le directeur de la station, Yves Quintard, a promis le remboursement des forfaits. \
            L'installation, qui date de 1987, avait été contrôlée le 9 novembre. \
            Une enquête a été ouverte par le parquet de Tarvel.
            """;

    private static final String REWORDED = """
            Trente-huit skieurs ont passé trois heures et demie dans le vide, samedi, au Grand-Veyron. \
            À 14 h 20, un câble pris par le gel avait bloqué leur téléphérique.
            Les gendarmes de Pralong en ont fait descendre douze au bout d'une corde. \
            « On chantait pour se réchauffer », dit Agathe Morvillars, qui est monitrice à Sallerac.
            L'appareil, de 1987, venait d'être vérifié, le 9 novembre exactement. \
            Yves Quintard, qui dirige la station, remboursera les forfaits, tandis que le parquet de Tarvel enquête.
            """;

    /** The same place and people, the next time. */
    private static final String NEXT = """
            Le téléphérique du Grand-Veyron s'est de nouveau arrêté dimanche à 10 h 05 avec 21 skieurs à bord. \
            La panne, due à un moteur, a duré quarante minutes.
            « Cette fois, personne n'a chanté », a raconté Agathe Morvillars, monitrice à Sallerac. \
            Personne n'a été descendu en rappel et les gendarmes de Pralong sont restés au sol.
            Le directeur de la station, Yves Quintard, a fermé l'appareil jusqu'au 3 mars. \
            Un second contrôle est prévu le 27 février. \
            Le parquet de Tarvel a joint les deux dossiers.
            """;

    private static final String ENGLISH = """
            The Grand-Veyron cable car stopped on Saturday at 14:20 with 38 skiers on board. \
            The breakdown, caused by a frozen cable, lasted three and a half hours.
            "We sang to keep warm", said Agathe Morvillars, an instructor in Sallerac. \
            Twelve people were lowered on ropes by the gendarmes of Pralong.
            The manager of the resort, Yves Quintard, promised to refund the passes. \
            The lift, built in 1987, had been checked on November 9. \
            The prosecutor of Tarvel has opened an inquiry.
            """;

    private final CopyFinder finder = new CopyFinder(LanguagePack.of("fr"));
    private final ArticleReader reader = new ArticleReader(LanguagePack.of("fr"));

    @Test
    void everySentenceOfACopyIsTold() {
        String own = "Les remontées rouvriront mardi si la neige tient.\n";
        Article copy = TestArticles.of("b", WIRE + own);
        Copy found = only(TestArticles.of("a", WIRE), copy);
        assertThat(found.sentences()).hasSize(8);
        assertThat(found.sentences().subList(0, 7))
                .allMatch(sentence -> sentence.kind() == Copy.Sentence.Kind.COPIED && sentence.likeness() == 1);
        assertThat(found.sentences().getLast().kind()).isEqualTo(Copy.Sentence.Kind.NEW);
        assertThat(found.sentences().getLast().of()).isNull();
    }

    @Test
    void aCopiedSentenceHasTheSameWordsOnBothSides() {
        Map<ArticleId, Article> articles = new HashMap<>();
        for (Article article : pile()) {
            articles.put(article.id(), article);
        }
        int copied = 0;
        for (Copy copy : finder.find(List.copyOf(articles.values()))) {
            Article article = Objects.requireNonNull(articles.get(copy.article()));
            Article of = Objects.requireNonNull(articles.get(copy.of()));
            for (Copy.Sentence sentence : copy.sentences()) {
                Span span = sentence.of();
                assertThat(span == null).isEqualTo(sentence.kind() == Copy.Sentence.Kind.NEW);
                if (sentence.kind() == Copy.Sentence.Kind.COPIED) {
                    assertThat(words(article, sentence.span())).isEqualTo(words(of, Objects.requireNonNull(span)));
                    copied++;
                }
            }
        }
        assertThat(copied).isGreaterThan(10);
    }

    @Test
    void sentencesAreFoundInAnotherOrder() {
        List<String> lines = WIRE.lines().toList();
        String turned = lines.get(2) + "\n" + lines.get(0) + "\n" + lines.get(1) + "\n";
        Copy copy = only(TestArticles.of("a", WIRE), TestArticles.of("b", turned));
        assertThat(copy.relation()).isEqualTo(Copy.Relation.DUPLICATE);
        assertThat(copy.sentences()).allMatch(sentence -> sentence.kind() == Copy.Sentence.Kind.COPIED);
    }

    @Test
    void aRewriteShowsWhatItRewords() {
        Copy copy = only(TestArticles.of("a", WIRE), TestArticles.of("b", REWORDED));
        assertThat(copy.relation()).isEqualTo(Copy.Relation.REWRITE);
        assertThat(copy.sentences()).hasSize(6).allMatch(sentence -> sentence.kind() == Copy.Sentence.Kind.REWORDED);
        assertThat(copy.because().getFirst()).contains("6");
    }

    @Test
    void theNextEventOfTheSamePeopleIsNoRewrite() {
        assertThat(finder.find(List.of(TestArticles.of("a", WIRE), TestArticles.of("b", NEXT))))
                .noneMatch(copy -> copy.relation() == Copy.Relation.REWRITE);
        assertThat(finder.find(List.of(TestArticles.of("a", REWORDED), TestArticles.of("b", NEXT))))
                .isEmpty();
    }

    @Test
    void aTranslationIsFoundByNamesAndFigures() {
        Article english = TestArticles.of("b", ENGLISH).withLanguage("en");
        Copy copy = only(TestArticles.of("a", WIRE), english);
        assertThat(copy.relation()).isEqualTo(Copy.Relation.TRANSLATION);
        assertThat(copy.overlap()).isGreaterThan(0.7);
    }

    @Test
    void aRewriteByATranslatingMachineIsATranslation() {
        List<Article> articles =
                List.of(TestArticles.of("a", CopyFinderTest.WIRE), TestArticles.of("b", CopyFinderTest.REWORDED));
        Copy copy = finder.find(articles, Set.of(new ArticleId("a"))).getFirst();
        assertThat(copy.relation()).isEqualTo(Copy.Relation.TRANSLATION);
        assertThat(copy.direction()).isEqualTo(Copy.Direction.ARTICLE_FROM_OF);
        assertThat(copy.article().value()).isEqualTo("a");
    }

    @Test
    void theLaterDayCopies() {
        Copy copy = only(read("z", "Panne\n3 février 2031\n\n" + WIRE), read("a", "Panne\n4 février 2031\n\n" + WIRE));
        assertThat(copy.direction()).isEqualTo(Copy.Direction.ARTICLE_FROM_OF);
        assertThat(copy.article().value()).isEqualTo("a");
        assertThat(copy.because()).hasSize(2).last().asString().contains("2031-02-04", "2031-02-03");
    }

    @Test
    void withoutSignsNothingIsTold() {
        Copy copy = only(TestArticles.of("a", WIRE), TestArticles.of("b", WIRE));
        assertThat(copy.direction()).isEqualTo(Copy.Direction.UNKNOWN);
        assertThat(copy.because()).hasSize(2);
    }

    @Test
    void anEndThatIsCutTells() {
        String cut = WIRE.substring(0, WIRE.indexOf(" a promis"));
        Copy copy = only(TestArticles.of("b", WIRE), TestArticles.of("a", cut + "…"));
        assertThat(copy.relation()).isEqualTo(Copy.Relation.EXCERPT);
        assertThat(copy.direction()).isEqualTo(Copy.Direction.ARTICLE_FROM_OF);
        assertThat(copy.article().value()).isEqualTo("a");
    }

    @Test
    void oneMoreCopyChangesNothingBetweenTheOthers() {
        List<Article> pile = pile();
        List<Copy> before = finder.find(pile);
        assertThat(before).isNotEmpty();
        for (Article each : pile) {
            for (String id : List.of("0-first", "zz-last")) {
                List<Article> more = new ArrayList<>(pile);
                more.add(each.withId(new ArticleId(id)));
                List<Copy> after = finder.find(more).stream()
                        .filter(copy -> !copy.article().value().equals(id)
                                && !copy.of().value().equals(id))
                        .toList();
                assertThat(after).isEqualTo(before);
            }
        }
    }

    @Test
    void anyOrderGivesTheSame() {
        List<Article> pile = new ArrayList<>(pile());
        List<Copy> copies = finder.find(pile);
        Random random = new Random(3);
        for (int i = 0; i < 5; i++) {
            Collections.shuffle(pile, random);
            assertThat(finder.find(pile)).isEqualTo(copies);
        }
    }

    @Test
    void twoHundredCopiesAreTiedTogether() {
        List<Article> articles = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            articles.add(
                    TestArticles.of("n" + i, i % 2 == 0 ? WIRE : WIRE + "Suite au numéro " + i + " de la gazette.\n"));
        }
        List<Copy> copies = finder.find(articles);
        Map<ArticleId, ArticleId> parent = new HashMap<>();
        articles.forEach(article -> parent.put(article.id(), article.id()));
        for (Copy copy : copies) {
            parent.put(root(parent, copy.article()), root(parent, copy.of()));
        }
        assertThat(articles.stream().map(article -> root(parent, article.id())).collect(Collectors.toSet()))
                .hasSize(1);
        assertThat(copies).hasSizeLessThan(200 * 2 * CopyFinder.MANY);
    }

    private static ArticleId root(Map<ArticleId, ArticleId> parent, ArticleId id) {
        ArticleId at = id;
        while (!parent.getOrDefault(at, at).equals(at)) {
            at = parent.getOrDefault(at, at);
        }
        return at;
    }

    /** Copies, rewrites, excerpts and others, with days. */
    private List<Article> pile() {
        return List.of(
                read("a", "Panne\n3 février 2031\n\n" + WIRE),
                read("b", "La panne\n4 février 2031\n\n" + WIRE + "Les pistes restent ouvertes.\n"),
                TestArticles.of("c", REWORDED),
                TestArticles.of("d", WIRE.substring(0, WIRE.indexOf("Le directeur"))),
                TestArticles.of("e", NEXT),
                TestArticles.of("f", ENGLISH).withLanguage("en"));
    }

    private Article read(String id, String text) {
        return reader.read(new SourceDocument(id + ".txt", text, "UTF-8", "0".repeat(64), text.length()))
                .withId(new ArticleId(id));
    }

    private static List<String> words(Article article, Span span) {
        return Tokenizer.tokenize(article.text(), span).stream()
                .filter(Token::isWord)
                .map(Token::folded)
                .toList();
    }

    private Copy only(Article left, Article right) {
        List<Copy> copies = finder.find(List.of(left, right));
        assertThat(copies).hasSize(1);
        return copies.getFirst();
    }
}
