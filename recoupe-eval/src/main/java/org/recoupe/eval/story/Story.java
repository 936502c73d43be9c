package org.recoupe.eval.story;

import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.function.Function;

/**
 * Articles with the truth about them.
 *
 * @param articles by day
 * @param events what happened, told or not
 * @param statements what was said
 * @param deadlines what was demanded by a day
 * @param series what is counted
 * @param copies pairs of articles of which one comes from the other, or both from a third
 */
public record Story(
        List<StoryArticle> articles,
        List<StoryEvent> events,
        List<Statement> statements,
        List<StoryDeadline> deadlines,
        List<StorySeries> series,
        List<CopyPair> copies) {

    /** Copies the lists. */
    public Story {
        articles = List.copyOf(articles);
        events = List.copyOf(events);
        statements = List.copyOf(statements);
        deadlines = List.copyOf(deadlines);
        series = List.copyOf(series);
        copies = List.copyOf(copies);
    }

    /** All of them in one. */
    static Story of(List<Story> chapters) {
        return new Story(
                all(chapters, Story::articles),
                all(chapters, Story::events),
                all(chapters, Story::statements),
                all(chapters, Story::deadlines),
                all(chapters, Story::series),
                all(chapters, Story::copies));
    }

    private static <T> List<T> all(List<Story> chapters, Function<Story, List<T>> part) {
        return chapters.stream().map(part).flatMap(Collection::stream).toList();
    }

    /** Who tells of each event, by its id. */
    public SortedMap<String, Witnesses> witnesses() {
        return Witnesses.byEvent(articles);
    }

    /** What the articles say that cannot all be true, of each event. */
    public List<StoryConflict> conflicts() {
        Contradictions contradictions = new Contradictions();
        articles.forEach(article -> article.passages().forEach(contradictions::add));
        return contradictions.found();
    }
}
