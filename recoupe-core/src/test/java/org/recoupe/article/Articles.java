package org.recoupe.article;

import java.util.ArrayList;
import java.util.List;
import org.recoupe.text.Span;

/** Articles for tests. */
public final class Articles {

    private Articles() {}

    /** An article of which every line that is not blank is a paragraph of running text. */
    public static Article ofLines(String text) {
        return ofLines("a-test", text);
    }

    /** The same with an id. */
    public static Article ofLines(String id, String text) {
        List<Article.Block> blocks = new ArrayList<>();
        int start = 0;
        while (start <= text.length()) {
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
                List.of(),
                List.of(),
                blocks,
                List.of());
    }
}
