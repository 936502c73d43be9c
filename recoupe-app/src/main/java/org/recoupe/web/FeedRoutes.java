package org.recoupe.web;

import io.javalin.http.Context;
import java.net.URI;
import java.util.List;
import org.recoupe.desk.Desk;
import org.recoupe.desk.FeedAddress;
import org.recoupe.desk.FeedWatch;
import org.recoupe.store.StoredFeed;
import org.recoupe.store.StoryId;

/** Feeds. Immutable; safe for use by many threads. */
final class FeedRoutes {

    private static final int MOST_FEEDS = 100;

    private final Desk desk;
    private final Answers answers;

    FeedRoutes(Desk desk, Answers answers) {
        this.desk = desk;
        this.answers = answers;
    }

    List<Route> routes() {
        return List.of(
                Route.get("/api/stories/{story}/feeds", this::list),
                Route.post("/api/stories/{story}/feeds", this::add),
                Route.delete("/api/stories/{story}/feeds/{feed}", this::remove),
                Route.post("/api/stories/{story}/feeds/{feed}/fetch", this::fetch));
    }

    private void list(Context context) {
        StoryId story = Requests.story(context, desk).id();
        answers.json(
                context,
                200,
                desk.store().feeds().list(story).stream().map(Views.Feed::of).toList());
    }

    private void add(Context context) {
        StoryId story = Requests.story(context, desk).id();
        String url = Requests.field(Requests.json(context), "url", FeedAddress.LONGEST);
        URI address = FeedAddress.of(url == null ? "" : url)
                .orElseThrow(() -> new TroubleException(Trouble.INVALID, "web.invalid.url"));
        if (desk.store().feeds().list(story).size() >= MOST_FEEDS) {
            throw new TroubleException(Trouble.CONFLICT);
        }
        answers.json(context, 201, Views.Feed.of(desk.store().feeds().add(story, address.toString())));
    }

    private StoredFeed feed(Context context, StoryId story) {
        return desk.store()
                .feeds()
                .feed(story, context.pathParam("feed"))
                .orElseThrow(() -> new TroubleException(Trouble.NOT_FOUND));
    }

    private void remove(Context context) {
        StoryId story = Requests.story(context, desk).id();
        desk.store().feeds().remove(story, feed(context, story).id());
        context.status(204);
    }

    private void fetch(Context context) {
        StoredFeed feed = feed(context, Requests.story(context, desk).id());
        if (!desk.options().network()) {
            throw new TroubleException(Trouble.NETWORK_OFF);
        }
        FeedWatch.Outcome outcome = desk.feeds().fetch(feed).orElseThrow(() -> new TroubleException(Trouble.BUSY));
        if (!outcome.isGood()) {
            boolean refused = outcome.code().startsWith("refused");
            throw new TroubleException(
                    refused ? Trouble.REFUSED_ADDRESS : Trouble.FETCH_FAILED,
                    "web.feed." + outcome.code(),
                    outcome.detail());
        }
        answers.json(context, 202, ArticleRoutes.answer(List.of(), outcome.added(), List.of()));
    }
}
