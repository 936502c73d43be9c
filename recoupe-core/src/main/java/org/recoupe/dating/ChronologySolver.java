package org.recoupe.dating;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.recoupe.annotation.Modality;
import org.recoupe.annotation.TimeMeaning;
import org.recoupe.article.ArticleId;
import org.recoupe.claim.Attributes;
import org.recoupe.claim.Claim;
import org.recoupe.claim.EventReport;
import org.recoupe.claim.ReportId;
import org.recoupe.claim.Value;
import org.recoupe.language.LanguagePack;
import org.recoupe.language.Lexicon;

/**
 * Works out when everything was: articles and what they report narrow one another.
 *
 * <p>Constraints take effect from the surest to the least sure, so that where two cannot both hold the surer one stands: what
 * articles state about themselves; what each says about its events; time limits; counted series; and last that an article whose
 * main event has a day without a year was written soon after it.
 *
 * <p>Immutable; safe for use by many threads.
 */
public final class ChronologySolver {

    /** An article whose lead gives a day without a year is written at most so many days after it. */
    private static final int FRESH_DAYS = 7;

    /** An article whose lead gives a bare weekday is written at most so many days after it. */
    private static final int FRESH_WEEKDAY_DAYS = 3;

    /** The lead stands in the first part of the text: this share of its reports' sentences, at least one. */
    private static final int LEAD_SHARE = 2;

    private final DateWords words;
    private final PlaceTable places;
    private final Lexicon deadlineEnds;
    private final Lexicon plannedDays;
    private final LanguagePack language;

    /** For the language in which the reasoning is written. */
    public ChronologySolver(LanguagePack language) {
        this(language, new PlaceTable(language));
    }

    /** The same with the places of a story in several languages. */
    public ChronologySolver(LanguagePack language, PlaceTable places) {
        this.words = new DateWords(language.messages("dating"));
        this.places = places;
        this.deadlineEnds = language.lexicon("deadline-ends");
        this.language = language;
        this.plannedDays = language.lexicon("planned-days");
    }

    /**
     * Dates a story.
     *
     * @param groups reports that are one event each; together every report of {@code story}, each once
     */
    public Chronology solve(DatingCase story, List<List<EventReport>> groups) {
        return solve(story, groups, true);
    }

    /** The same days with no word about why: for turns of which only the last is told. */
    public Chronology daysOnly(DatingCase story, List<List<EventReport>> groups) {
        return solve(story, groups, false);
    }

    private Chronology solve(DatingCase story, List<List<EventReport>> groups, boolean explain) {
        Model model = new Model(story, groups);
        Network network = model.network();
        PublicationDates.constrain(model, words);
        model.tieWritings();
        network.propagate();
        new Copies(model).tie();
        network.propagate();
        TimeReading reading = new TimeReading(model);
        DayAnchors anchors = new DayAnchors(model, reading, plannedDays);
        tieReports(model, reading, anchors);
        anchors.tie();
        network.propagate();
        joinTellers(model);
        network.propagate();
        anchors.tieElsewhere();
        new LastingDays(model, anchors, language).tie();
        network.propagate();
        List<DeadlineDays.Counted> counted = new DeadlineDays(model, anchors, deadlineEnds).find();
        List<LimitFinder.Draft> limits = new LimitFinder(model, reading).find(counted);
        SeriesFinder series = new SeriesFinder(model, places);
        series.find();
        freshLeads(model, anchors);
        anchors.tieFresh(FRESH_WEEKDAY_DAYS);
        network.propagate();
        network.settleAgain(explain);
        return new Answer(model, words, explain).chronology(limits, series.finished());
    }

