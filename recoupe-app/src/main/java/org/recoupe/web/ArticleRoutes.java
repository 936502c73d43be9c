package org.recoupe.web;

import io.javalin.http.Context;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.recoupe.desk.Desk;
import org.recoupe.desk.Folder;
import org.recoupe.source.Problem;
import org.recoupe.store.Added;
import org.recoupe.store.Job;
import org.recoupe.store.NewFile;
import org.recoupe.store.Page;
import org.recoupe.store.StoredArticle;
import org.recoupe.store.Story;
import org.recoupe.store.StoryId;

/** What is handed in. Safe for use by many threads. */
final class ArticleRoutes {

    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_PATH = 4_096;

    private final Desk desk;
    private final WebOptions options;
    private final Answers answers;
    private final Uploads uploads;

    ArticleRoutes(Desk desk, WebOptions options, Answers answers, Uploads uploads) {
        this.desk = desk;
        this.options = options;
        this.answers = answers;
        this.uploads = uploads;
    }

    List<Route> routes() {
        return List.of(
                Route.get("/api/stories/{story}/articles", this::list),
                Route.post("/api/stories/{story}/articles", this::add),
                Route.get("/api/stories/{story}/articles/{article}", this::one),
                Route.delete("/api/stories/{story}/articles/{article}", this::setAside),
                Route.post("/api/stories/{story}/articles/{article}/restore", this::restore),
                Route.post("/api/stories/{story}/folder", this::folder));
    }

    private void list(Context context) {
        StoryId story = Requests.story(context, desk).id();
        boolean aside = "true".equals(context.queryParam("aside"));
        Page<StoredArticle> page =
                desk.store().articles().page(story, aside, Requests.limit(context), Requests.cursor(context));
        answers.json(
                context,
                200,
                new Views.Page(page.items().stream().map(Views.Article::of).toList(), page.next()));
    }

    private void one(Context context) {
        StoryId story = Requests.story(context, desk).id();
        answers.json(
                context,
                200,
                desk.store()
                        .articles()
                        .article(story, context.pathParam("article"))
                        .map(Views.Article::of)
                        .orElseThrow(() -> new TroubleException(Trouble.NOT_FOUND)));
    }

    private void setAside(Context context) {
        Story story = Requests.story(context, desk);
        String by = Requests.text(context, "by", LONGEST_NAME);
        started(context, () -> desk.setAside(story.id(), context.pathParam("article"), by == null ? "" : by));
    }

    private void restore(Context context) {
        Story story = Requests.story(context, desk);
        started(context, () -> desk.restore(story.id(), context.pathParam("article")));
    }

    private void started(Context context, Supplier<Optional<Job>> change) {
        Job job = change.get().orElseThrow(() -> new TroubleException(Trouble.NOT_FOUND));
        answers.json(context, 202, new Views.Started(Long.toString(job.id())));
    }

    private void add(Context context) {
        StoryId story = Requests.story(context, desk).id();
        uploads.enter();
        try {
            List<Views.Rejected> rejected = new ArrayList<>();
            List<NewFile> files = uploads.files(context, rejected);
            Added added = files.isEmpty() ? null : desk.add(story, files);
            answers.json(context, 202, answer(files, added, rejected));
        } finally {
            uploads.leave();
        }
    }

    /** What was kept, each file with its own name. */
    static Views.Added answer(List<NewFile> files, @Nullable Added added, List<Views.Rejected> rejected) {
        List<Views.Accepted> accepted = new ArrayList<>();
        if (added != null) {
            Set<String> known = new HashSet<>(added.known());
            for (int i = 0; i < added.files().size(); i++) {
                String digest = added.files().get(i).digest();
                accepted.add(new Views.Accepted(
                        i < files.size()
                                ? files.get(i).name()
                                : added.files().get(i).name(),
                        digest,
                        known.contains(digest)));
            }
        }
        return new Views.Added(
                accepted,
                rejected,
                added == null ? null : Long.toString(added.job().id()));
    }

    private void folder(Context context) {
        if (!options.folders()) {
            throw new TroubleException(Trouble.FOLDERS_OFF);
        }
        StoryId story = Requests.story(context, desk).id();
        String path = Requests.field(Requests.json(context), "path", LONGEST_PATH);
        if (path == null) {
            throw new TroubleException(Trouble.INVALID, "web.invalid.field", "path");
        }
        List<Views.Accepted> accepted = new ArrayList<>();
        List<Views.Rejected> rejected = new ArrayList<>();
        String job = null;
        uploads.enter();
        try {
            Folder folder = Folder.at(path, options.maxFile());
            do {
                Folder.Part part = folder.more();
                for (Problem problem : part.problems()) {
                    rejected.add(uploads.rejected(context, problem));
                }
                if (!part.files().isEmpty()) {
                    Views.Added added = answer(part.files(), desk.add(story, part.files()), List.of());
                    accepted.addAll(added.accepted());
                    job = added.job();
                }
            } while (folder.hasMore());
        } catch (IOException e) {
            throw new TroubleException(Trouble.INVALID, "web.invalid.folder");
        } finally {
            uploads.leave();
        }
        answers.json(context, 202, new Views.Added(accepted, rejected, job));
    }
}
