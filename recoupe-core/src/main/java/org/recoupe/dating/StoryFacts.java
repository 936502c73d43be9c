package org.recoupe.dating;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.concurrent.ConcurrentHashMap;
import org.recoupe.annotation.AnnotatedArticle;
import org.recoupe.article.Anchor;
import org.recoupe.article.ArticleId;
import org.recoupe.claim.EventReport;
import org.recoupe.claim.ReportId;
import org.recoupe.entity.EntityId;

/**
 * What dating needs of a story that does not depend on which reports are one event: worked out once, however often the story is
 * dated. Safe for use by many threads.
 */
final class StoryFacts {

    /** Years before the first and after the last dated article in which an undated one of the same story may lie. */
    private static final int STORY_YEARS = 2;

    /** Years before today in which an article may lie where the pile has no date at all. */
    private static final int RECENT_YEARS = 5;

    /** Words are cut after so many characters. */
    private static final int LONGEST = 90;

    private static final LocalDate DAWN = LocalDate.of(1500, 1, 1);

    private final DatingCase story;
    private final DaySet publicationWindow;
    private final DaySet eventWindow;
    private final Map<ArticleId, AnnotatedArticle> articles = new HashMap<>();
    private final List<EventReport> reports;
    private final Map<ReportId, SortedSet<EntityId>> participants = new HashMap<>();
    private final Map<Anchor, String> wordings = new ConcurrentHashMap<>();
    private final List<List<CopiedSentences.Place>> copied;

    StoryFacts(DatingCase story) {
        this.story = story;
        this.publicationWindow = publicationWindow(story);
        this.eventWindow = DaySet.between(DAWN, story.today().plusYears(40));
        for (AnnotatedArticle article : story.articles()) {
            articles.put(article.article().id(), article);
        }
        this.reports = story.reports().stream()
                .sorted(Comparator.comparing(EventReport::id))
                .toList();
        for (EventReport report : reports) {
            participants.put(report.id(), Collections.unmodifiableSortedSet(Kinds.participants(report)));
        }
        this.copied = CopiedSentences.of(story);
    }

    private static DaySet publicationWindow(DatingCase story) {
        List<LocalDate> dated = PublicationDates.certain(story);
        LocalDate today = story.today();
        if (dated.isEmpty()) {
            return DaySet.between(today.minusYears(RECENT_YEARS), today);
        }
        LocalDate first = dated.stream().min(LocalDate::compareTo).orElseThrow();
        LocalDate last = dated.stream().max(LocalDate::compareTo).orElseThrow();
        LocalDate until = last.plusYears(STORY_YEARS);
        return DaySet.between(first.minusYears(STORY_YEARS), until.isBefore(today) ? until : today);
    }

    DatingCase story() {
        return story;
    }

    /** All reports, sorted by id. */
    List<EventReport> reports() {
        return reports;
    }

    /** The days on which an article of this pile may have been written. */
    DaySet publicationWindow() {
        return publicationWindow;
    }

    DaySet eventWindow() {
        return eventWindow;
    }

    /** The sentences that several articles have which copy one another, each with its places. */
    List<List<CopiedSentences.Place>> copied() {
        return copied;
    }

    AnnotatedArticle article(ArticleId id) {
        AnnotatedArticle article = articles.get(id);
        if (article == null) {
            throw new IllegalArgumentException("a report of an article that is not in the story: " + id);
        }
        return article;
    }

    /** See {@link Kinds#participants(EventReport)}; not to be changed. */
    SortedSet<EntityId> participants(EventReport report) {
        SortedSet<EntityId> known = participants.get(report.id());
        return known == null ? Kinds.participants(report) : known;
    }

    /** The words at {@code anchor}, on one line, cut where they are long. */
    String words(Anchor anchor) {
        String known = wordings.get(anchor);
        if (known == null) {
            known = oneLine(article(anchor.article()).article().words(anchor.span()));
            wordings.put(anchor, known);
        }
        return known;
    }

    private static String oneLine(String words) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < words.length() && out.length() <= LONGEST; i++) {
            char c = words.charAt(i);
            if (!Character.isWhitespace(c)) {
                out.append(c);
            } else if (!out.isEmpty() && out.charAt(out.length() - 1) != ' ') {
                out.append(' ');
            }
        }
        String line = out.toString().strip();
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST - 2).strip() + "…";
    }
}
