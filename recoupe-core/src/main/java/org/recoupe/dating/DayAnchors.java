package org.recoupe.dating;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.recoupe.annotation.AnnotatedArticle;
import org.recoupe.annotation.Modality;
import org.recoupe.annotation.TimeMeaning;
import org.recoupe.annotation.TimeMeaning.Unit;
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

    /** Between « après » and the word for the event stands no more than an article and an adjective. */
    private static final int REACH = 28;

    /** A day stands at most so far before what counts it: « mercredi, au lendemain de ». */
    private static final int DAY_BEFORE = 60;

    private static final String ASSAULT = "ASSAULT";

    /** « avant le », « après sa »: so many words before the one for the day of a plan. */
    private static final int PLAN_WORDS = 4;

    private final Model model;
    private final TimeReading reading;
    private final Map<ArticleId, List<EventReport>> reports = new TreeMap<>();
    private final Map<ReportId, Set<Timex>> foreign = new HashMap<>();
    private final Map<Anchor, Integer> contexts = new HashMap<>();
    private final Lexicon plannedDays;
    private final List<Counted> found = new ArrayList<>();
    private final List<Day> counted = new ArrayList<>();
    private final List<News> news = new ArrayList<>();

    /** {@code days} from the day of {@code event} to the day that {@code day} names. */
    private record Counted(
            AnnotatedArticle article,
            Timex words,
            EventReport event,
            @Nullable Timex day,
            int days) {}

    /** A day of which an article tells as news. */
    private record News(AnnotatedArticle article, Timex day, int variable) {}

    private record Day(Counted counted, int variable) {}

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
                Timex day = dayBefore(article, timex, DAY_BEFORE).orElse(null);
                found.add(new Counted(article, timex, event, day, days.get()));
                Set<Timex> not = foreign.computeIfAbsent(event.id(), key -> new HashSet<>());
                not.add(timex);
                article.times().stream()
                        .filter(other -> sameSentence(
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
            when offset.origin() == TimeMeaning.Origin.CONTEXT -> inDays(offset.amount(), offset.unit());
            case TimeMeaning.Length length
            when length.amount() != null && length.amount() == Math.rint(length.amount()) ->
                switch (timex.relation()) {
                    case AFTER -> inDays(length.amount().intValue(), length.unit());
                    case BEFORE -> inDays(-length.amount().intValue(), length.unit());
                    case ON, FOR, SINCE, UNTIL, WITHIN -> Optional.empty();
                };
            default -> Optional.empty();
        };
    }

    static Optional<Integer> inDays(int amount, Unit unit) {
        return switch (unit) {
            case DAY -> Optional.of(amount);
            case WEEK -> Optional.of(7 * amount);
            default -> Optional.empty();
        };
    }

    /** What follows the words and is counted from. */
    private Optional<EventReport> eventAfter(AnnotatedArticle article, Timex timex) {
        int end = timex.span().end();
        return reports.getOrDefault(article.article().id(), List.of()).stream()
                .filter(report -> report.id().trigger().span().start() >= end
                        && report.id().trigger().span().start() <= end + REACH
                        && isNoun(article, report)
                        && !LimitFinder.isLimit(report)
                        && sameSentence(
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
                i >= 0 && sameSentence(article, tokens.get(i).span().start(), start);
                i--) {
            if (tokens.get(i).feats().contains("Tense=Fut")) {
                return false;
            }
            past |= tokens.get(i).feats().contains("Tense=Past");
        }
        return past;
    }

    /** Whether an event is named by a noun: a noun has no tense of its own. */
    static boolean isNoun(AnnotatedArticle article, EventReport report) {
        int start = report.id().trigger().span().start();
        int index = article.tokens().tokenIndexAt(start);
        if (index < 0 || index >= article.tokens().tokens().size()) {
            return report.rule().endsWith("noun");
        }
        Token token = article.tokens().tokens().get(index);
        return token.upos().isEmpty()
                ? report.rule().endsWith("noun")
                : token.upos().equals("NOUN");
    }

    private static boolean sameSentence(AnnotatedArticle article, int left, int right) {
        return article.tokens().sentences().isEmpty()
                || article.tokens().sentenceIndexAt(left) == article.tokens().sentenceIndexAt(right);
    }

    /** The day that stands before the words in their sentence. */
    static Optional<Timex> dayBefore(AnnotatedArticle article, Timex words, int reach) {
        int start = words.span().start();
        return article.times().stream()
                .filter(other -> TimeReading.isPlaced(other.meaning())
                        && !isCounted(other.meaning())
                        && other.span().end() <= start
                        && other.span().end() >= start - reach
                        && sameSentence(article, other.span().start(), start))
                .reduce((first, second) -> second);
    }

    private static boolean isCounted(TimeMeaning meaning) {
        return meaning instanceof TimeMeaning.Offset offset && offset.origin() == TimeMeaning.Origin.CONTEXT;
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
                && isNoun(model.article(id), report);
        return open ? TimeReading.Tense.OPEN : tense;
    }

    /** Ties the days that are counted to the events that they are counted from. */
    void tie() {
        for (Counted each : found) {
            ArticleId id = each.article().article().id();
            Timex day = each.day();
            if (day == null) {
                continue;
            }
            Anchor anchor = new Anchor(
                    id, each.words().span().cover(each.event().id().trigger().span()));
            Reason reason = Reason.of("counted-from", anchor, model.words(anchor));
            int dated = dayVariable(each.article(), day, each.event(), isOver(each.article(), each));
            model.network()
                    .add(new Constraint.Distance(model.told(each.event()), dated, each.days(), each.days(), reason));
            counted.add(new Day(each, dated));
            if (isOver(each.article(), each)) {
                news.add(new News(each.article(), day, dated));
            }
        }
    }

    /**
     * « deux jours après l'attaque », in an article that does not say which: the only one that the other articles date, if it
     * can have been so long before.
     */
    void tieElsewhere() {
        for (Day each : counted) {
            EventReport event = each.counted().event();
            if (model.network().days(model.told(event)).isSingle()
                    || event.modality() == Modality.PLANNED
                    || model.network()
                            .days(model.publication(event.id().trigger().article()))
                            .isSingle()) {
                continue;
            }
            elsewhere(event).ifPresent(other -> {
                Reason reason = Reason.of("same-event", other.words(), model.words(other.words()));
                model.network()
                        .add(new Constraint.Distance(
                                model.happening(model.groupOf(other.id())), model.told(event), 0, 0, reason));
            });
        }
    }

    /** What another article dates and can be meant: all of one day. */
    private Optional<EventReport> elsewhere(EventReport event) {
        List<EventReport> found = reports.values().stream()
                .flatMap(List::stream)
                .filter(other -> !other.id()
                        .trigger()
                        .article()
                        .equals(event.id().trigger().article()))
                .filter(other -> other.modality() == Modality.ASSERTED
                        && !own(other).isEmpty()
                        && isSameSort(event, other)
                        && model.days(model.groupOf(other.id())).isSingle())
                .toList();
        boolean one = found.stream()
                        .map(other -> model.days(model.groupOf(other.id())))
                        .distinct()
                        .count()
                == 1;
        return one
                        && model.network()
                                .days(model.told(event))
                                .intersects(model.days(
                                        model.groupOf(found.getFirst().id())))
                ? Optional.of(found.getFirst())
                : Optional.empty();
    }

    /** Acts of violence go by many words; other events are meant where they are of one family. */
    private static boolean isSameSort(EventReport left, EventReport right) {
        return Kinds.told(left.kind()).equals(Kinds.told(right.kind()))
                || left.code().equals(ASSAULT) && right.code().equals(ASSAULT);
    }

    /** An article that counts a bare weekday from an event tells of that day as news. */
    void tieFresh(int most) {
        for (News each : news) {
            Timex day = each.day();
            ArticleId id = each.article().article().id();
            int publication = model.publication(id);
            if (day.meaning() instanceof TimeMeaning.Weekday weekday
                    && weekday.direction() == TimeMeaning.Direction.OPEN
                    && !model.network().days(publication).isSingle()) {
                Anchor anchor = new Anchor(id, day.span());
                Reason reason = Reason.of("fresh-lead", anchor, model.words(anchor), "" + most);
                model.network().add(new Constraint.Distance(each.variable(), publication, 0, most, reason));
            }
        }
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

    /** The same for a day of which the article tells as news. */
    int newsDay(AnnotatedArticle article, Timex day) {
        int variable = freeDay(article, day, TimeReading.Tense.PAST);
        news.add(new News(article, day, variable));
        return variable;
    }

    List<EventReport> reports(ArticleId article) {
        return reports.getOrDefault(article, List.of());
    }
}
