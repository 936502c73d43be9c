package org.recoupe.dossier;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.recoupe.article.ArticleId;
import org.recoupe.duplicate.Copy;
import org.recoupe.text.Span;

/** Which words of an article stand in another one, by the copies that were found. Immutable. */
final class CopiedWords {

    /** So much of a sentence must stand in the other article. */
    private static final double MOST = 0.5;

    private final Map<ArticleId, List<Copy>> byCopier = new HashMap<>();

    CopiedWords(List<Copy> copies) {
        copies.stream()
                .sorted(Comparator.comparing(Copy::article).thenComparing(Copy::of))
                .forEach(copy -> byCopier.computeIfAbsent(copy.article(), key -> new ArrayList<>())
                        .add(copy));
    }

    /** How words stand to another article. */
    enum Tie {
        COPIED,
        REWORDED,
        /** They are in an article that copies the other one, but not among what it copies. */
        NEW
    }

    /** The articles that {@code article} copies, in order. */
    List<Copy> from(ArticleId article) {
        return byCopier.getOrDefault(article, List.of());
    }

    /** How the words at {@code span} of the copying article stand to the other. */
    static Tie tie(Copy copy, Span span) {
        int covered = copy.shared().stream()
                .mapToInt(shared ->
                        Math.max(0, Math.min(shared.end(), span.end()) - Math.max(shared.start(), span.start())))
                .sum();
        boolean shared = covered >= MOST * span.length();
        return switch (copy.relation()) {
            case DUPLICATE, EXCERPT -> Tie.COPIED;
            case REWRITE, TRANSLATION -> shared ? Tie.REWORDED : Tie.NEW;
            case COMMON_SOURCE -> shared ? Tie.COPIED : Tie.NEW;
        };
    }

    /**
     * Whether an article that copies so takes its facts from the other one too: what it says besides in other words is then
     * its own only where it is more than the other one says.
     */
    static boolean whole(Copy copy) {
        return copy.relation() != Copy.Relation.COMMON_SOURCE;
    }
}
