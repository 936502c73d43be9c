package org.recoupe.event;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.recoupe.article.ArticleId;
import org.recoupe.claim.EventReport;
import org.recoupe.claim.ReportId;
import org.recoupe.dating.DatingCase;
import org.recoupe.duplicate.Copy;

/**
 * Reports that stand in sentences of which one is the other's copy: whatever day each article gives them, they are one report,
 * told twice. Immutable.
 *
 * @param groups every report of the story, with those that it is a copy of; each sorted by id, and sorted by their first
 * @param because for a copied report, its companion in another article, in the order of the reports
 */
record CopiedReports(List<List<EventReport>> groups, Map<ReportId, ReportId> because) {

    /** « Il est parti. »: words that two articles can share by chance. */
    private static final int FEW_WORDS = 3;

    /**
     * Puts together what copied sentences report.
     *
     * @param features of each report
     */
    static CopiedReports of(DatingCase story, Map<ReportId, Features> features) {
        Map<ArticleId, List<EventReport>> byArticle = new TreeMap<>();
        Map<ReportId, ReportId> parent = new HashMap<>();
        for (EventReport report : story.reports()) {
            byArticle
                    .computeIfAbsent(report.id().trigger().article(), key -> new ArrayList<>())
                    .add(report);
            parent.put(report.id(), report.id());
        }
        Map<ReportId, ReportId> because = new TreeMap<>();
        for (Copy copy : story.copies()) {
            join(
                    keyed(byArticle.getOrDefault(copy.of(), List.of()), features),
                    keyed(byArticle.getOrDefault(copy.article(), List.of()), features),
                    parent,
                    because);
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
                because);
    }

    private static void join(
            Map<String, EventReport> of,
            Map<String, EventReport> article,
            Map<ReportId, ReportId> parent,
            Map<ReportId, ReportId> because) {
        article.forEach((key, report) -> {
            EventReport other = of.get(key);
            if (other == null) {
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
