package org.recoupe.annotation.name;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.recoupe.annotation.AnnotatedArticle;
import org.recoupe.annotation.Mention;
import org.recoupe.annotation.RandomArticles;
import org.recoupe.annotation.syntax.SyntaxAnalyzer;
import org.recoupe.article.Article;
import org.recoupe.article.ArticleId;
import org.recoupe.entity.EntityResolver;
import org.recoupe.language.LanguagePack;
import org.recoupe.text.Span;

final class NameAnnotatorTest {

    private static final LanguagePack FRENCH = LanguagePack.of("fr");
    private static final SyntaxAnalyzer SYNTAX = new SyntaxAnalyzer(FRENCH);
    private static final NameAnnotator NAMES = new NameAnnotator(FRENCH);
    private static final EntityResolver ENTITIES = new EntityResolver(FRENCH);

    static Stream<Arguments> gold() throws IOException {
        try (InputStream in = NameAnnotatorTest.class.getResourceAsStream("/gold/name/fr.tsv")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8)
                            .lines()
                            .filter(line -> !line.startsWith("#"))
                            .skip(1)
                            .map(line -> line.split("\t", -1))
                            .map(cells -> Arguments.of(cells[0], cells[1]))
                            .toList()
                            .stream();
        }
    }

    @ParameterizedTest
    @MethodSource("gold")
    void findsMentionsRolesAndChains(String text, String expect) {
        String got = read(text).mentions().stream().map(NameAnnotatorTest::show).collect(Collectors.joining(" | "));
        assertEquals(expect.replace(" | ", "\n"), got.replace(" | ", "\n"));
    }

    @RepeatedTest(RandomArticles.COUNT)
    void readsAnyText(RepetitionInfo repetition) {
        AnnotatedArticle article = NAMES.annotate(RandomArticles.of(repetition.getCurrentRepetition()));
        int end = 0;
        for (Mention mention : article.mentions()) {
            assertTrue(mention.span().start() >= end, "overlap at " + mention);
            assertFalse(mention.span().isEmpty());
            assertTrue(mention.chain() >= 0);
            end = mention.span().end();
        }
        ENTITIES.resolve(List.of(article));
    }

    @Test
    void takesNoOrdinaryWordForAName() {
        List<String> names = read(
                        "Selon nos informations, rien n'a changé. Photo : archives. Source inconnue. Pourtant, tout reste possible."
                                + " Hier, les discussions ont repris. Comment (0)")
                .mentions()
                .stream()
                .filter(mention -> mention.form() == Mention.Form.NAME)
                .map(Mention::name)
                .toList();
        assertEquals(List.of(), names);
    }

    private static String show(Mention mention) {
        return mention.chain() + " " + mention.form().name().charAt(0) + " " + mention.type() + " " + mention.name()
                + (mention.demonym() == null ? "" : " /" + mention.demonym())
                + mention.roles().stream()
                        .map(role -> " [" + role.title() + "]")
                        .collect(Collectors.joining());
    }

    private static AnnotatedArticle read(String text) {
        List<Article.Block> blocks = new ArrayList<>();
        blocks.add(new Article.Block(new Span(0, text.length()), Article.Block.Kind.BODY));
        ArticleId id = new ArticleId("a");
        Article article =
                new Article(id, "a", text, "fr", null, null, null, null, List.of(), List.of(), blocks, List.of());
        return NAMES.annotate(AnnotatedArticle.of(article, SYNTAX.analyze(article)));
    }
}
