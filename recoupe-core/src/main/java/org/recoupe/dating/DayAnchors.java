package org.recoupe.dating;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.recoupe.annotation.AnnotatedArticle;
import org.recoupe.annotation.Modality;
import org.recoupe.annotation.TimeMeaning;
import org.recoupe.annotation.Timex;
import org.recoupe.article.Anchor;
import org.recoupe.article.ArticleId;
import org.recoupe.claim.Attributes;
import org.recoupe.claim.Claim;
import org.recoupe.claim.EventReport;
import org.recoupe.claim.ReportId;
import org.recoupe.claim.Value;
import org.recoupe.language.Lexicon;
import org.recoupe.text.Token;

/**
 * Days that an article counts from an event (« vendredi, deux jours après l'accident », « au lendemain du vote »). The event is
 * then not of the day that stands beside it.
 *
 * <p>Not safe for use by many threads.
 */
final class DayAnchors {

    /** Between « après » and the word for the event stands no more than « l’échec de la troisième ». */
    private static final int REACH = 40;

    /** A day stands at most so far before what counts it: « mercredi, au lendemain de ». */
    private static final int DAY_BEFORE = 60;

    /** « avant le », « après sa »: so many words before the one for the day of a plan. */
    private static final int PLAN_WORDS = 4;

    private final Model model;
    private final TimeReading reading;
    private final Map<ArticleId, List<EventReport>> reports = new TreeMap<>();
    private final Map<ReportId, Set<Timex>> foreign = new HashMap<>();
    private final Map<Anchor, Integer> contexts = new HashMap<>();
    private final Lexicon plannedDays;
    private final List<Counted> found = new ArrayList<>();
    private final List<EventReport> counted = new ArrayList<>();

    /** {@code days} from the day of {@code event} to the day that {@code day} names. */
    private record Counted(
            AnnotatedArticle article,
            Timex words,
            EventReport event,
            @Nullable Timex day,
            int days) {}

    /** {@code plannedDays}: words for the day of a plan that was just told. */
    DayAnchors(Model model, TimeReading reading, Lexicon plannedDays) {
        this.model = model;
        this.plannedDays = plannedDays;
        this.reading = reading;
        model.groups()
                .forEach(group -> group.forEach(
                        report -> reports.computeIfAbsent(report.id().trigger().article(), key -> new ArrayList<>())
                                .add(report)));
        reports.values().forEach(list -> list.sort(Comparator.comparing(EventReport::id)));
        model.story().articles().forEach(this::find);
    }

    private void find(AnnotatedArticle article) {
        for (Timex timex : article.times()) {
            Optional<Integer> days = days(timex);
            if (days.isEmpty()) {
                continue;
            }
            eventAfter(article, timex).or(() -> planBefore(article, timex)).ifPresent(event -> {
                Timex day = Phrasing.dayBefore(article, timex, DAY_BEFORE).orElse(null);
                found.add(new Counted(article, timex, event, day, days.get()));
                Set<Timex> not = foreign.computeIfAbsent(event.id(), key -> new HashSet<>());
                not.add(timex);
                article.times().stream()
                        .filter(other -> Phrasing.sameSentence(
                                        article,
                                        other.span().start(),
                                        timex.span().start())
                                && other.span().end() <= timex.span().start())
                        .forEach(not::add);
                contexts.put(new Anchor(article.article().id(), timex.span()), model.told(event));
            });
        }
    }

    private static Optional<Integer> days(Timex timex) {
        return switch (timex.meaning()) {
            case TimeMeaning.Offset offset
            when offset.origin() == TimeMeaning.Origin.CONTEXT -> Phrasing.inDays(offset.amount(), offset.unit());
            case TimeMeaning.Length length
            when length.amount() != null && length.amount() == Math.rint(length.amount()) ->
                switch (timex.relation()) {
                    case AFTER -> Phrasing.inDays(length.amount().intValue(), length.unit());
                    case BEFORE -> Phrasing.inDays(-length.amount().intValue(), length.unit());
                    case ON, FOR, SINCE, UNTIL, WITHIN -> Optional.empty();
                };
            default -> Optional.empty();
        };
    }

    /** What follows the words and is counted from. */
    private Optional<EventReport> eventAfter(AnnotatedArticle article, Timex timex) {
        int end = timex.span().end();
        return reports.getOrDefault(article.article().id(), List.of()).stream()
                .filter(report -> report.id().trigger().span().start() >= end
                        && report.id().trigger().span().start() <= end + REACH
                        && Phrasing.isNoun(article, report)
                        && !LimitFinder.isLimit(report)
                        && Phrasing.sameSentence(
                                article, end, report.id().trigger().span().start()))
                .findFirst();
    }

    /** « trois jours avant le départ »: the plan of which the article told last. */
    private Optional<EventReport> planBefore(AnnotatedArticle article, Timex timex) {
        List<Token> tokens = article.tokens().tokens();
        int at = article.tokens().tokenIndexAt(timex.span().end() - 1);
        boolean named = false;
        for (int i = Math.max(0, at); i < Math.min(tokens.size(), at + PLAN_WORDS); i++) {
            named |= plannedDays.longestAt(tokens, i).isPresent();
        }
        return named
                ? reports.getOrDefault(article.article().id(), List.of()).stream()
                        .filter(report -> report.modality() == Modality.PLANNED
                                && report.id().trigger().span().end()
                                        <= timex.span().start())
                        .reduce((first, second) -> second)
                : Optional.empty();
    }

