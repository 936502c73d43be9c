package org.recoupe.event;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.recoupe.annotation.AnnotatedArticle;
import org.recoupe.article.Article;
import org.recoupe.article.ArticleId;
import org.recoupe.claim.EventReport;
import org.recoupe.claim.ReportId;
import org.recoupe.dating.Chronology;
import org.recoupe.dating.ChronologySolver;
import org.recoupe.dating.DatingCase;
import org.recoupe.dating.PlaceTable;
import org.recoupe.dating.Proofs;
import org.recoupe.judgement.Ruling;
import org.recoupe.judgement.Ties;
import org.recoupe.language.LanguagePack;
import org.recoupe.language.Messages;
import org.recoupe.parallel.Threads;

/**
 * Merges reports into events and dates them: what is dated merges better, and what is merged is dated better, in turns until
 * nothing changes.
 *
 * <p>Only reports that share a kind and a participant, a place or an article are compared. Groups are joined best pair first by
 * the average agreement of their reports, and never where two of their reports cannot be one event.
 *
 * <p>Immutable; safe for use by many threads.
 */
public final class EventMerger {

    /** Turns of dating and merging; stories settle in two or three. */
    private static final int MOST_TURNS = 6;

    private final ChronologySolver solver;
    private final PlaceTable places;
    private final Messages messages;
    private final Threads threads;
    private final Proofs proofs;

    /** For the language in which the reasons are written. */
    public EventMerger(LanguagePack language) {
        this(language, new PlaceTable(language));
    }

    /** The same with the places of a story in several languages. */
    public EventMerger(LanguagePack language, PlaceTable places) {
        this(language, places, Threads.ONE, Proofs.ONCE);
    }

    /** The same on some threads, with the proofs that are known. */
    public EventMerger(LanguagePack language, PlaceTable places, Threads threads, Proofs proofs) {
        this.threads = threads;
        this.proofs = proofs;
        this.solver = new ChronologySolver(language, places);
        this.places = places;
        this.messages = language.messages("event-merge");
    }

    /**
     * The events of a story and when everything was.
     *
     * @param happenings every group of reports, also those too vague to be an event; by the index of the group
     * @param chronology the days
     * @param comparisons how many pairs of reports were compared: what the work cost
     * @param apart of what an editor holds to be one event that of which the days exclude one another
     */
    public record Merged(
            List<Happening> happenings, Chronology chronology, long comparisons, Set<Ruling<ReportId>> apart) {

        /** Copies the collections. */
        public Merged {
            happenings = List.copyOf(happenings);
            apart = Set.copyOf(apart);
        }
    }

    /** Merges and dates. */
    public Merged merge(DatingCase story) {
        return merge(story, List.of());
    }

    /**
     * Merges and dates as editors have judged: what they keep apart is never one event, also through others, and what they hold
     * to be one event is, whatever its days.
     *
     * @param rulings about reports of {@code story}, none of which contradict one another
     */
    public Merged merge(DatingCase story, List<Ruling<ReportId>> rulings) {
        Ties<ReportId> ties = Ties.of(rulings);
        Map<ReportId, Features> features = features(story);
        MergeReasons because = new MergeReasons(story, messages);
        List<List<EventReport>> singles = ChronologySolver.singles(story);
        ChronologySolver.Dating dating = solver.of(story, threads);
        Chronology alone = dating.daysOnly(singles);
        Set<Ruling<ReportId>> apart = United.apart(rulings, singles, alone);
        CopiedReports copied = CopiedReports.of(story, features, alone, ties);
        copied.because().forEach(because::copied);
        List<List<EventReport>> groups = copied.groups();
        United united = United.of(groups, rulings);
        Chronology chronology = united.spread(dating.daysOnly(united.groups()));
        long comparisons = 0;
        for (int turn = 0; turn < MOST_TURNS; turn++) {
            MergeTurn now = new MergeTurn(
                    new ReportMatcher(story.entities(), places, copied),
                    features,
                    groups,
                    chronology,
                    because,
                    ties,
                    threads);
            List<List<EventReport>> merged = now.run();
            comparisons += now.comparisons();
            if (merged.size() == groups.size()) {
                break;
            }
            groups = merged;
            united = United.of(groups, rulings);
            chronology = united.spread(dating.daysOnly(united.groups()));
        }
        groups = united.groups();
        rulings.forEach(because::judged);
        chronology = dating.explained(proofs);
        LimitMentions mentions = LimitMentions.of(groups, chronology.limits(), ties);
        List<Happening> happenings = new ArrayList<>();
        for (int group = 0; group < groups.size(); group++) {
            List<EventReport> reports = mentions.with(group, groups.get(group));
            mentions.added(group).forEach((report, of) -> because.sameLimit(report, of));
            happenings.add(new Happening(reports, chronology.groups().get(group), group, because.of(reports)));
        }
        return new Merged(happenings, chronology, comparisons, apart);
    }

    private Map<ReportId, Features> features(DatingCase story) {
        Map<ArticleId, Article> articles = new HashMap<>();
        for (AnnotatedArticle article : story.articles()) {
            articles.put(article.article().id(), article.article());
        }
        Map<ReportId, Features> out = new HashMap<>();
        threads.map(story.reports(), report -> {
                    Article article = articles.get(report.words().article());
                    String words =
                            article == null ? "" : article.words(report.words().span());
                    return Features.of(report, words, story.entities());
                })
                .forEach(features -> out.put(features.report().id(), features));
        return recalled(out);
    }

    /** Marks what has a lower number than another of its sort in the same article. */
    private static Map<ReportId, Features> recalled(Map<ReportId, Features> all) {
        Map<String, Integer> highest = new HashMap<>();
        for (Features features : all.values()) {
            if (features.ordinal() != null) {
                highest.merge(features.article() + " " + features.family(), features.ordinal(), Math::max);
            }
        }
        all.replaceAll((id, features) -> features.ordinal() != null
                        && features.ordinal() < highest.getOrDefault(features.article() + " " + features.family(), 0)
                ? features.asRecalled()
                : features);
        return all;
    }
}
