package org.recoupe.dating;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
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
import org.recoupe.parallel.Threads;

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

    private final DateWords words;
    private final PlaceTable places;
    private final Lexicon deadlineEnds;
    private final Lexicon plannedDays;
    private final Lexicon earlierPast;
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
        this.earlierPast = language.lexicon("earlier-past");
        this.language = language;
        this.plannedDays = language.lexicon("planned-days");
    }

    /**
     * Dates a story.
     *
     * @param groups reports that are one event each; together every report of {@code story}, each once
     */
    public Chronology solve(DatingCase story, List<List<EventReport>> groups) {
        Dating dating = of(story, Threads.ONE);
        dating.daysOnly(groups);
        return dating.explained(Proofs.ONCE);
    }

    /** The dating of a story, for one who dates it over and over, as its reports are merged. */
    public Dating of(DatingCase story, Threads threads) {
        return new Dating(new StoryFacts(story), threads);
    }

    /**
     * A story that is dated: what does not depend on which reports are one event is worked out once. Not safe for use by many
     * threads.
     */
    public final class Dating {

        private final StoryFacts facts;
        private final Threads threads;
        private @Nullable Solved last;

        private Dating(StoryFacts facts, Threads threads) {
            this.facts = facts;
            this.threads = threads;
        }

        /**
         * The days of the story, with no word about why.
         *
         * @param groups reports that are one event each; together every report of the story, each once
         */
        public Chronology daysOnly(List<List<EventReport>> groups) {
            Solved solved = solved(new Model(facts, groups));
            last = solved;
            return solved.chronology(words, null, threads);
        }

        /**
         * The same days as the last time, with why.
         *
         * @param proofs those that are known, and where new ones go
         * @throws IllegalStateException where none were asked for before
         */
        public Chronology explained(Proofs proofs) {
            if (last == null) {
                throw new IllegalStateException("nothing was dated");
            }
            return last.chronology(words, proofs, threads);
        }
    }

    /** All constraints of a story, in effect. */
    private record Solved(Model model, List<LimitDraft> limits, List<Series> series) {

        Chronology chronology(DateWords words, @Nullable Proofs proofs, Threads threads) {
            model.network().settleAgain();
            return new Answer(model, words, proofs).chronology(limits, series, threads);
        }
    }

    private Solved solved(Model model) {
        Network network = model.network();
        model.findWritings();
        model.story().judged().constrain(model, words);
        PublicationDates.constrain(model, words);
        network.propagate();
        Copies copies = new Copies(model);
        model.tieWritings(copies.soon());
        copies.tie();
        network.propagate();
        TimeReading reading = new TimeReading(model);
        DayAnchors anchors = new DayAnchors(model, reading, plannedDays);
        DeadlineDays deadlines = new DeadlineDays(model, anchors, deadlineEnds);
        tieReports(model, reading, anchors);
        anchors.tie();
        network.propagate();
        new Joins(model).tie();
        new ElsewhereDays(model, anchors).tie();
        new LastingDays(model, anchors, language).tie();
        network.propagate();
        List<LimitDraft> limits = new LimitFinder(model, reading).find(deadlines.tie());
        SeriesFinder series = new SeriesFinder(model, places);
        series.find();
        new Leads(model, anchors, earlierPast).tie();
        network.propagate();
        new Years(model).tie();
        network.propagate();
        new NarratedDays(model, anchors, earlierPast).tie();
        network.propagate();
        return new Solved(model, limits, series.finished());
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
            List<Claim> times = undisputed(model, anchors.own(report));
            TimeReading.Tense tense = anchors.tense(report);
            for (Claim time : times) {
                reading.tie(happening, time, tense, anchors.context(time, context));
            }
            boolean calledOff = tense == TimeReading.Tense.PAST && isCalledOff(model, report);
            tense(model, report, happening, calledOff ? TimeReading.Tense.OPEN : tense, times);
            context = times.isEmpty() ? context : happening;
        }
    }

    /** « hier et non aujourd'hui »: two days of one event, of which neither tells when an undated article was written. */
    private static List<Claim> undisputed(Model model, List<Claim> times) {
        long days = times.stream()
                .map(ChronologySolver::daysFromWriting)
                .flatMap(Optional::stream)
                .distinct()
                .count();
        return days < 2
                        || model.network()
                                .days(model.writing(times.getFirst().words()))
                                .isSingle()
                ? times
                : times.stream()
                        .filter(claim -> daysFromWriting(claim).isEmpty())
                        .toList();
    }

    private static Optional<Integer> daysFromWriting(Claim claim) {
        return claim.value() instanceof Value.Time time
                        && time.timex().meaning() instanceof TimeMeaning.Offset offset
                        && offset.origin() == TimeMeaning.Origin.PUBLICATION
                        && offset.unit() == TimeMeaning.Unit.DAY
                ? Optional.of(offset.amount())
                : Optional.empty();
    }

    /** « le voyage annulé »: a noun beside what the same article tells of as a plan called off or put off. */
    private static boolean isCalledOff(Model model, EventReport report) {
        ArticleId article = report.id().trigger().article();
        return Phrasing.isNoun(model.article(article), report)
                && model.groups().get(model.groupOf(report.id())).stream()
                        .anyMatch(other -> other.id().trigger().article().equals(article)
                                && other.modality() == Modality.PLANNED
                                && !other.claims(Attributes.STATUS).isEmpty());
    }

    private static void tense(
            Model model, EventReport report, int happening, TimeReading.Tense tense, List<Claim> times) {
        if (tense == TimeReading.Tense.OPEN
                || (tense == TimeReading.Tense.PAST && times.stream().anyMatch(ChronologySolver::isFuture))) {
            return;
        }
        boolean past = tense == TimeReading.Tense.PAST;
        // « Rendez-vous en vue »: a noun has no tense beside what its article announces; what its article tells with a
        // verb in the past is no longer to come.
        if (past
                ? isNoun(model, report) && isTold(model, report, TimeReading.Tense.FUTURE, false)
                : isTold(model, report, TimeReading.Tense.PAST, true)) {
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

    private static boolean isNoun(Model model, EventReport report) {
        return Phrasing.isNoun(model.article(report.id().trigger().article()), report);
    }

    /** Whether the same article tells the same event in that tense too; with a verb, where that is asked. */
    private static boolean isTold(Model model, EventReport report, TimeReading.Tense tense, boolean verb) {
        return model.groups().get(model.groupOf(report.id())).stream()
                .anyMatch(other -> other.id()
                                .trigger()
                                .article()
                                .equals(report.id().trigger().article())
                        && TimeReading.tense(other) == tense
                        && !(verb && isNoun(model, other)));
    }

    private static boolean isFuture(Claim claim) {
        return claim.value() instanceof Value.Time time
                && TimeReading.isFuture(time.timex().meaning());
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