    /** A day counted back from what is still to come is over only where no verb before it is in the future. */
    private static boolean isOver(AnnotatedArticle article, Counted each) {
        if (each.days() >= 0) {
            return true;
        }
        List<Token> tokens = article.tokens().tokens();
        int start = each.words().span().start();
        int at = article.tokens().tokenIndexAt(start);
        boolean past = false;
        for (int i = at - 1;
                i >= 0 && Phrasing.sameSentence(article, tokens.get(i).span().start(), start);
                i--) {
            if (tokens.get(i).feats().contains("Tense=Fut")) {
                return false;
            }
            past |= tokens.get(i).feats().contains("Tense=Past");
        }
        return past;
    }

    /** Has {@code timex} no longer taken for a time of the event itself. */
    void setAside(EventReport report, Timex timex) {
        foreign.computeIfAbsent(report.id(), key -> new HashSet<>()).add(timex);
    }

    /** The times that are of the event itself. */
    List<Claim> own(EventReport report) {
        Set<Timex> not = foreign.getOrDefault(report.id(), Set.of());
        return report.claims(Attributes.TIME).stream()
                .filter(claim -> !(claim.value() instanceof Value.Time time && not.contains(time.timex())))
                .toList();
    }

    /** The variable of the day that {@code claim} counts from, where the article names it; else {@code last}. */
    int context(Claim claim, int last) {
        if (claim.value() instanceof Value.Time time) {
            Anchor anchor =
                    new Anchor(claim.subject().trigger().article(), time.timex().span());
            return contexts.getOrDefault(anchor, last);
        }
        return last;
    }

    /**
     * The tense of a report. In an article whose day is not known, a noun beside a day tells nothing: « l'appel à la grève du
     * 3 mai » may be of before or after.
     */
    TimeReading.Tense tense(EventReport report) {
        TimeReading.Tense tense = TimeReading.tense(report);
        ArticleId id = report.id().trigger().article();
        boolean open = tense == TimeReading.Tense.PAST
                && report.modality() == Modality.ASSERTED
                && !Kinds.isCalamity(report.kind())
                && !report.claims(Attributes.TIME).isEmpty()
                && !model.network().days(model.publication(id)).isSingle()
                && Phrasing.isNoun(model.article(id), report)
                && !Phrasing.isOfPastVerb(model.article(id), report);
        return open ? TimeReading.Tense.OPEN : tense;
    }

    /** Ties the days that are counted to the events that they are counted from. */
    void tie() {
        for (Counted each : found) {
            ArticleId id = each.article().article().id();
            Timex day = each.day();
            OptionalInt of = day == null
                    ? opened(each)
                    : OptionalInt.of(dayVariable(each.article(), day, each.event(), isOver(each.article(), each)));
            if (of.isEmpty()) {
                continue;
            }
            Anchor anchor = new Anchor(
                    id, each.words().span().cover(each.event().id().trigger().span()));
            Reason reason = Reason.of("counted-from", anchor, model.words(anchor));
            int dated = of.getAsInt();
            model.network()
                    .add(new Constraint.Distance(model.told(each.event()), dated, each.days(), each.days(), reason));
            counted.add(each.event());
        }
    }

    /** « Cinq jours après le jugement, X a fait appel »: the day of what the sentence tells, where it opens so. */
    private OptionalInt opened(Counted each) {
        AnnotatedArticle article = each.article();
        int sentence = article.tokens().sentenceIndexAt(each.words().span().start());
        if (sentence < 0
                || article.tokens().tokenIndexAt(each.words().span().start())
                        > article.tokens().sentences().get(sentence).from() + 1) {
            return OptionalInt.empty();
        }
        int after = each.event().id().trigger().span().end();
        return reports.getOrDefault(article.article().id(), List.of()).stream()
                .filter(report -> report.id().trigger().span().start() > after
                        && Phrasing.sameSentence(
                                article, after, report.id().trigger().span().start())
                        && !Phrasing.isNoun(article, report)
                        && TimeReading.tense(report) == TimeReading.Tense.PAST)
                .mapToInt(model::told)
                .filter(variable -> variable != model.told(each.event()))
                .findFirst();
    }

    /** The variable of the day that {@code day} names: of the event that is told beside it, else one of its own. */
    int dayVariable(AnnotatedArticle article, Timex day, @Nullable EventReport not, boolean past) {
        for (EventReport report : reports.getOrDefault(article.article().id(), List.of())) {
            boolean has = !report.equals(not)
                    && own(report).stream()
                            .anyMatch(claim -> claim.value() instanceof Value.Time time
                                    && time.timex().equals(day)
                                    && claim.words()
                                            .article()
                                            .equals(article.article().id()));
            if (has) {
                return model.told(report);
            }
        }
        int variable = model.network().variable(model.eventWindow());
        Anchor anchor = new Anchor(article.article().id(), day.span());
        reading.on(variable, day, anchor, past ? TimeReading.Tense.PAST : TimeReading.Tense.OPEN);
        return variable;
    }

    /** A variable of its own for the day that {@code day} names. */
    int freeDay(AnnotatedArticle article, Timex day, TimeReading.Tense tense) {
        int variable = model.network().variable(model.eventWindow());
        reading.on(variable, day, new Anchor(article.article().id(), day.span()), tense);
        return variable;
    }

    /** The events from which days are counted, in the order of the articles. */
    List<EventReport> counted() {
        return List.copyOf(counted);
    }

    List<EventReport> reports(ArticleId article) {
        return reports.getOrDefault(article, List.of());
    }
}
