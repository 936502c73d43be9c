package org.recoupe.dossier;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.recoupe.article.ArticleId;
import org.recoupe.claim.EventReport;
import org.recoupe.claim.ReportId;
import org.recoupe.dating.ChronologySolver;
import org.recoupe.dating.DaySet;
import org.recoupe.dating.Judged;
import org.recoupe.event.EventMerger;
import org.recoupe.judgement.Ruling;
import org.recoupe.judgement.Ties;

/** What editors have judged of the events and days of a story, the latest first. Used for one dossier, by one thread. */
final class JudgedEvents {

    /** So many of the words that were left out are told one by one. */
    private static final int MOST_TOLD = 20;

    private final List<EventReport> all;
    private final PlaceFinder places;
    private final Verdicts verdicts;
    private final Ties<ReportId> ties = new Ties<>();
    private final List<Pair> pairs = new ArrayList<>();
    private final List<DayOf<ReportId>> days = new ArrayList<>();
    private final List<DayOf<ArticleId>> articles = new ArrayList<>();
    /** The latest correction that takes a report for one of an event. */
    private final Map<ReportId, Correction> vouched = new HashMap<>();

    private final Map<ReportId, Correction> leftOut = new HashMap<>();

    private record Pair(Correction correction, Ruling<ReportId> ruling) {}

    private record DayOf<T>(Correction correction, SortedSet<T> of, Judged.Days days) {}

    JudgedEvents(List<Correction> corrections, List<EventReport> all, PlaceFinder places, Verdicts verdicts) {
        this.all = all;
        this.places = places;
        this.verdicts = verdicts;
        for (Correction correction : corrections.reversed()) {
            switch (correction.kind()) {
                case NOT_EVENT -> leaveOut(correction);
                case SAME_EVENT, DIFFERENT_EVENTS -> pair(correction);
                case EVENT_DATE -> day(correction, reports(correction, correction.one()), days);
                case ARTICLE_DATE -> day(correction, places.articles(correction.one()), articles);
                case SAME_ACTOR, DIFFERENT_ACTORS -> {}
            }
        }
    }

    /** What stands at the places and was not left out by a later judgement. */
    private PlaceFinder.Found<ReportId> reports(Correction correction, List<Correction.Place> at) {
        PlaceFinder.Found<ReportId> found = places.reports(at);
        SortedSet<ReportId> left = new TreeSet<>(found.all());
        left.removeAll(leftOut.keySet());
        if (left.isEmpty() && !found.all().isEmpty()) {
            Correction by = leftOut.get(found.all().first());
            if (by != null) {
                verdicts.leftOut(correction, by);
            }
        }
        return new PlaceFinder.Found<>(left, found.gone(), found.missing());
    }

    private void leaveOut(Correction correction) {
        PlaceFinder.Found<ReportId> found = places.reports(correction.one());
        if (found.all().isEmpty()) {
            verdicts.gone(correction, found);
            return;
        }
        SortedSet<ReportId> out = new TreeSet<>(found.all());
        out.removeAll(vouched.keySet());
        Correction by = vouched.get(found.all().first());
        if (out.isEmpty() && by != null) {
            verdicts.contradicted(correction, by);
            return;
        }
        verdicts.partly(correction, found.missing());
        out.forEach(report -> leftOut.putIfAbsent(report, correction));
        tellLeftOut(correction, out);
    }

    private void tellLeftOut(Correction correction, Set<ReportId> out) {
        List<Evidence> words = all.stream()
                .filter(report -> out.contains(report.id()))
                .map(Texts::evidence)
                .toList();
        List<Evidence> sorted = Texts.sorted(words);
        verdicts.leftOut(correction, sorted);
        sorted.stream()
                .limit(MOST_TOLD)
                .forEach(each -> verdicts.note(
                        correction,
                        "left-out",
                        places.words(each.anchor()),
                        places.path(each.anchor().article())));
        if (sorted.size() > MOST_TOLD) {
            verdicts.note(correction, "left-out.more", sorted.size() - MOST_TOLD);
        }
    }

    private void pair(Correction correction) {
        boolean same = correction.kind() == Correction.Kind.SAME_EVENT;
        PlaceFinder.Found<ReportId> one = reports(correction, correction.one());
        PlaceFinder.Found<ReportId> other = reports(correction, correction.other());
        if (verdicts.isOpen(correction)) {
            return;
        }
        Ruling<ReportId> ruling = Judgements.ruling(correction, same, one, other, verdicts);
        if (ruling == null) {
            return;
        }
        if (!ties.add(ruling)) {
            verdicts.contradicted(correction, against(ruling));
            return;
        }
        pairs.add(new Pair(correction, ruling));
        verdicts.partly(correction, one.missing() + other.missing());
        ruling.one().forEach(report -> vouched.putIfAbsent(report, correction));
        ruling.other().forEach(report -> vouched.putIfAbsent(report, correction));
    }

