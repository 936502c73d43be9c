package org.recoupe.dating;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.recoupe.article.Anchor;
import org.recoupe.article.ArticleId;

/**
 * Why days were cut: a sentence of the messages and what it rests on.
 *
 * @param key of the sentence in {@code messages/dating.tsv}
 * @param values for its places
 * @param article the article that it rests on, or null
 * @param evidence the words that it rests on, or null
 */
record Reason(
        String key,
        List<String> values,
        @Nullable ArticleId article,
        @Nullable Anchor evidence) {

    Reason {
        values = List.copyOf(values);
    }

    static Reason of(String key, Anchor evidence, String... values) {
        return new Reason(key, List.of(values), evidence.article(), evidence);
    }

    static Reason of(String key, ArticleId article, String... values) {
        return new Reason(key, List.of(values), article, null);
    }

    static Reason of(String key, String... values) {
        return new Reason(key, List.of(values), null, null);
    }
}
