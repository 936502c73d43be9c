package org.recoupe.dating;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
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

/** Reads the days off a solved network, with why. Not safe for use by many threads. */
final class Answer {

    /** A reasoning is cut after so many lines. */
    private static final int MOST_LINES = 16;

    /** So near to the edge of what was looked at, a bound is that edge. */
    private static final int EDGE_DAYS = 40;

    /** Bounds that lie further apart are not told. */
    private static final int MOST_BETWEEN = 400;

    private final Model model;
    private final DateWords words;
    private final boolean explain;

    Answer(Model model, DateWords words, boolean explain) {
        this.model = model;
        this.words = words;
        this.explain = explain;
    }

    Chronology chronology(List<LimitFinder.Draft> limits, List<Series> series) {
        SortedMap<ArticleId, Chronology.Published> articles = new TreeMap<>();
        for (AnnotatedArticle article : model.story().articles()) {
            articles.put(article.article().id(), published(article.article()));
        }
        List<DatedDays> groups = new ArrayList<>();
        for (int group = 0; group < model.groups().size(); group++) {
            groups.add(happened(group));
        }
        List<TimeLimit> found = limits.stream().map(draft -> limit(draft)).toList();
        return new Chronology(articles, groups, found, series);
    }

    private Chronology.Published published(Article article) {
        int variable = model.publication(article.id());
        Optional<StatedDate> stated =
                PublicationDates.relied(article, model.story().today());
        @Nullable String clock = stated.map(StatedDate::time).orElse(null);
        boolean isStated = PublicationDates.isStated(model.story(), article);
        DaySet window = model.publicationWindow();
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
        return dated(model.happening(group), model.eventWindow(), precision, clock, false);
    }

    private TimeLimit limit(LimitFinder.Draft draft) {
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
        LocalDate today = model.story().today();
        boolean narrowed = network.isNarrowed(variable);
        // A bound that is only the edge of what was looked at is no finding.
        DaySet written = model.publicationWindow();
        boolean wide = days.max() - days.min() > MOST_BETWEEN;
        boolean openBelow = !days.isSingle()
                && (days.first().equals(window.first()) || wide && days.min() <= written.min() + EDGE_DAYS);
        boolean openAbove = !days.isSingle()
                && (days.last().equals(window.last())
                        || days.max() == written.max()
                        || days.last().equals(today)
                        || wide && days.max() >= written.max() - EDGE_DAYS && days.max() <= written.max());
        String value = narrowed ? precision.value(days, clock) : null;
        // The same day of several years tells nothing.
        boolean vague = value == null && !openBelow && !openAbove && days.max() - days.min() > MOST_BETWEEN;
        openBelow |= vague;
        openAbove |= vague;
        DatedDays bare = new DatedDays(
                days,
                value,
                openBelow ? null : days.first(),
                openAbove && value == null ? null : days.last(),
                List.of(),
                explain ? network.support(variable) : new TreeSet<>(),
                List.of());
        return explain ? explained(network, variable, bare, stated) : bare;
    }

    private DatedDays explained(Network network, int variable, DatedDays bare, boolean stated) {
        Set<String> because = new LinkedHashSet<>();
        Set<Anchor> evidence = new TreeSet<>();
        boolean told = bare.value() != null || bare.earliest() != null || bare.latest() != null;
        if (told) {
            for (Network.Cut cut : network.history(variable)) {
                if (because.size() < MOST_LINES) {
                    because.add(words.sentence(cut.reason()));
                }
                if (cut.reason().evidence() != null) {
                    evidence.add(cut.reason().evidence());
                }
            }
        }
        for (Network.Cut finding : network.findings()) {
            if (finding.variable() == variable || (finding.parents().contains(variable) && !stated)) {
                because.add(words.contradiction(finding.reason()));
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
                bare.support(),
                List.copyOf(evidence));
    }
}
