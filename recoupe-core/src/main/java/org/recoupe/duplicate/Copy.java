package org.recoupe.duplicate;

import java.util.List;
import java.util.Locale;
import org.recoupe.article.ArticleId;
import org.recoupe.text.Span;

/**
 * Two articles of which one text stands in the other, wholly or in part.
 *
 * @param article the one that copies, where {@code direction} says so; else the shorter one of an excerpt, the later by id
 *     of others
 * @param of the other
 * @param relation what kind of copy
 * @param overlap share of the shorter body that stands in the other, 0 to 1
 * @param shared the passages of {@code article} that stand in {@code of}, as evidence
 * @param sentences every sentence of {@code article}, in the order of the text, and what became of it
 * @param direction whether it is told which one copies
 * @param because why it is taken for a copy, and why in this direction or in none; for a person
 */
public record Copy(
        ArticleId article,
        ArticleId of,
        Relation relation,
        double overlap,
        List<Span> shared,
        List<CopiedSentence> sentences,
        Direction direction,
        List<String> because) {

    /** Copies the lists. */
    public Copy {
        shared = List.copyOf(shared);
        sentences = List.copyOf(sentences);
        because = List.copyOf(because);
    }

    /** A copy of which neither the sentences nor the direction are known. */
    public Copy(ArticleId article, ArticleId of, Relation relation, double overlap, List<Span> shared) {
        this(article, of, relation, overlap, shared, List.of(), Direction.UNKNOWN, List.of());
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

    /** Who copies whom; spelled as in the dossier's schema. */
    public enum Direction {
        ARTICLE_FROM_OF,
        UNKNOWN;

        /** The name in the dossier. */
        public String id() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
