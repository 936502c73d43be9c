package org.recoupe.web;

import io.javalin.http.Context;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.recoupe.desk.Desk;
import org.recoupe.store.Hits;
import org.recoupe.store.Query;
import org.recoupe.store.StoryId;

/** Search. Immutable; safe for use by many threads. */
final class SearchRoutes {

    private static final int LONGEST_WORDS = 500;
    private static final int LONGEST_NAME = 200;

    private final Desk desk;
    private final Answers answers;

    SearchRoutes(Desk desk, Answers answers) {
        this.desk = desk;
        this.answers = answers;
    }

    List<Route> routes() {
        return List.of(
                Route.get("/api/search", context -> find(context, null)),
                Route.get(
                        "/api/stories/{story}/search",
                        context -> find(context, Requests.story(context, desk).id())));
    }

    private void find(Context context, @Nullable StoryId story) {
        String words = Requests.text(context, "q", LONGEST_WORDS);
        Query query = Query.of(words == null ? "" : words)
                .between(Requests.day(context, "from"), Requests.day(context, "to"))
                .saidBy(Requests.text(context, "speaker", LONGEST_NAME))
                .publishedBy(Requests.text(context, "outlet", LONGEST_NAME))
                .in(part(context.queryParam("in")))
                .page(Requests.limit(context), Requests.cursor(context));
        Hits hits = desk.store().search().find(story == null ? query : query.inStory(story));
        answers.json(
                context,
                200,
                new Views.Hits(
                        hits.items().stream()
                                .map(hit -> Views.Hit.of(hit, story == null))
                                .toList(),
                        hits.total(),
                        hits.more(),
                        hits.next()));
    }

    private static Query.In part(@Nullable String in) {
        if (in == null) {
            return Query.In.ARTICLE;
        }
        for (Query.In part : Query.In.values()) {
            if (part.name().toLowerCase(Locale.ROOT).equals(in)) {
                return part;
            }
        }
        throw Requests.bad("in");
    }
}
