package org.recoupe.duplicate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.recoupe.article.Article;
import org.recoupe.article.ArticleId;
import org.recoupe.language.LanguagePack;
import org.recoupe.language.Messages;
import org.recoupe.text.Span;

/** Makes of what was found between two texts the copy of one article from another, with its proof. Immutable. */
final class CopyMaker {

    /** A text that keeps the order so far may be a translation of the other by way of a third language. */
    private static final double TRANSLATION_ORDER = 0.9;

    private final Messages messages;
    private final Direction direction;
    private final Set<ArticleId> translated;

    CopyMaker(LanguagePack pack, Set<ArticleId> translated) {
        this.messages = pack.messages("duplicate");
        this.direction = new Direction(messages);
        this.translated = translated;
    }

    /**
     * The copy between two articles with the texts of {@code finding}; empty where the two differ in what is needed.
     *
     * @param shorter the words of the shorter one at their places
     * @param longer the same of the longer one
     */
    Optional<Copy> copy(Comparison.Finding finding, Body shorter, Body longer) {
        if (finding.ofAgency() && agencies(shorter).stream().noneMatch(agencies(longer)::contains)) {
            return Optional.empty();
        }
        Article small = shorter.article();
        Article large = longer.article();
        Copy.Relation relation = relation(finding, small, large);
        SentenceTrace trace = new SentenceTrace(shorter, longer, finding.matches());
        Direction.Told told = direction.between(
                small,
                large,
                isCut(relation, longer, trace) ? small : null,
                relation == Copy.Relation.TRANSLATION ? translatedOf(small, large) : null);
        boolean shorterCopies = told.copying() == null
                ? relation == Copy.Relation.EXCERPT || small.id().compareTo(large.id()) > 0
                : told.copying() == small;
        List<Copy.Sentence> sentences = shorterCopies
                ? trace.sentences()
                : new SentenceTrace(
                                longer,
                                shorter,
                                finding.turned().stream()
                                        .map(match ->
                                                new Alignment.Match(match.right(), match.left(), match.likeness()))
                                        .toList())
                        .sentences();
        List<String> because = new ArrayList<>();
        because.add(reason(finding, relation, sentences));
        because.addAll(told.because());
        return Optional.of(new Copy(
                shorterCopies ? small.id() : large.id(),
                shorterCopies ? large.id() : small.id(),
                relation,
                finding.overlap(),
                shared(relation, sentences, shorterCopies ? shorter : longer, shorterCopies ? longer : shorter),
                told.copying() == null ? Copy.Direction.UNKNOWN : Copy.Direction.ARTICLE_FROM_OF,
                because,
                sentences));
    }

    private static Set<String> agencies(Body body) {
        return body.article().agencies().stream().map(Article.Agency::name).collect(Collectors.toSet());
    }

    private Copy.Relation relation(Comparison.Finding finding, Article small, Article large) {
        boolean another = finding.relation() == Copy.Relation.REWRITE
                && finding.likeness().order() >= TRANSLATION_ORDER
                && translated.contains(small.id()) != translated.contains(large.id());
        return another ? Copy.Relation.TRANSLATION : finding.relation();
    }

    private @Nullable Article translatedOf(Article small, Article large) {
        boolean first = translated.contains(small.id());
        return first == translated.contains(large.id()) ? null : first ? small : large;
    }

    /** Whether the shorter text breaks off inside a sentence of the longer one. */
    private static boolean isCut(Copy.Relation relation, Body longer, SentenceTrace trace) {
        if (relation != Copy.Relation.EXCERPT) {
            return false;
        }
        int end = trace.endOfLast();
        return end >= 0
                && longer.sentences().stream().anyMatch(sentence -> sentence.from() < end && end < sentence.to());
    }

    private String reason(Comparison.Finding finding, Copy.Relation relation, List<Copy.Sentence> sentences) {
        long copied = count(sentences, Copy.Sentence.Kind.COPIED);
        long reworded = count(sentences, Copy.Sentence.Kind.REWORDED);
        Alignment.Values values = finding.likeness().values();
        return messages.text(
                finding.ofAgency() ? "relation.agency" : "relation." + relation.id(),
                Math.round(finding.overlap() * 100),
                copied,
                reworded,
                sentences.size(),
                values.same(),
                values.other());
    }

    private static long count(List<Copy.Sentence> sentences, Copy.Sentence.Kind kind) {
        return sentences.stream().filter(sentence -> sentence.kind() == kind).count();
    }

    /** Of a copy word for word the rows of words in common, of another the sentences. */
    private static List<Span> shared(Copy.Relation relation, List<Copy.Sentence> sentences, Body copying, Body of) {
        return switch (relation) {
            case DUPLICATE, EXCERPT, COMMON_SOURCE -> copying.runs(copying.standingIn(of));
            case REWRITE, TRANSLATION ->
                sentences.stream()
                        .filter(sentence -> sentence.kind() != Copy.Sentence.Kind.NEW)
                        .map(Copy.Sentence::span)
                        .toList();
        };
    }
}
