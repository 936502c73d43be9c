package org.recoupe.dating;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.recoupe.annotation.AnnotatedArticle;
import org.recoupe.annotation.TimeMeaning;
import org.recoupe.article.Anchor;
import org.recoupe.article.Article;
import org.recoupe.article.ArticleId;
import org.recoupe.article.StatedDate;
import org.recoupe.claim.Attributes;
import org.recoupe.claim.Claim;
import org.recoupe.claim.EventReport;
import org.recoupe.claim.Value;
import org.recoupe.parallel.Threads;

/** Reads the days off a solved network, with why. The network must not change meanwhile. */
final class Answer {

    /** A reasoning is cut after so many lines. */
    private static final int MOST_LINES = 16;

    private static final int MOST_STEPS = 40;

    private final Model model;
    private final DateWords words;
    /** Null where nobody wants to know why. */
    private final @Nullable Proofs proofs;

    private final Map<Integer, List<Constraint>> asideOf = new HashMap<>();

    Answer(Model model, DateWords words, @Nullable Proofs proofs) {
        this.model = model;
        this.words = words;
        this.proofs = proofs;
        model.network()
                .aside()
                .forEach(aside -> aside.variables()
                        .forEach(variable -> asideOf.computeIfAbsent(variable, key -> new ArrayList<>())
                                .add(aside)));
    }

    Chronology chronology(List<LimitDraft> limits, List<Series> series, Threads threads) {
        List<AnnotatedArticle> all = model.story().articles();
        List<Chronology.Published> published = threads.map(all, article -> published(article.article()));
        SortedMap<ArticleId, Chronology.Published> articles = new TreeMap<>();
        for (int i = 0; i < all.size(); i++) {
            articles.put(all.get(i).article().id(), published.get(i));
        }
        List<DatedDays> groups = threads.range(model.groups().size(), this::happened);
        List<TimeLimit> found = limits.stream().map(draft -> limit(draft)).toList();
        List<Chronology.Impossible> impossible = proofs == null ? List.of() : new Findings(model, words).all();
        return new Chronology(articles, groups, found, series, impossible);
    }

    private Chronology.Published published(Article article) {
        int variable = model.publication(article.id());
        Optional<StatedDate> stated =
                PublicationDates.relied(article, model.story().today());
        @Nullable String clock = stated.map(StatedDate::time).orElse(null);
        boolean isStated = PublicationDates.isStated(model, article);
        DaySet window = model.publicationWindow();
        List<Judged.Days> judged = model.story().judged().of(article.id());
        if (!judged.isEmpty() && PublicationDates.isJudged(model, article)) {
            String own = stated.map(StatedDate::wholeDay)
                            .filter(day -> DaySet.of(day).equals(model.network().days(variable)))
                            .isPresent()
                    ? clock
                    : null;
            DatedDays when = dated(variable, window, judged(variable, judged, Precision.DAY), clock(judged, own), true);
            return new Chronology.Published(when, Chronology.Basis.STATED);
        }
        DatedDays when = dated(variable, window, Precision.DAY, isStated ? clock : null, isStated);
        if (isStated) {
            return new Chronology.Published(when, Chronology.Basis.STATED);
        }
        if (when.value() == null && when.earliest() == null && when.latest() == null) {
            return new Chronology.Published(when, Chronology.Basis.UNKNOWN);
        }
        boolean alone = when.support().stream().allMatch(article.id()::equals);
        return new Chronology.Published(when, alone ? Chronology.Basis.DERIVED : Chronology.Basis.INFERRED);
    }

    private DatedDays happened(int group) {
        Precision precision = Precision.NONE;
        Set<String> clocks = new LinkedHashSet<>();
        for (EventReport report : model.groups().get(group)) {
            for (Claim claim : report.claims(Attributes.TIME)) {
                if (claim.value() instanceof Value.Time time) {
                    precision = precision.finer(Precision.of(time.timex().meaning()));
                    if (time.timex().meaning() instanceof TimeMeaning.Clock clock
                            && clock.time().matches("[0-2][0-9]:[0-5][0-9]")) {
                        clocks.add(clock.time());
                    }
                }
            }
        }
        @Nullable String clock = clocks.size() == 1 ? clocks.iterator().next() : null;
        int variable = model.happening(group);
        List<Judged.Days> judged = model.story().judged().of(model.groups().get(group));
        return dated(variable, model.eventWindow(), judged(variable, judged, precision), clock(judged, clock), false);
    }

