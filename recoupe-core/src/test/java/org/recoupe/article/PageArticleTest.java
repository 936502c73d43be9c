package org.recoupe.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.recoupe.language.LanguagePack;
import org.recoupe.source.SourceReader;

/** Articles that come in pages and records. */
class PageArticleTest {

    private static final String PROSE =
            "Les dockers du port de Valmer ont voté lundi soir la poursuite de la grève entamée il y a neuf jours.";

    private static final ArticleReader READER = new ArticleReader(
            LanguagePack.of("fr"), new ArticleReader.Clock(LocalDate.of(2025, 1, 1), ZoneId.of("Europe/Paris")));

    @Test
    void findsTheArticleInAPage() throws IOException {
        Article article = read(page(
                "<meta property='article:published_time' content='2024-03-12T14:05:00+01:00'>"
                        + "<meta property='og:site_name' content='Le Courrier'>",
                "<p class=author>Par Odile Varenne</p>"));
        ReadArticles.check(article);
        assertThat(article.titleWords()).isEqualTo("Valmer : la grève continue");
        assertThat(article.title()).isNotNull();
        assertThat(article.outletWords()).isEqualTo("Le Courrier");
        assertThat(article.bylineWords()).isEqualTo("Odile Varenne");
        assertThat(article.language()).isEqualTo("fr");
        assertThat(article.dates()).extracting(ReadArticles::shown).containsExactly("2024-03-12 metadata taken");
        assertThat(article.dates().getFirst().time()).isEqualTo("14:05");
        assertThat(article.blocks().stream().map(block -> article.words(block.span())))
                .containsExactly(
                        "Valmer : la grève continue", PROSE, "Une photo du port", PROSE.replace("lundi", "mardi"));
        assertThat(article.removed().stream().map(removed -> article.words(removed.span())))
                .contains("Accueil", "Partager", "Autre article", "Mentions");
        String covered = article.text();
        assertThat(article.blocks().stream().mapToInt(b -> b.span().length()).sum()
                        + article.removed().stream()
                                .mapToInt(r -> r.span().length())
                                .sum())
                .isEqualTo(covered.replace("\n", "").length());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2024-03-12T14:05:00+01:00||2024-03-12 metadata taken",
                "2024-03-11T23:30:00Z||2024-03-12 metadata taken",
                "Tue, 12 Mar 2024 14:05:00 GMT||2024-03-12 metadata taken",
                "20240312||2024-03-12 metadata taken",
                "1710252300||2024-03-12 metadata taken",
                "12 mars 2024||2024-03-12 metadata taken",
                "2031-03-12||2031-03-12 metadata left",
                "1970-01-01T00:00:00Z||1970-01-01 metadata left",
                "2024-03-14|Publié le 12 mars 2024|2024-03-14 metadata taken,2024-03-12 date-line left",
                "2024-03-11T12:00:00Z|Publié le 12 mars 2024|2024-03-11 metadata left,2024-03-12 date-line taken",
                "2024-13-45|Publié le 12 mars 2024|2024-03-12 date-line taken",
            })
    void weighsTheDatesOfAPage(String published, String line, String dates) throws IOException {
        Article article = read(page(
                "<meta property='article:published_time' content='" + published + "'>",
                line == null ? "" : "<p>" + line + "</p>"));
        assertThat(article.dates().stream().map(ReadArticles::shown)).containsExactly(dates.split(","));
        ReadArticles.check(article);
    }

    @Test
    void neverTakesAnExpiryOrAFetchForTheDay() throws IOException {
        Article article = read(page(
                "<meta name='expires' content='2024-04-12'><meta property='article:modified_time'"
                        + " content='2024-03-15'>",
                ""));
        assertThat(article.dates())
                .extracting(ReadArticles::shown)
                .containsExactly("2024-03-15 modified taken", "2024-04-12 expires left");
        Article record = read("{\"maintext\": \"" + PROSE + "\", \"title\": \"La grève continue à Valmer\","
                + "\"date_publish\": null, \"date_download\": \"2024-03-13 02:00:00\", \"source_domain\": \"a.example\","
                + "\"url\": \"https://a.example/2024/03/12/greve\"}");
        assertThat(record.dates())
                .extracting(ReadArticles::shown)
                .containsExactly("2024-03-13 fetched left", "2024-03-12 link taken");
        assertThat(record.titleWords()).isEqualTo("La grève continue à Valmer");
        assertThat(record.title()).isNull();
        assertThat(record.text()).isEqualTo(PROSE);
        assertThat(record.outletWords()).isEqualTo("a.example");
        assertThat(record.sourceUrlWords()).isEqualTo("https://a.example/2024/03/12/greve");
    }

    private static String page(String head, String byline) {
        return "<!DOCTYPE html><html lang=fr><head><title>Valmer : la grève continue | Le Courrier</title>" + head
                + "</head><body><nav><a href=/>Accueil</a></nav><article><h1>Valmer : la grève continue</h1>" + byline
                + "<div class=share>Partager</div><p>" + PROSE
                + "</p><figure><figcaption>Une photo du port</figcaption></figure>"
                + "<p>" + PROSE.replace("lundi", "mardi")
                + "</p></article><div class=related><a href=/2>Autre article</a></div>"
                + "<footer>Mentions</footer></body></html>";
    }

    private static Article read(String input) throws IOException {
        return READER.read(new SourceReader(SourceReader.DEFAULT_MAX_BYTES)
                .read(List.of("-"), new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)))
                .documents()
                .getFirst());
    }
}
