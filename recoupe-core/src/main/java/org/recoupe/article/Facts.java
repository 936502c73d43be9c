package org.recoupe.article;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.recoupe.markup.Markup;

/**
 * What a page or a record says of its article outside of the article's text.
 *
 * <p>Immutable.
 *
 * @param title the headline, or null
 * @param outlet who published it, or null
 * @param byline who wrote it, or null
 * @param url its address, or null
 * @param language BCP 47 tag, or null
 * @param metadata all that was said, in order
 */
public record Facts(
        @Nullable String title,
        @Nullable String outlet,
        @Nullable String byline,
        @Nullable String url,
        @Nullable String language,
        List<Markup.Entry> metadata) {

    /** Nothing is said. */
    public static final Facts NONE = new Facts(null, null, null, null, null, List.of());

    /** Copies the list. */
    public Facts {
        metadata = List.copyOf(metadata);
    }
}