    private static void tieReports(Model model, TimeReading reading, DayAnchors anchors) {
        List<EventReport> reports = model.groups().stream()
                .flatMap(List::stream)
                .sorted(Comparator.comparing(EventReport::id))
                .toList();
        ArticleId article = null;
        int context = -1;
        for (EventReport report : reports) {
            ArticleId own = report.id().trigger().article();
            if (!own.equals(article)) {
                article = own;
                context = -1;
            }
            int happening = model.told(report);
            List<Claim> times = anchors.own(report);
            TimeReading.Tense tense = anchors.tense(report);
            for (Claim time : times) {
                reading.tie(happening, time, tense, anchors.context(time, context));
            }
            boolean calledOff = tense == TimeReading.Tense.PAST && isCalledOff(model, report);
            tense(model, report, happening, calledOff ? TimeReading.Tense.OPEN : tense, times);
            context = times.isEmpty() ? context : happening;
        }
    }

    /** « le voyage annulé »: a noun beside what the same article tells of as a plan called off or put off. */
    private static boolean isCalledOff(Model model, EventReport report) {
        ArticleId article = report.id().trigger().article();
        return DayAnchors.isNoun(model.article(article), report)
                && model.groups().get(model.groupOf(report.id())).stream()
                        .anyMatch(other -> other.id().trigger().article().equals(article)
                                && other.modality() == Modality.PLANNED
                                && !other.claims(Attributes.STATUS).isEmpty());
    }

    /** What several articles say of one event is of one day: those that know it best first. */
    private static void joinTellers(Model model) {
        record Join(int group, int variable, EventReport report) {}
        List<Join> joins = new ArrayList<>();
        for (int group = 0; group < model.groups().size(); group++) {
            Set<Integer> done = new LinkedHashSet<>(Set.of(model.happening(group)));
            for (EventReport report : model.groups().get(group)) {
                if (done.add(model.told(report))) {
                    joins.add(new Join(group, model.told(report), report));
                }
            }
        }
        joins.sort(Comparator.comparingLong(
                        (Join join) -> model.network().days(join.variable()).size())
                .thenComparing(join -> join.report().id()));
        for (Join join : joins) {
            Reason reason = Reason.of(
                    "same-event",
                    join.report().words(),
                    model.words(join.report().words()));
            model.network().add(new Constraint.Distance(model.happening(join.group()), join.variable(), 0, 0, reason));
        }
    }

    private static void tense(
            Model model, EventReport report, int happening, TimeReading.Tense tense, List<Claim> times) {
        if (tense == TimeReading.Tense.OPEN
                || (tense == TimeReading.Tense.PAST && times.stream().anyMatch(ChronologySolver::isFuture))) {
            return;
        }
        boolean past = tense == TimeReading.Tense.PAST;
        // What one report of a group tells with a time of the past is no longer to come, whatever another announced.
        if (!past
                && model.groups().get(model.groupOf(report.id())).stream()
                        .anyMatch(other -> TimeReading.tense(other) != TimeReading.Tense.FUTURE)) {
            return;
        }
        int publication = model.writing(report.id().trigger());
        Reason reason = Reason.of(past ? "past" : "future", report.words(), model.words(report.words()));
        model.network()
                .add(new Constraint.Distance(
                        publication,
                        happening,
                        past ? -Constraint.Distance.FAR : 0,
                        past ? 0 : Constraint.Distance.FAR,
                        reason));
    }

    private static boolean isFuture(Claim claim) {
        return claim.value() instanceof Value.Time time && isFuture(time.timex().meaning());
    }

    private static boolean isFuture(@Nullable TimeMeaning meaning) {
        return switch (meaning) {
            case null -> false;
            case TimeMeaning.Offset offset -> offset.origin() == TimeMeaning.Origin.PUBLICATION && offset.amount() > 0;
            case TimeMeaning.Weekday weekday -> weekday.direction() == TimeMeaning.Direction.FUTURE;
            case TimeMeaning.Calendar calendar -> calendar.direction() == TimeMeaning.Direction.FUTURE;
            case TimeMeaning.Clock clock -> isFuture(clock.day());
            case TimeMeaning.Length ignored -> false;
            case TimeMeaning.Recurring ignored -> false;
            case TimeMeaning.Vague ignored -> false;
        };
    }

