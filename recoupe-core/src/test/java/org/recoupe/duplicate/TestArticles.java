package org.recoupe.duplicate;

import java.util.ArrayList;
import java.util.List;
import org.recoupe.article.Article;
import org.recoupe.article.ArticleId;
import org.recoupe.text.Span;

/** Articles for tests: each line of the text that is not blank is a paragraph. */
final class TestArticles {

    private TestArticles() {}

    static Article of(String id, String text) {
        return of(id, text, List.of());
    }

    static Article of(String id, String text, List<Article.Agency> agencies) {
        List<Article.Block> blocks = new ArrayList<>();
        int start = 0;
        while (start < text.length()) {
            int end = text.indexOf('\n', start);
            end = end < 0 ? text.length() : end;
            if (!text.substring(start, end).isBlank()) {
                blocks.add(new Article.Block(new Span(start, end), Article.Block.Kind.BODY));
            }
            start = end + 1;
        }
        return new Article(
                new ArticleId(id),
                id + ".txt",
                text,
                "fr",
                null,
                null,
                null,
                null,
                agencies,
                List.of(),
                blocks,
                List.of());
    }
}
