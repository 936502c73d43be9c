package org.recoupe.duplicate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.recoupe.article.Article;
import org.recoupe.article.ArticleId;
import org.recoupe.text.Span;

/**
 * Compares two articles exactly and says what they are to each other.
 *
 * <p>The bounds were set on pairs of our own making and on texts written independently from one outline, none of which
 * may be called a copy.
 */
final class Comparison {

    /** A text of which so much stands in the other is a copy of it, or cut from it. */
    private static final double WHOLE = 0.8;

    /** Fewer words than this are not compared: a line of text says nothing about where it came from. */
    private static final int LEAST_WORDS = 15;

    /** Independent texts on one event reach 0.36 and 0.17, with three sentences at most; free rewordings 0.58 and 0.24. */
    private static final double REWRITE_ALIGNED = 0.5;

    private static final double REWRITE_LIKENESS = 0.22;
    private static final int REWRITE_SENTENCES = 4;
    private static final int REWRITE_WORDS = 60;

    /** A sentence of which so much stands in the other article is shared. */
    private static final double SHARED_SENTENCE = 0.7;

    private static final int SHARED_WORDS = 30;
    private static final int SHARED_SENTENCES = 2;
    private static final double SHARED_PART = 0.15;

    private final Body shorter;
    private final Body longer;

    Comparison(Body left, Body right) {
        boolean swap = left.words().size() > right.words().size()
                || (left.words().size() == right.words().size()
                        && left.article().id().compareTo(right.article().id()) < 0);
        this.shorter = swap ? right : left;
        this.longer = swap ? left : right;
    }

    /** What was found; empty where the two are independent. */
    Optional<Copy> copy() {
        if (shorter.words().size() < LEAST_WORDS
                || shorter.article().id().equals(longer.article().id())) {
            return Optional.empty();
        }
        boolean[] standing = shorter.standingIn(longer);
        double inLonger = share(standing);
        if (inLonger >= WHOLE) {
            boolean[] back = longer.standingIn(shorter);
            if (share(back) < WHOLE) {
                return Optional.of(copy(true, Copy.Relation.EXCERPT, inLonger, runs(shorter, standing)));
            }
            boolean shorterCopies = shorterCopies();
            return Optional.of(copy(
                    shorterCopies,
                    Copy.Relation.DUPLICATE,
                    inLonger,
                    shorterCopies ? runs(shorter, standing) : runs(longer, back)));
        }
        Optional<Copy> rewrite = rewrite(inLonger);
        return rewrite.isPresent() ? rewrite : commonSource(standing, inLonger);
    }

    private Optional<Copy> rewrite(double verbatim) {
        if (shorter.words().size() < REWRITE_WORDS) {
            return Optional.empty();
        }
        Alignment alignment = new Alignment(shorter, longer);
        if (alignment.matches().size() < REWRITE_SENTENCES
                || alignment.aligned() < REWRITE_ALIGNED
                || alignment.likeness() < REWRITE_LIKENESS) {
            return Optional.empty();
        }
        boolean shorterCopies = shorterCopies();
        Body copying = shorterCopies ? shorter : longer;
        List<Span> spans = alignment.matches().stream()
                .map(match -> copying.sentences().get(shorterCopies ? match.left() : match.right()))
                .map(sentence -> copying.span(sentence.from(), sentence.to()))
                .toList();
        return Optional.of(copy(shorterCopies, Copy.Relation.REWRITE, Math.max(verbatim, alignment.aligned()), spans));
    }

