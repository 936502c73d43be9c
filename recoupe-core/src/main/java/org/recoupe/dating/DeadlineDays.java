package org.recoupe.dating;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.recoupe.annotation.AnnotatedArticle;
import org.recoupe.annotation.TimeMeaning;
import org.recoupe.annotation.Timex;
import org.recoupe.article.Anchor;
import org.recoupe.article.ArticleId;
import org.recoupe.claim.Attributes;
import org.recoupe.claim.EventReport;
import org.recoupe.claim.Value;
import org.recoupe.language.Lexicon;
import org.recoupe.text.Sentence;
import org.recoupe.text.Span;
import org.recoupe.text.Token;

/**
 * Days that an article counts from the end of a time limit (« à six jours de l'expiration de l'ultimatum »), and the day on
 * which it says that one ended (« le délai a expiré samedi »). Not safe for use by many threads.
 */
final class DeadlineDays {

    /** From the words for the end to those for the limit. */
    private static final int REACH = 60;

    /** From the words for the limit to « a expiré »: who set it for whom may stand between. */
    private static final int VERB_REACH = 200;

    private static final Set<String> OUTCOMES = Set.of("met", "missed");

    private static final int WORDS_BETWEEN = 4;

    /** The day of the sentence stands at most so far before what is counted from the end. */
    private static final int DAY_BEFORE = 300;

    /** {@code days} from the end of the limit that {@code limit} tells of to the day of {@code variable}. */
    record Counted(EventReport limit, int variable, int days, Anchor words, boolean expired) {}

    private final Model model;
    private final DayAnchors anchors;
    private final Lexicon ends;
    private final List<Ended> ended = new ArrayList<>();
    private final List<Counting> counting = new ArrayList<>();

    /** {@code timex} says when {@code limit} ends, behind {@code words}. */
    private record Ended(AnnotatedArticle article, EventReport limit, Timex timex, Span words) {}

    /** Something is counted to the end of {@code limit}, for which {@code words} stand at {@code token}. */
    private record Counting(AnnotatedArticle article, EventReport limit, Span words, int token) {}

    DeadlineDays(Model model, DayAnchors anchors, Lexicon ends) {
        this.model = model;
        this.anchors = anchors;
        this.ends = ends;
        find();
    }

    /** Finds them; what is counted is then no longer taken for the day of the limit itself. */
    private void find() {
        for (AnnotatedArticle article : model.story().articles()) {
            List<EventReport> limits = anchors.reports(article.article().id()).stream()
                    .filter(LimitFinder::isLimit)
                    .toList();
            if (!limits.isEmpty()) {
                article.tokens().sentences().forEach(sentence -> find(article, sentence, limits));
                limits.stream()
                        .filter(this::isOutcome)
                        .forEach(limit -> article.times().forEach(timex -> anchors.setAside(limit, timex)));
            }
        }
    }

    /** « a répondu vendredi à l'ultimatum de Paul Roche »: what became of one that is told of elsewhere as it was set. */
    private boolean isOutcome(EventReport limit) {
        return isOver(limit)
                && model.groups().get(model.groupOf(limit.id())).stream()
                        .anyMatch(other -> !isOver(other) && LimitFinder.isLimit(other));
    }

    private static boolean isOver(EventReport report) {
        return report.claims(Attributes.STATUS).stream()
                .anyMatch(claim -> claim.value() instanceof Value.Plain plain && OUTCOMES.contains(plain.value()));
    }

    private void find(AnnotatedArticle article, Sentence sentence, List<EventReport> limits) {
        List<Token> tokens = article.tokens().tokens();
        for (int i = sentence.from(); i < sentence.to(); i++) {
            Optional<Lexicon.Hit> hit = ends.longestAt(tokens, i);
            if (hit.isEmpty()) {
                continue;
            }
            Span words = article.tokens().span(hit.get().from(), hit.get().to());
            boolean expires = hit.get().entry().get("role").equals("expire");
            EventReport limit = limit(limits, words, expires, sentence);
            if (limit != null && expires) {
                expires(article, tokens, hit.get().to(), words).ifPresent(timex -> {
                    ended.add(new Ended(article, limit, timex, words));
                    limits.stream()
                            .filter(each ->
                                    sentence.span().contains(each.id().trigger().span()))
                            .forEach(each -> anchors.setAside(each, timex));
                });
            } else if (limit != null) {
                counting.add(new Counting(article, limit, words, hit.get().from()));
            }
        }
    }

    /** All of them, in the order of the articles; the days that they name are tied. */
    List<Counted> tie() {
        List<Counted> out = new ArrayList<>();
        for (Ended each : ended) {
            boolean over = !TimeReading.isFuture(each.timex().meaning());
            ArticleId id = each.article().article().id();
            out.add(new Counted(
                    each.limit(),
                    anchors.dayVariable(each.article(), each.timex(), each.limit(), over),
                    0,
                    new Anchor(id, each.words().cover(each.timex().span())),
                    over));
        }
        for (Counting each : counting) {
            counted(each.article(), each.article().tokens().tokens(), each.token(), each.limit(), each.words())
                    .ifPresent(out::add);
        }
        return out;
    }

    private static @Nullable EventReport limit(
            List<EventReport> limits, Span words, boolean before, Sentence sentence) {
        return limits.stream()
                .filter(report -> {
                    Span trigger = report.id().trigger().span();
                    if (!sentence.span().contains(trigger)) {
                        return false;
                    }
                    int gap = before ? words.start() - trigger.end() : trigger.start() - words.end();
                    return trigger.overlaps(words) || (gap >= 0 && gap <= (before ? VERB_REACH : REACH));
                })
                .reduce((first, second) -> before ? second : first)
                .orElse(null);
    }

    /** « a expiré samedi », « expire dans six jours »: the next words are the day. */
    private static Optional<Timex> expires(AnnotatedArticle article, List<Token> tokens, int from, Span words) {
        int reach = tokens.get(Math.min(tokens.size(), from + WORDS_BETWEEN) - 1)
                .span()
                .start();
        return article.times().stream()
                .filter(timex -> timex.span().start() >= words.end()
                        && timex.span().start() <= reach
                        && TimeReading.isPlaced(timex.meaning()))
                .findFirst();
    }

    /** « à six jours de l'expiration »: the words before are a number of days. */
    private Optional<Counted> counted(
            AnnotatedArticle article, List<Token> tokens, int at, EventReport limit, Span words) {
        int reach = tokens.get(Math.max(0, at - WORDS_BETWEEN)).span().start();
        for (Timex timex : article.times()) {
            if (timex.span().end() > words.start() || timex.span().end() < reach) {
                continue;
            }
            Optional<Integer> days = timex.meaning() instanceof TimeMeaning.Length length && length.amount() != null
                    ? Phrasing.inDays((int) Math.rint(length.amount()), length.unit())
                    : Optional.empty();
            if (days.isPresent()) {
                boolean after = timex.relation() == Timex.Relation.AFTER;
                int variable = Phrasing.dayBefore(article, timex, DAY_BEFORE)
                        .map(day -> anchors.dayVariable(article, day, limit, true))
                        .orElseGet(
                                () -> model.writing(new Anchor(article.article().id(), timex.span())));
                Anchor anchor = new Anchor(article.article().id(), timex.span().cover(words));
                return Optional.of(new Counted(limit, variable, after ? days.get() : -days.get(), anchor, false));
            }
        }
        return Optional.empty();
    }
}