    /** As exact as the words or as an editor gives it, whichever is the finer that what is left can be told by. */
    private Precision judged(int variable, List<Judged.Days> judged, Precision words) {
        DaySet left = model.network().days(variable);
        return Stream.concat(
                        Stream.of(words),
                        judged.stream()
                                .filter(days -> days.days().contains(left))
                                .map(Judged.Days::precision))
                .filter(precision -> precision.value(left, null) != null)
                .max(Comparator.naturalOrder())
                .orElse(words);
    }

    private static @Nullable String clock(List<Judged.Days> judged, @Nullable String words) {
        return judged.stream()
                .map(Judged.Days::clock)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(words);
    }

    private TimeLimit limit(LimitDraft draft) {
        draft.reports.sort(Comparator.comparing(EventReport::id));
        DatedDays set = dated(draft.set, model.eventWindow(), Precision.DAY, null, false);
        DatedDays due = dated(draft.due, model.eventWindow(), Precision.DAY, null, false);
        return new TimeLimit(
                draft.length,
                draft.setBy,
                draft.addressee,
                draft.reports,
                set,
                due,
                draft.longer != null,
                draft.expired);
    }

    private DatedDays dated(int variable, DaySet window, Precision precision, @Nullable String clock, boolean stated) {
        Network network = model.network();
        DaySet days = network.days(variable);
        boolean narrowed = network.isNarrowed(variable);
        Bounds bounds = Bounds.of(days, window, model);
        String value = narrowed ? precision.value(days, clock) : null;
        boolean vague = value == null && bounds.isVague(days);
        DatedDays bare = new DatedDays(
                days,
                value,
                bounds.openBelow() || vague ? null : days.first(),
                (bounds.openAbove() || vague) && value == null ? null : days.last(),
                List.of(),
                List.of(),
                new TreeSet<>(),
                List.of());
        return proofs == null ? bare : explained(variable, bare, window, stated, proofs);
    }

    private DatedDays explained(int variable, DatedDays bare, DaySet window, boolean stated, Proofs proofs) {
        Set<String> because = new LinkedHashSet<>();
        Set<Anchor> evidence = new TreeSet<>();
        SortedSet<ArticleId> support = new TreeSet<>();
        List<DatedDays.Step> steps = new ArrayList<>();
        DaySet left = model.network().window(variable);
        boolean told = bare.value() != null || bare.earliest() != null || bare.latest() != null;
        for (Proofs.Step step : told ? model.network().proof(variable, proofs) : List.<Proofs.Step>of()) {
            Reason reason = step.reason();
            left = step.left() == null ? left : step.left();
            String sentence = words.sentence(reason);
            if (because.size() < MOST_LINES) {
                because.add(sentence);
            }
            if (reason.evidence() != null) {
                evidence.add(reason.evidence());
            }
            if (reason.article() != null) {
                support.add(reason.article());
            }
            if (steps.size() < MOST_STEPS) {
                Bounds bounds = Bounds.of(left, window, model);
                steps.add(new DatedDays.Step(
                        sentence,
                        reason.evidence() == null ? List.of() : List.of(reason.evidence()),
                        bounds.openBelow() ? null : left.first(),
                        bounds.openAbove() ? null : left.last(),
                        left.size()));
            }
        }
        for (Constraint aside : asideOf.getOrDefault(variable, List.of())) {
            if (!stated || aside.variables().size() == 1) {
                because.add(words.contradiction(aside.reason()));
            }
        }
        if (told && !stated) {
            because.addAll(words.conclusion(bare));
        }
        return new DatedDays(
                bare.days(),
                bare.value(),
                bare.earliest(),
                bare.latest(),
                List.copyOf(because),
                steps,
                support,
                List.copyOf(evidence));
    }
}
