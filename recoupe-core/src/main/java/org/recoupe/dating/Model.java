package org.recoupe.dating;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import org.recoupe.annotation.AnnotatedArticle;
import org.recoupe.article.Anchor;
import org.recoupe.article.ArticleId;
import org.recoupe.claim.EventReport;
import org.recoupe.claim.ReportId;
import org.recoupe.entity.EntityId;

/** The variables of a story in a network, and which is which. Not safe for use by many threads. */
final class Model {

    private final StoryFacts facts;
    private final Writings writings = new Writings(this);
    private final Network network = new Network();
    private final Map<ArticleId, Integer> publications = new HashMap<>();
    private final List<List<EventReport>> groups;
    private final List<Integer> happenings = new ArrayList<>();
    private final Map<ReportId, Integer> groupOf = new HashMap<>();
    private final Map<ReportId, Integer> told = new HashMap<>();
    private final Map<Integer, Integer> groupOfVariable = new HashMap<>();
    private final Map<Integer, ArticleId> articleOfVariable = new HashMap<>();

    Model(StoryFacts facts, List<List<EventReport>> groups) {
        this.facts = facts;
        this.groups = groups;
        for (AnnotatedArticle article : facts.story().articles()) {
            int variable = network.variable(facts.publicationWindow());
            publications.put(article.article().id(), variable);
            articleOfVariable.put(variable, article.article().id());
        }
        for (int group = 0; group < groups.size(); group++) {
            happenings.add(network.variable(facts.eventWindow()));
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
            byArticle.replaceAll((article, variable) -> network.variable(facts.eventWindow()));
        }
        groups.get(group)
                .forEach(report -> told.put(
                        report.id(),
                        byArticle.getOrDefault(report.id().trigger().article(), happenings.get(group))));
    }

    /** What does not depend on the groups. */
    StoryFacts facts() {
        return facts;
    }

    DatingCase story() {
        return facts.story();
    }

    Network network() {
        return network;
    }

    /** The days on which an article of this pile may have been written. */
    DaySet publicationWindow() {
        return facts.publicationWindow();
    }

    DaySet eventWindow() {
        return facts.eventWindow();
    }

    List<List<EventReport>> groups() {
        return groups;
    }

    AnnotatedArticle article(ArticleId id) {
        return facts.article(id);
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
        return facts.words(anchor);
    }

    /** See {@link Kinds#participants(EventReport)}; not to be changed. */
    SortedSet<EntityId> participants(EventReport report) {
        return facts.participants(report);
    }

    /** The name of the input of an article, for a person: its file name. */
    String path(ArticleId id) {
        String path = article(id).article().path().replace('\\', '/');
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
