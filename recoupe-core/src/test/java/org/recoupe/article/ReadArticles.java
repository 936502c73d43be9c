package org.recoupe.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.recoupe.language.LanguagePack;
import org.recoupe.source.SourceDocument;
import org.recoupe.text.Span;

/** Articles read for tests, and what holds for every article. */
final class ReadArticles {

    private static final ArticleReader READER = new ArticleReader(LanguagePack.of("fr"));

    private ReadArticles() {}

    static Article read(String text) {
        return READER.read(new SourceDocument("a.txt", text, "UTF-8", "0123456789abcdef", text.length()));
    }

    /** {@code 2024-03-12 date-line taken}. */
    static String shown(StatedDate date) {
        String year = date.year() == null ? "-" : Integer.toString(date.year());
        return "%s-%02d-%02d %s %s"
                .formatted(year, date.month(), date.day(), date.form().id(), date.taken() ? "taken" : "left");
    }

    static void check(Article article) {
        List<Span> spans = new ArrayList<>();
        article.blocks().forEach(block -> spans.add(block.span()));
        article.removed().forEach(removed -> spans.add(removed.span()));
        spans.sort(null);
        for (int i = 0; i < spans.size(); i++) {
            assertThat(spans.get(i).isEmpty()).isFalse();
            assertThat(spans.get(i).end()).isLessThanOrEqualTo(article.text().length());
            if (i > 0) {
                assertThat(spans.get(i).overlaps(spans.get(i - 1))).isFalse();
            }
        }
        assertThat(article.blocks()).isSortedAccordingTo((a, b) -> a.span().compareTo(b.span()));
        assertThat(article.removed()).isSortedAccordingTo((a, b) -> a.span().compareTo(b.span()));
        assertThat(article.agencies()).extracting(Article.Agency::name).doesNotHaveDuplicates();
        var messages = LanguagePack.of("fr").messages("article");
        article.dates().forEach(date -> {
            assertThat(messages.has(date.reason())).as(date.reason()).isTrue();
            assertThat(messages.has("form." + date.form().id())).isTrue();
        });
        article.removed()
                .forEach(removed -> assertThat(
                                messages.has("removed." + removed.why().id()))
                        .isTrue());
    }
}
