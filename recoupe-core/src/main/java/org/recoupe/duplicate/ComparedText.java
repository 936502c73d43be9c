package org.recoupe.duplicate;

import org.jspecify.annotations.Nullable;
import org.recoupe.article.Article;

/** An article as it is compared with others: what depends on it alone. Immutable; safe for use by many threads. */
final class ComparedText {

    private final Body body;
    private final Told told;

    /** Made where an article in another language is met; as good if it is made twice. */
    private volatile @Nullable Told translated;

    private ComparedText(Body body) {
        this.body = body;
        this.told = Told.of(body);
    }

    static ComparedText of(Article article, Vocabulary vocabulary) {
        return new ComparedText(Body.of(article, vocabulary));
    }

    Body body() {
        return body;
    }

    /** What survives rewording. */
    Told told() {
        return told;
    }

    /** What survives translation. */
    Told translated() {
        Told known = translated;
        if (known == null) {
            known = Told.translated(body);
            translated = known;
        }
        return known;
    }
}
