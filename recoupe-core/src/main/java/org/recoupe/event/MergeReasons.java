package org.recoupe.event;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.recoupe.annotation.AnnotatedArticle;
import org.recoupe.article.Article;
import org.recoupe.article.ArticleId;
import org.recoupe.claim.EventReport;
import org.recoupe.claim.ReportId;
import org.recoupe.dating.DatingCase;
import org.recoupe.dating.DaySet;
import org.recoupe.entity.Entity;
import org.recoupe.judgement.Ruling;
import org.recoupe.language.Messages;

/** Keeps for every report that was joined to another why, for a person. Not safe for use by many threads. */
final class MergeReasons {

    private final DatingCase story;
    private final Messages messages;
    private final Map<ArticleId, Article> articles = new HashMap<>();
    private final Map<ReportId, List<String>> lines = new HashMap<>();

    MergeReasons(DatingCase story, Messages messages) {
        this.story = story;
        this.messages = messages;
        for (AnnotatedArticle article : story.articles()) {
            articles.put(article.article().id(), article.article());
        }
    }

    /** The lines about some reports, each once, in their order. */
    List<String> of(List<EventReport> reports) {
        return reports.stream()
                .flatMap(report -> lines.getOrDefault(report.id(), List.of()).stream())
                .distinct()
                .toList();
    }

    /** A report stands in a sentence that is copied from another's. */
    void copied(ReportId report, ReportId of) {
        add(report, messages.text("copied", "", "", path(report), path(of), words(report), words(of)));
    }

    /** A report is about the time limit that another sets. */
    void sameLimit(ReportId report, ReportId of) {
        add(report, messages.text("same-limit", "", "", path(report), path(of), words(report), words(of)));
    }

    /** Two groups were found to be one event by these two of their reports. */
    void merged(ReportMatcher.Placed left, ReportMatcher.Placed right) {
        Features a = left.features();
        Features b = right.features();
        ReportId one = a.report().id();
        ReportId other = b.report().id();
        String who = a.who().stream()
                .filter(b.who()::contains)
                .map(id -> story.entities().get(id).map(Entity::name).orElse(id.value()))
                .sorted()
                .reduce((x, y) -> x + ", " + y)
                .orElse("");
        DaySet days = left.days().intersect(right.days());
        String day = days.isSingle() ? days.first().toString() : "";
        String key = who.isEmpty()
                ? days.isSingle() ? "same-kind-same-day" : "same-kind"
                : days.isSingle() ? "same-who-same-day" : "same-who";
        if (a.article().equals(b.article())) {
            key = "same-article";
        }
        add(other, messages.text(key, who, day, path(one), path(other), words(one), words(other)));
    }

    /** An editor holds reports to be one event, or keeps them apart: told of the first report of each side. */
    void judged(Ruling<ReportId> ruling) {
        ReportId one = ruling.one().first();
        ReportId other = ruling.other().first();
        String key = (ruling.same() ? "judged-same" : "judged-apart")
                + (ruling.reason().isEmpty() ? ".plain" : "");
        add(one, judged(key, ruling, one, other));
        if (!ruling.same()) {
            add(other, judged(key, ruling, other, one));
        }
    }

    private String judged(String key, Ruling<ReportId> ruling, ReportId one, ReportId other) {
        return messages.text(key, ruling.by(), ruling.reason(), path(one), path(other), words(one), words(other));
    }

    private void add(ReportId report, String line) {
        lines.computeIfAbsent(report, id -> new ArrayList<>()).add(line);
    }

    private String words(ReportId id) {
        Article article = articles.get(id.trigger().article());
        return article == null ? "" : article.words(id.trigger().span()).replaceAll("\\s+", " ");
    }

    private String path(ReportId id) {
        Article article = articles.get(id.trigger().article());
        String path = article == null ? id.trigger().article().value() : article.path();
        return path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
    }
}
