package org.recoupe.duplicate;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
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
 * @param direction whether it is known that {@code article} has its words from {@code of}
 * @param because why they are taken for what they are, and what tells the direction: sentences for a person
 * @param sentences every sentence of the body of {@code article}, in its order; empty where not told
 */
public record Copy(
        ArticleId article,
        ArticleId of,
        Relation relation,
        double overlap,
        List<Span> shared,
        Direction direction,
        List<String> because,
        List<Sentence> sentences) {

    /** A pair whose direction and sentences are not told. */
    public Copy(ArticleId article, ArticleId of, Relation relation, double overlap, List<Span> shared) {
        this(article, of, relation, overlap, shared, Direction.UNKNOWN, List.of(), List.of());
    }

    /** Copies the lists. */
    public Copy {
        shared = List.copyOf(shared);
        because = List.copyOf(because);
        sentences = List.copyOf(sentences);
    }

    /** How many of the sentences are of this kind. */
    public int count(Sentence.Kind kind) {
        return (int)
                sentences.stream().filter(sentence -> sentence.kind() == kind).count();
    }

    /** The id of the pair, the same whichever of the two copies. */
    public String id() {
        boolean inOrder = article.compareTo(of) <= 0;
        return "cp-" + (inOrder ? article : of) + "-" + (inOrder ? of : article);
    }

    /**
     * A sentence of the copying article beside the one that it was taken from.
     *
     * @param span where it stands in {@code article}
     * @param kind whether it was copied, reworded or added
     * @param of where the other stands in {@code of}; null where it was added
     * @param likeness how much of what it tells is told there, 0 to 1; 1 where it is copied, 0 where it was added
     */
    public record Sentence(Span span, Kind kind, @Nullable Span of, double likeness) {

        /** What became of a sentence; spelled as in the schema. */
        public enum Kind {
            /** The very same words in a row, but for capitals, accents and signs. */
            COPIED,
            /** The same in other words, or the same words with others among them. */
            REWORDED,
            /** The other article has nothing like it. */
            NEW;

            /** The name in the dossier. */
            public String id() {
                return name().toLowerCase(Locale.ROOT);
            }
        }
    }

    /** Whether it can be told which of two articles has its words from the other; spelled as in the schema. */
    public enum Direction {
        ARTICLE_FROM_OF,
        UNKNOWN;

        /** The name in the dossier. */
        public String id() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
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