    /** Sentences in common that nobody said: not quoted, and with a name or figure, so that set phrases do not count. */
    private Optional<Copy> commonSource(boolean[] standing, double verbatim) {
        int words = 0;
        int sentences = 0;
        for (Body.Passage sentence : shorter.sentences()) {
            int own = 0;
            boolean landmark = false;
            for (int i = sentence.from(); i < sentence.to(); i++) {
                if (standing[i] && !shorter.words().get(i).quoted()) {
                    own++;
                    landmark |= shorter.words().get(i).landmark();
                }
            }
            if (landmark && own >= SHARED_SENTENCE * (sentence.to() - sentence.from())) {
                words += own;
                sentences++;
            }
        }
        boolean passages = words >= SHARED_WORDS
                && sentences >= SHARED_SENTENCES
                && words >= SHARED_PART * shorter.words().size();
        boolean agency = sentences >= SHARED_SENTENCES && sameAgency();
        if (!passages && !agency) {
            return Optional.empty();
        }
        boolean shorterCopies = shorterCopies();
        List<Span> spans = shorterCopies ? runs(shorter, standing) : runs(longer, longer.standingIn(shorter));
        return Optional.of(copy(shorterCopies, Copy.Relation.COMMON_SOURCE, verbatim, spans));
    }

    private boolean sameAgency() {
        return shorter.article().agencies().stream()
                .map(Article.Agency::name)
                .anyMatch(longer.article().agencies().stream()
                        .map(Article.Agency::name)
                        .collect(Collectors.toSet())::contains);
    }

    private Copy copy(boolean shorterCopies, Copy.Relation relation, double overlap, List<Span> spans) {
        ArticleId small = shorter.article().id();
        ArticleId large = longer.article().id();
        return new Copy(
                shorterCopies ? small : large, shorterCopies ? large : small, relation, Math.min(1, overlap), spans);
    }

    /** Whether it is the shorter one that copies: by what the two say, else the one whose id comes later. */
    private boolean shorterCopies() {
        return Direction.between(shorter.article(), longer.article()) == shorter.article();
    }

    private static double share(boolean[] words) {
        int count = 0;
        for (boolean word : words) {
            count += word ? 1 : 0;
        }
        return words.length == 0 ? 0 : (double) count / words.length;
    }

    /** The passages of the marked words, none across a paragraph. */
    private static List<Span> runs(Body body, boolean[] marked) {
        List<Span> spans = new ArrayList<>();
        int from = -1;
        for (int i = 0; i <= marked.length; i++) {
            boolean goesOn = i < marked.length
                    && marked[i]
                    && (from < 0
                            || body.words().get(i).block()
                                    == body.words().get(from).block());
            if (!goesOn && from >= 0) {
                spans.add(body.span(from, i));
                from = -1;
            }
            if (from < 0 && i < marked.length && marked[i]) {
                from = i;
            }
        }
        return spans;
    }

    /** Which of two articles copies the other. */
    private static final class Direction {

        private Direction() {}

        static Article between(Article left, Article right) {
            boolean leftNames = namesAsSource(left, right);
            boolean rightNames = namesAsSource(right, left);
            if (leftNames != rightNames) {
                return leftNames ? left : right;
            }
            String leftDay = day(left);
            String rightDay = day(right);
            if (leftDay != null && rightDay != null && !leftDay.equals(rightDay)) {
                return leftDay.compareTo(rightDay) > 0 ? left : right;
            }
            return left.id().compareTo(right.id()) > 0 ? left : right;
        }

        /** Whether the source link of {@code copy} is the address of {@code origin}. */
        private static boolean namesAsSource(Article copy, Article origin) {
            if (copy.sourceUrl() == null) {
                return false;
            }
            String link = copy.words(copy.sourceUrl()).strip();
            return !link.isEmpty()
                    && (link.equals(origin.path()) || link.equals(origin.facts().url()));
        }

        /** The first day that the article credibly states about itself, with its year; ISO 8601, or null. */
        private static @Nullable String day(Article article) {
            return article.dates().stream()
                    .filter(date -> date.taken() && date.year() != null)
                    .map(date -> pad(date.year(), 4) + "-" + pad(date.month(), 2) + "-" + pad(date.day(), 2))
                    .findFirst()
                    .orElse(null);
        }

        private static String pad(@Nullable Integer number, int digits) {
            String text = String.valueOf(number);
            return "0".repeat(Math.max(0, digits - text.length())) + text;
        }
    }
}