    /** Articles with no day of their own: their main event, if it is the latest that they date, is news. */
    private static void freshLeads(Model model, DayAnchors anchors) {
        TreeMap<ArticleId, List<EventReport>> byArticle = new TreeMap<>();
        for (EventReport report : model.story().reports()) {
            if (report.specific()
                    && TimeReading.tense(report) == TimeReading.Tense.PAST
                    && model.groupOf(report.id()) >= 0) {
                byArticle
                        .computeIfAbsent(report.id().trigger().article(), key -> new ArrayList<>())
                        .add(report);
            }
        }
        byArticle.forEach((article, reports) -> {
            if (!model.network().days(model.publication(article)).isSingle()) {
                lead(model, reports, anchors).ifPresent(lead -> fresh(model, article, lead));
            }
        });
    }

    /** The first dated report of the opening, where no other of the article is later. */
    private static Optional<EventReport> lead(Model model, List<EventReport> reports, DayAnchors anchors) {
        int opening = Math.max(1, reports.size() / LEAD_SHARE);
        List<EventReport> dated = reports.subList(0, Math.min(opening + 1, reports.size())).stream()
                .filter(report -> anchors.own(report).stream().anyMatch(ChronologySolver::isNews))
                .toList();
        // A verb is past for sure; a noun may name what is still to come.
        Optional<EventReport> lead = dated.stream()
                .filter(report -> anchors.tense(report) == TimeReading.Tense.PAST)
                .findFirst()
                .or(() -> dated.stream().findFirst());
        return lead.filter(found -> {
            DaySet days = model.days(model.groupOf(found.id()));
            return reports.stream()
                    .filter(report -> !report.claims(Attributes.TIME).isEmpty()
                            && anchors.tense(report) == TimeReading.Tense.PAST)
                    .allMatch(report -> model.days(model.groupOf(report.id())).min() <= days.max());
        });
    }

    private static boolean isNews(Claim claim) {
        return claim.value() instanceof Value.Time time && isNews(time.timex().meaning());
    }

    private static boolean isNews(@Nullable TimeMeaning meaning) {
        return isWeekday(meaning)
                || meaning instanceof TimeMeaning.Calendar calendar && calendar.year() == null && calendar.day() != null
                || meaning instanceof TimeMeaning.Clock clock && isNews(clock.day());
    }

    private static void fresh(Model model, ArticleId article, EventReport lead) {
        int most = lead.claims(Attributes.TIME).stream().anyMatch(ChronologySolver::isWeekday)
                ? FRESH_WEEKDAY_DAYS
                : FRESH_DAYS;
        Reason reason = Reason.of("fresh-lead", lead.words(), model.words(lead.words()), "" + most);
        model.network()
                .add(new Constraint.Distance(
                        model.happening(model.groupOf(lead.id())), model.publication(article), 0, most, reason));
    }

    private static boolean isWeekday(Claim claim) {
        return claim.value() instanceof Value.Time time
                && isWeekday(time.timex().meaning());
    }

    private static boolean isWeekday(@Nullable TimeMeaning meaning) {
        return meaning instanceof TimeMeaning.Weekday weekday && weekday.direction() == TimeMeaning.Direction.OPEN
                || meaning instanceof TimeMeaning.Clock clock && isWeekday(clock.day());
    }

    /** The reports in groups of one, in a stable order: where merging begins. */
    public static List<List<EventReport>> singles(DatingCase story) {
        return story.reports().stream().map(List::of).toList();
    }

    /** The group of each report, by its id. */
    public static SortedMap<ReportId, Integer> index(List<List<EventReport>> groups) {
        SortedMap<ReportId, Integer> out = new TreeMap<>();
        for (int group = 0; group < groups.size(); group++) {
            for (EventReport report : groups.get(group)) {
                out.put(report.id(), group);
            }
        }
        return out;
    }
}
