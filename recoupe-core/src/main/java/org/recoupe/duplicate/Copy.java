package org.recoupe.duplicate;

import java.util.List;
import java.util.Locale;
import org.recoupe.article.ArticleId;
import org.recoupe.text.Span;

/**
 * Two articles of which one text stands in the other, wholly or in part.
 *
 * @param article the one that copies, where that can be told; else the later by id
 * @param of the other
 * @param relation what kind of copy
 * @param overlap share of the shorter body that stands in the other, 0 to 1
 * @param shared the passages of {@code article} that stand in {@code of}, as evidence
 */
public record Copy(ArticleId article, ArticleId of, Relation relation, double overlap, List<Span> shared) {

    /** Copies the list. */
    public Copy {
        shared = List.copyOf(shared);
    }

    /** Kinds of copies; spelled as in the dossier's schema. */
    public enum Relation {
        DUPLICATE,
        EXCERPT,
        REWRITE,
        TRANSLATION,
        COMMON_SOURCE;

        /** The name in the dossier. */
        public String id() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
