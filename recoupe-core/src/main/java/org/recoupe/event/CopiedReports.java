package org.recoupe.event;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiPredicate;
import org.recoupe.article.ArticleId;
import org.recoupe.claim.EventReport;
import org.recoupe.claim.ReportId;
import org.recoupe.dating.Chronology;
import org.recoupe.dating.DatingCase;
import org.recoupe.dating.DaySet;
import org.recoupe.duplicate.Copy;
import org.recoupe.judgement.Ties;
import org.recoupe.text.Span;

/**
 * Reports that stand in sentences of which one is the other's copy: whatever day each article gives them, they are one report,
 * told twice. Immutable.
 *
 * @param groups every report of the story, with those that it is a copy of; each sorted by id, and sorted by their first
 * @param because for a copied report, its companion in another article, in the order of the reports
 * @param reworded pairs of reports in sentences of which one says the other in other words
 */
record CopiedReports(List<List<EventReport>> groups, Map<ReportId, ReportId> because, Set<Pair> reworded) {

    /** Two reports, the smaller id first. */
    record Pair(ReportId left, ReportId right) {

        static Pair of(ReportId one, ReportId other) {
            return one.compareTo(other) < 0 ? new Pair(one, other) : new Pair(other, one);
        }
    }

    /** « Il est parti. »: words that two articles can share by chance. */
    private static final int FEW_WORDS = 3;

    /** Two articles that lie so many days apart may mean one day by « aujourd'hui », of which one was copied from the other. */
    private static final int SOON = 6;

    /**
     * Puts together what copied sentences report.
     *
     * @param features of each report
     * @param singles the days as each article tells them alone
     * @param ties what an editor keeps apart; what is put together is tied there
     */
    static CopiedReports of(
            DatingCase story, Map<ReportId, Features> features, Chronology singles, Ties<ReportId> ties) {
        Map<ReportId, DaySet> days = new HashMap<>();
        for (int i = 0; i < story.reports().size(); i++) {
            days.put(story.reports().get(i).id(), singles.groups().get(i).days());
        }
        Map<ArticleId, List<EventReport>> byArticle = new TreeMap<>();
        Map<ReportId, ReportId> parent = new HashMap<>();
        for (EventReport report : story.reports()) {
            byArticle
                    .computeIfAbsent(report.id().trigger().article(), key -> new ArrayList<>())
                    .add(report);
            parent.put(report.id(), report.id());
        }
        Map<ReportId, ReportId> because = new TreeMap<>();
        Set<Pair> reworded = new HashSet<>();
        for (Copy copy : story.copies()) {
            List<EventReport> of = byArticle.getOrDefault(copy.of(), List.of());
            List<EventReport> article = byArticle.getOrDefault(copy.article(), List.of());
            boolean soon = areNear(singles, copy);
            BiPredicate<EventReport, EventReport> one = (left, right) -> (soon
                            || days.getOrDefault(left.id(), DaySet.EMPTY)
                                    .intersects(days.getOrDefault(right.id(), DaySet.EMPTY)))
                    && ties.tie(left.id(), right.id());
            join(keyed(of, features), keyed(article, features), one, parent, because);
            for (Copy.Sentence sentence : copy.sentences()) {
                aligned(sentence, of, article, reworded, one, parent, because);
            }
        }
        Map<ReportId, List<EventReport>> groups = new TreeMap<>();
        for (EventReport report : story.reports()) {
            groups.computeIfAbsent(root(parent, report.id()), key -> new ArrayList<>())
                    .add(report);
        }
        return new CopiedReports(
                groups.values().stream()
                        .sorted(Comparator.comparing(list -> list.getFirst().id()))
                        .toList(),
                because,
                reworded);
    }

    /** Whether both stand in sentences of which one says the other in other words. */
    boolean isReworded(ReportId one, ReportId other) {
        return reworded.contains(Pair.of(one, other));
    }

    /** Whether they appeared so soon after one another that « lundi » is the same Monday in both, or may have. */
    private static boolean areNear(Chronology chronology, Copy copy) {
        Chronology.Published one = chronology.articles().get(copy.article());
        Chronology.Published other = chronology.articles().get(copy.of());
        if (one == null || other == null) {
            return true;
        }
        DaySet left = one.when().days();
        DaySet right = other.when().days();
        return (long) left.min() - right.max() <= SOON && (long) right.min() - left.max() <= SOON;
    }

    /** What two sentences report that were laid side by side. */
    private static void aligned(
            Copy.Sentence sentence,
            List<EventReport> of,
            List<EventReport> article,
            Set<Pair> reworded,
            BiPredicate<EventReport, EventReport> one,
            Map<ReportId, ReportId> parent,
            Map<ReportId, ReportId> because) {
        Span other = sentence.of();
        if (other == null) {
            return;
        }
        Map<String, EventReport> left = inside(of, other);
        Map<String, EventReport> right = inside(article, sentence.span());
        if (sentence.kind() == Copy.Sentence.Kind.COPIED) {
            join(left, right, one, parent, because);
        } else {
            right.values()
                    .forEach(report -> left.values().forEach(each -> reworded.add(Pair.of(report.id(), each.id()))));
        }
    }

    /** The reports whose words lie in a sentence, by their kind and how many of that kind stand before. */
    private static Map<String, EventReport> inside(List<EventReport> reports, Span sentence) {
        Map<String, EventReport> out = new TreeMap<>();
        for (EventReport report : reports) {
            if (sentence.contains(report.id().trigger().span())) {
                int number = 0;
                while (out.putIfAbsent(report.kind() + " " + report.modality() + " " + number, report) != null) {
                    number++;
                }
            }
        }
        return out;
    }

    private static void join(
            Map<String, EventReport> of,
            Map<String, EventReport> article,
            BiPredicate<EventReport, EventReport> one,
            Map<ReportId, ReportId> parent,
            Map<ReportId, ReportId> because) {
        article.forEach((key, report) -> {
            EventReport other = of.get(key);
            if (other == null || !one.test(other, report)) {
                return;
            }
            ReportId left = root(parent, other.id());
            ReportId right = root(parent, report.id());
            if (!left.equals(right)) {
                ReportId first = left.compareTo(right) < 0 ? left : right;
                parent.put(first.equals(left) ? right : left, first);
                because.put(report.id(), other.id());
            }
        });
    }

    /** The reports of an article by their kind, their sentence and how many of that kind it held before. */
    private static Map<String, EventReport> keyed(List<EventReport> reports, Map<ReportId, Features> features) {
        Map<String, EventReport> out = new TreeMap<>();
        for (EventReport report : reports) {
            Features found = features.get(report.id());
            if (found == null || found.words().size() < FEW_WORDS) {
                continue;
            }
            String key = report.kind() + " " + report.modality() + " " + found.sentence();
            int number = 0;
            while (out.putIfAbsent(key + " " + number, report) != null) {
                number++;
            }
        }
        return out;
    }

    private static ReportId root(Map<ReportId, ReportId> parent, ReportId id) {
        ReportId at = id;
        while (true) {
            ReportId above = parent.getOrDefault(at, at);
            if (above.equals(at)) {
                return at;
            }
            // Half of the way is left out the next time.
            parent.put(at, parent.getOrDefault(above, above));
            at = above;
        }
    }
}