    private Correction against(Ruling<ReportId> ruling) {
        return pairs.stream()
                .filter(each -> each.ruling().same() != ruling.same() && Judgements.meet(each.ruling(), ruling))
                .findFirst()
                .or(() -> pairs.stream()
                        .filter(each -> each.ruling().same() != ruling.same())
                        .findFirst())
                .orElseGet(pairs::getFirst)
                .correction();
    }

    private <T> void day(Correction correction, PlaceFinder.Found<T> found, List<DayOf<T>> into) {
        if (verdicts.isOpen(correction)) {
            return;
        }
        if (found.all().isEmpty()) {
            verdicts.gone(correction, found);
            return;
        }
        Judged.Days judged = days(correction, into.size());
        for (DayOf<T> earlier : into) {
            boolean meets = earlier.of().stream().anyMatch(found.all()::contains);
            if (meets && !earlier.days().days().intersects(judged.days())) {
                verdicts.contradicted(correction, earlier.correction());
                return;
            }
        }
        verdicts.partly(correction, found.missing());
        into.add(new DayOf<>(correction, found.all(), judged));
        found.all().forEach(each -> {
            if (each instanceof ReportId report) {
                vouched.putIfAbsent(report, correction);
            }
        });
    }

    private static Judged.Days days(Correction correction, int rank) {
        String value = correction.value() == null ? "" : correction.value();
        JudgedDate date = JudgedDate.of(value).orElseThrow();
        return new Judged.Days(
                DaySet.between(date.earliest(), date.latest()),
                date.clock(),
                rank,
                correction.by(),
                correction.reason());
    }

    /** The reports without those that are no event. */
    List<EventReport> kept() {
        return leftOut.isEmpty()
                ? all
                : all.stream()
                        .filter(report -> !leftOut.containsKey(report.id()))
                        .toList();
    }

    /** Which reports are one event and which are not; none contradict one another. */
    List<Ruling<ReportId>> rulings() {
        return pairs.stream().map(Pair::ruling).toList();
    }

    /** The days. */
    Judged judged() {
        Map<ArticleId, List<Judged.Days>> byArticle = new TreeMap<>();
        articles.forEach(day -> day.of()
                .forEach(article -> byArticle
                        .computeIfAbsent(article, key -> new ArrayList<>())
                        .add(day.days())));
        Map<ReportId, List<Judged.Days>> byReport = new TreeMap<>();
        days.forEach(day -> day.of()
                .forEach(report -> byReport.computeIfAbsent(report, key -> new ArrayList<>())
                        .add(day.days())));
        return new Judged(byArticle, byReport);
    }

    /** Tells what became of all of it. */
    void tell(EventMerger.Merged merged, Map<Integer, Dossier.Event> events) {
        Map<ReportId, Integer> groups = ChronologySolver.index(merged.happenings().stream()
                .map(happening -> happening.reports())
                .toList());
        for (Pair pair : pairs) {
            SortedSet<ReportId> reports = new TreeSet<>(pair.ruling().one());
            reports.addAll(pair.ruling().other());
            verdicts.about(pair.correction(), ids(reports, groups, events));
            if (pair.ruling().same() && merged.apart().contains(pair.ruling())) {
                verdicts.note(pair.correction(), "days-apart");
            }
        }
        for (DayOf<ReportId> day : days) {
            boolean holds = day.of().stream().anyMatch(report -> {
                Integer group = groups.get(report);
                return group != null
                        && day.days()
                                .days()
                                .contains(
                                        merged.chronology().groups().get(group).days());
            });
            held(day, holds, ids(day.of(), groups, events));
        }
        for (DayOf<ArticleId> day : articles) {
            boolean holds = day.of().stream().anyMatch(article -> {
                var published = merged.chronology().articles().get(article);
                return published != null
                        && day.days().days().contains(published.when().days());
            });
            held(day, holds, day.of().stream().map(ArticleId::value).toList());
        }
    }

    private void held(DayOf<?> day, boolean holds, List<String> about) {
        if (!holds) {
            verdicts.impossible(day.correction());
        } else {
            verdicts.about(day.correction(), about);
        }
    }

    private static List<String> ids(
            Set<ReportId> reports, Map<ReportId, Integer> groups, Map<Integer, Dossier.Event> events) {
        Set<String> out = new HashSet<>();
        for (ReportId report : reports) {
            Dossier.@Nullable Event event = events.get(groups.getOrDefault(report, -1));
            if (event != null) {
                out.add(event.id());
            }
        }
        return out.stream().sorted().toList();
    }
}
