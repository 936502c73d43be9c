package org.recoupe.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.recoupe.text.Span;

/** Invented articles in the manner of real sites, each with what a careful reader finds in it. */
class ArticleGoldTest {

    private static final Path GOLD = Path.of("src/test/resources/gold/article/fr");

    static List<String> cases() throws IOException {
        try (Stream<Path> files = Files.list(GOLD)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".txt"))
                    .map(name -> name.substring(0, name.length() - 4))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void findsWhatACarefulReaderFinds(String name) throws IOException {
        Article article = ReadArticles.read(Files.readString(GOLD.resolve(name + ".txt"), StandardCharsets.UTF_8));
        ReadArticles.check(article);
        assertThat(article.language()).isEqualTo("fr");
        SoftAssertions softly = new SoftAssertions();
        for (String line : Files.readAllLines(GOLD.resolve(name + ".expected.tsv"), StandardCharsets.UTF_8)) {
            if (!line.startsWith("#") && !line.startsWith("what\t")) {
                String[] cells = line.split("\t", -1);
                expect(softly, article, cells[0], cells[1]);
            }
        }
        softly.assertAll();
    }

    private static void expect(SoftAssertions softly, Article article, String what, String value) {
        switch (what) {
            case "title" ->
                softly.assertThat(words(article, article.title())).as(what).isEqualTo(value);
            case "outlet" ->
                softly.assertThat(words(article, article.outlet())).as(what).isEqualTo(value);
            case "byline" ->
                softly.assertThat(words(article, article.byline())).as(what).isEqualTo(value);
            case "url" ->
                softly.assertThat(words(article, article.sourceUrl())).as(what).isEqualTo(value);
            case "agency" ->
                softly.assertThat(article.agencies())
                        .extracting(Article.Agency::name)
                        .contains(value);
            case "agencies" -> softly.assertThat(article.agencies()).hasSize(Integer.parseInt(value));
            case "date" ->
                softly.assertThat(article.dates())
                        .extracting(ReadArticles::shown)
                        .contains(value);
            case "dates" -> softly.assertThat(article.dates()).hasSize(Integer.parseInt(value));
            case "keep" -> softly.assertThat(blocks(article, null)).as(what).anyMatch(b -> b.contains(value));
            case "caption" ->
                softly.assertThat(blocks(article, Article.Block.Kind.CAPTION))
                        .as(what)
                        .contains(value);
            case "blocks" -> softly.assertThat(article.blocks()).hasSize(Integer.parseInt(value));
            case "gone" ->
                softly.assertThat(article.removed())
                        .as("removed")
                        .anyMatch(removed -> article.words(removed.span()).contains(value));
            case "removed" -> softly.assertThat(article.removed()).hasSize(Integer.parseInt(value));
            default -> throw new IllegalArgumentException(what);
        }
    }

    private static List<String> blocks(Article article, Article.Block.@Nullable Kind kind) {
        return article.blocks().stream()
                .filter(block -> kind == null || block.kind() == kind)
                .map(block -> article.words(block.span()))
                .toList();
    }

    private static String words(Article article, @Nullable Span span) {
        return span == null ? "" : article.words(span);
    }
}
