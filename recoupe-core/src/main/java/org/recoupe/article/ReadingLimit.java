package org.recoupe.article;

import java.util.ArrayList;
import java.util.List;
import org.recoupe.article.Removed.Why;
import org.recoupe.text.Span;

/**
 * How much of one article is read. No news article is longer, but a file may be: without a bound one file could hold up
 * the whole run. What lies beyond is kept and shown, set aside with the rule {@value #RULE}.
 *
 * <p>Immutable; safe for use by many threads.
 *
 * @param chars how many UTF-16 code units of its blocks are read, at least 1
 */
public record ReadingLimit(int chars) {

    /** What is set aside because of the limit has this rule. */
    public static final String RULE = "article.too-long";

    /** 200,000 characters: some 30,000 words, three times the longest pieces that magazines print. */
    public static final ReadingLimit DEFAULT = new ReadingLimit(200_000);

    /** @throws IllegalArgumentException where {@code chars} is less than 1 */
    public ReadingLimit {
        if (chars < 1) {
            throw new IllegalArgumentException("a limit of " + chars + " characters");
        }
    }

    /** Whether something of {@code article} was set aside because of a limit. */
    public static boolean cut(Article article) {
        return article.removed().stream().anyMatch(removed -> removed.rule().equals(RULE));
    }

    /** The article with what lies beyond the limit set aside; the same article where nothing does. */
    public Article apply(Article article) {
        int total = article.blocks().stream()
                .mapToInt(block -> block.span().length())
                .sum();
        return total <= chars ? article : cutDown(article);
    }

    private Article cutDown(Article article) {
        List<Article.Block> kept = new ArrayList<>();
        List<Removed> removed = new ArrayList<>(article.removed());
        int left = chars;
        for (Article.Block block : article.blocks()) {
            Span span = block.span();
            int end = span.length() <= left ? span.end() : lastBlank(article.text(), span.start(), span.start() + left);
            if (end > span.start()) {
                kept.add(new Article.Block(new Span(span.start(), end), block.kind()));
            }
            if (end < span.end()) {
                removed.add(new Removed(new Span(end, span.end()), Why.OTHER, RULE));
            }
            left = end < span.end() ? 0 : left - span.length();
        }
        removed.sort((a, b) -> a.span().compareTo(b.span()));
        return article.withBlocks(kept, removed);
    }

    /** One past the last blank before {@code limit}, so that no word is cut; {@code start} where there is none. */
    private static int lastBlank(String text, int start, int limit) {
        int end = limit;
        while (end > start && !Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        return end;
    }
}
