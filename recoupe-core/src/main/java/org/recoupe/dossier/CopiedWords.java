package org.recoupe.dossier;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.recoupe.article.ArticleId;
import org.recoupe.duplicate.Copy;
import org.recoupe.text.Span;

/** Which words of an article stand in another one, by the copies that were found. Immutable. */
final class CopiedWords {

    /** So much of the words must stand in passages that are shared. */
    private static final double MOST = 0.5;

    private final Map<ArticleId, List<Copy>> byCopier = new HashMap<>();

    CopiedWords(List<Copy> copies) {
        copies.stream()
                .sorted(Comparator.comparing(Copy::article).thenComparing(Copy::of))
                .forEach(copy -> byCopier.computeIfAbsent(copy.article(), key -> new ArrayList<>())
                        .add(copy));
    }

    /** How words of an article that copies stand to the other article. */
    enum Kind {
        COPIED,
        REWORDED,
        /** They are not among what it copies. */
        NEW
    }

    /**
     * How words stand to another article.
     *
     * @param kind how
     * @param of the sentence that they come from, or null where that is not known
     */
    record Tie(Kind kind, @Nullable Span of) {

        boolean isNew() {
            return kind == Kind.NEW;
        }
    }

    /** The articles that {@code article} copies, in order. */
    List<Copy> from(ArticleId article) {
        return byCopier.getOrDefault(article, List.of());
    }

    /** How the words at {@code span} of the copying article stand to the other. */
    static Tie tie(Copy copy, Span span) {
        Copy.Sentence best = null;
        for (Copy.Sentence sentence : copy.sentences()) {
            int most = best == null ? 0 : common(best.span(), span);
            if (common(sentence.span(), span) > most) {
                best = sentence;
            }
        }
        if (best != null) {
            Kind kind = switch (best.kind()) {
                case COPIED -> Kind.COPIED;
                case REWORDED -> Kind.REWORDED;
                case NEW -> Kind.NEW;
            };
            return new Tie(kind, best.of());
        }
        return new Tie(unaligned(copy, span), null);
    }

    /** Headlines are in no alignment, and not every copy has one. */
    private static Kind unaligned(Copy copy, Span span) {
        int covered = copy.shared().stream()
                .mapToInt(shared -> Math.max(0, common(shared, span)))
                .sum();
        boolean shared = covered >= MOST * span.length();
        return switch (copy.relation()) {
            case DUPLICATE, EXCERPT -> Kind.COPIED;
            case REWRITE, TRANSLATION -> shared ? Kind.REWORDED : Kind.NEW;
            case COMMON_SOURCE -> shared ? Kind.COPIED : Kind.NEW;
        };
    }

    private static int common(Span left, Span right) {
        return Math.min(left.end(), right.end()) - Math.max(left.start(), right.start());
    }

    /**
     * Whether an article that copies so takes its facts from the other one too: what it says besides in other words is then
     * its own only where it is more than the other one says.
     */
    static boolean whole(Copy copy) {
        return copy.relation() != Copy.Relation.COMMON_SOURCE;
    }
}
