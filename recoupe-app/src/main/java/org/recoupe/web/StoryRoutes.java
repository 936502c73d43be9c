package org.recoupe.web;

import io.javalin.http.Context;
import java.util.List;
import org.recoupe.desk.Desk;
import org.recoupe.store.Page;
import org.recoupe.store.Story;
import org.recoupe.store.StoryId;
import tools.jackson.databind.JsonNode;

/** Stories. Immutable; safe for use by many threads. */
final class StoryRoutes {

    private static final int LONGEST_TITLE = 300;

    private final Desk desk;
    private final Answers answers;

    StoryRoutes(Desk desk, Answers answers) {
        this.desk = desk;
        this.answers = answers;
    }

    List<Route> routes() {
        return List.of(
                Route.get("/api/stories", this::list),
                Route.post("/api/stories", this::add),
                Route.get("/api/stories/{story}", this::one),
                Route.patch("/api/stories/{story}", this::rename),
                Route.delete("/api/stories/{story}", this::delete));
    }

    private void list(Context context) {
        Page<Story> page = desk.store().stories().page(Requests.limit(context), Requests.cursor(context));
        answers.json(
                context,
                200,
                new Views.Page(page.items().stream().map(Views.Story::of).toList(), page.next()));
    }

    private void add(Context context) {
        boolean empty = context.req().getContentLengthLong() == 0 || context.contentType() == null;
        String title = empty ? null : Requests.field(Requests.json(context), "title", LONGEST_TITLE);
        Story story = desk.store().stories().create(title);
        context.header("Location", "/api/stories/" + story.id());
        answers.json(context, 201, Views.Story.of(story));
    }

    private void one(Context context) {
        answers.json(context, 200, Views.Story.of(Requests.story(context, desk)));
    }

    private void rename(Context context) {
        StoryId id = Requests.story(context, desk).id();
        JsonNode body = Requests.json(context);
        if (!body.has("title")) {
            throw new TroubleException(Trouble.INVALID, "web.invalid.field", "title");
        }
        Story story = desk.store()
                .stories()
                .rename(id, Requests.field(body, "title", LONGEST_TITLE))
                .orElseThrow(() -> new TroubleException(Trouble.NOT_FOUND));
        answers.json(context, 200, Views.Story.of(story));
    }

    private void delete(Context context) {
        if (!desk.delete(Requests.story(context, desk).id())) {
            throw new TroubleException(Trouble.NOT_FOUND);
        }
        context.status(204);
    }
}
