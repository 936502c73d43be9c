package org.recoupe.dating;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.recoupe.annotation.AnnotatedArticle;
import org.recoupe.article.Anchor;
import org.recoupe.article.Article;
import org.recoupe.article.ArticleId;
import org.recoupe.claim.EventReport;
import org.recoupe.claim.ReportId;

/** The variables of a story in a network, and which is which. Not safe for use by many threads. */
final class Model {

    /** Years before the first and after the last dated article in which an undated one of the same story may lie. */
    private static final int STORY_YEARS = 2;

    /** Years before today in which an article may lie where the pile has no date at all. */
    private static final int RECENT_YEARS = 5;

    /** Words are cut after so many characters. */
    private static final int LONGEST = 90;

    private static final LocalDate DAWN = LocalDate.of(1500, 1, 1);

    private final DatingCase story;
    private final Writings writings = new Writings(this);
    private final Network network = new Network();
    private final DaySet publicationWindow;
    private final DaySet eventWindow;
    private final Map<ArticleId, AnnotatedArticle> articles = new TreeMap<>();
    private final Map<ArticleId, Integer> publications = new TreeMap<>();
    private final List<List<EventReport>> groups;
    private final List<Integer> happenings = new ArrayList<>();
    private final Map<ReportId, Integer> groupOf = new HashMap<>();
    private final Map<ReportId, Integer> told = new HashMap<>();
    private final Map<Integer, Integer> groupOfVariable = new HashMap<>();
    private final Map<Integer, ArticleId> articleOfVariable = new HashMap<>();
    private final Map<Anchor, String> wordings = new HashMap<>();

    Model(DatingCase story, List<List<EventReport>> groups) {
        this.story = story;
        this.groups = groups;
        this.publicationWindow = publicationWindow(story);
        this.eventWindow = DaySet.between(DAWN, story.today().plusYears(40));
        for (AnnotatedArticle article : story.articles()) {
            articles.put(article.article().id(), article);
            int variable = network.variable(publicationWindow);
            publications.put(article.article().id(), variable);
            articleOfVariable.put(variable, article.article().id());
        }
        for (int group = 0; group < groups.size(); group++) {
            happenings.add(network.variable(eventWindow));
            for (EventReport report : groups.get(group)) {
                groupOf.put(report.id(), group);
            }
            tellers(group);
            groupOfVariable.put(happenings.get(group), group);
            for (EventReport report : groups.get(group)) {
                groupOfVariable.put(told(report), group);
            }
        }
    }

    /** What each article says of an event is worked out apart first: one that is wrong must not spoil the others. */
    private void tellers(int group) {
        Map<ArticleId, Integer> byArticle = new TreeMap<>();
        groups.get(group).forEach(report -> byArticle.put(report.id().trigger().article(), happenings.get(group)));
        if (byArticle.size() > 1) {
            byArticle.replaceAll((article, variable) -> network.variable(eventWindow));
        }
        groups.get(group)
                .forEach(report -> told.put(
                        report.id(),
                        byArticle.getOrDefault(report.id().trigger().article(), happenings.get(group))));
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

    Network network() {
        return network;
    }

    /** The days on which an article of this pile may have been written. */
    DaySet publicationWindow() {
        return publicationWindow;
    }

    DaySet eventWindow() {
        return eventWindow;
    }

    List<List<EventReport>> groups() {
        return groups;
    }

    AnnotatedArticle article(ArticleId id) {
        AnnotatedArticle article = articles.get(id);
        if (article == null) {
            throw new IllegalArgumentException("a report of an article that is not in the story: " + id);
        }
        return article;
    }

    /** The variable of the day on which an article was written. */
    int publication(ArticleId id) {
        Integer variable = publications.get(id);
        if (variable == null) {
            throw new IllegalArgumentException("a report of an article that is not in the story: " + id);
        }
        return variable;
    }

    /** The variable of the day on which the words at {@code anchor} were written: before its article, where they are copied. */
    int writing(Anchor anchor) {
        return writings.of(anchor.article(), anchor.span().start());
    }

    /** The same of the sentence that follows {@code anchor}, a dateline. */
    int writingAfter(Anchor anchor) {
        return writings.after(anchor.article(), anchor.span().end());
    }

    /** Finds the sentences that several articles have; to be called once, before anything is tied. */
    void findWritings() {
        writings.find();
    }

    /** Ties the days of the sentences that several articles have, {@code soon} days at most apart as a rule; to be called once. */
    void tieWritings(int soon) {
        writings.tie(soon);
    }

    /** The variable of the day on which a group of reports took place. */
    int happening(int group) {
        return happenings.get(group);
    }

    /** The variable of the day on which, by its own article alone, what {@code report} tells took place. */
    int told(EventReport report) {
        Integer variable = told.get(report.id());
        return variable == null ? happening(groupOf(report.id())) : variable;
    }

    /** The index of the group that holds a report; -1 where none does. */
    int groupOf(ReportId report) {
        return groupOf.getOrDefault(report, -1);
    }

    /** The group of reports whose day, or whose day by one article, a variable is; -1 where it is none. */
    int groupOfVariable(int variable) {
        return groupOfVariable.getOrDefault(variable, -1);
    }

    /** The article whose day a variable is. */
    Optional<ArticleId> articleOfVariable(int variable) {
        return Optional.ofNullable(articleOfVariable.get(variable));
    }

    DaySet days(int group) {
        return network.days(happenings.get(group));
    }

    /** The words at {@code anchor}, on one line, cut where they are long. */
    String words(Anchor anchor) {
        Article article = article(anchor.article()).article();
        return wordings.computeIfAbsent(anchor, key -> oneLine(article.words(anchor.span())));
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

    /** The name of the input of an article, for a person: its file name. */
    String path(ArticleId id) {
        String path = article(id).article().path().replace('\\', '/');
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
