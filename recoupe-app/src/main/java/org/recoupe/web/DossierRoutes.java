package org.recoupe.web;

import io.javalin.http.Context;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import org.recoupe.desk.Desk;
import org.recoupe.desk.Dossiers;
import org.recoupe.dossier.Dossier;
import org.recoupe.export.ExportFormat;
import org.recoupe.store.StoredDossier;
import org.recoupe.store.StoryId;
import org.recoupe.store.Version;
import org.recoupe.view.Explanation;

/** Dossiers: whole, what has changed, proofs, other formats. Safe for use by many threads. */
final class DossierRoutes {

    private static final int WIDTH = 100;
    private static final int MOST_NAMED = 8;
    private static final int LONGEST = 400;
    private static final int AT_ONCE = 2;

    private final Desk desk;
    private final Answers answers;
    /** Each takes memory for a whole dossier in another form. */
    private final Semaphore writing = new Semaphore(AT_ONCE, true);

    DossierRoutes(Desk desk, Answers answers) {
        this.desk = desk;
        this.answers = answers;
    }

    List<Route> routes() {
        return List.of(
                Route.get("/api/stories/{story}/dossier", this::dossier),
                Route.get("/api/stories/{story}/versions", this::versions),
                Route.get("/api/stories/{story}/changes", this::changes),
                Route.get("/api/stories/{story}/explain/<part>", this::explain),
                Route.get("/api/stories/{story}/exports", this::exports),
                Route.get("/api/stories/{story}/exports/{format}", this::export));
    }

    private void dossier(Context context) throws IOException {
        StoryId story = Requests.story(context, desk).id();
        String version = context.queryParam("version");
        StoredDossier stored = version == null ? last(story) : version(story, Requests.number("version", version));
        if (answers.known(context, Integer.toString(stored.version().number()))) {
            return;
        }
        context.contentType(Answers.JSON);
        context.header("Vary", "Accept-Encoding");
        if (Answers.takesGzip(context)) {
            context.header("Content-Encoding", "gzip");
            answers.whole(context, stored.gzip());
        } else {
            // Unpacked as it goes: many at the same time must not each hold all of it.
            context.result(new GZIPInputStream(new ByteArrayInputStream(stored.gzip())));
        }
    }

    private StoredDossier last(StoryId story) {
        return desk.dossiers()
                .last(story)
                .orElseThrow(() -> new TroubleException(Trouble.NOT_FOUND, "web.not-found.dossier"));
    }

    private StoredDossier version(StoryId story, int number) {
        return desk.dossiers().version(story, number).orElseThrow(() -> {
            boolean was = desk.dossiers()
                    .last(story)
                    .filter(last -> number < last.version().number())
                    .isPresent();
            return was
                    ? new TroubleException(Trouble.GONE)
                    : new TroubleException(Trouble.NOT_FOUND, "web.not-found.dossier");
        });
    }

    private void versions(Context context) {
        StoryId story = Requests.story(context, desk).id();
        answers.json(
                context,
                200,
                desk.dossiers().versions(story).stream().map(Views.Version::of).toList());
    }

    private void changes(Context context) {
        StoryId story = Requests.story(context, desk).id();
        Dossiers.Difference difference =
                desk.dossiers().since(story, since(story, Requests.text(context, "since", 40)));
        answers.json(
                context,
                200,
                new Views.Changes(
                        difference.from(),
                        difference.to(),
                        difference.changes().stream().map(Views.ChangeItem::of).toList()));
    }

    /** The version that is meant: by its number, the last before a time, the one before the last. */
    private @Nullable StoredDossier since(StoryId story, @Nullable String since) {
        if (since == null) {
            List<Version> versions = desk.dossiers().versions(story);
            return versions.size() < 2 ? null : version(story, versions.get(1).number());
        }
        if (since.matches("\\d{1,9}")) {
            int number = Integer.parseInt(since);
            return number == 0 ? null : version(story, number);
        }
        Optional<Version> version = desk.store().dossiers().at(story, instant(since));
        return version.map(each -> version(story, each.number())).orElse(null);
    }

    private Instant instant(String since) {
        try {
            return since.indexOf('T') < 0
                    ? LocalDate.parse(since)
                            .atStartOfDay(desk.options().settings().zone())
                            .toInstant()
                    : OffsetDateTime.parse(since).toInstant();
        } catch (DateTimeException e) {
            throw Requests.bad("since");
        }
    }

    private void explain(Context context) {
        Dossier dossier = read(Requests.story(context, desk).id());
        String part = context.pathParam("part");
        if (part.length() > LONGEST) {
            throw Requests.bad("part");
        }
        switch (Explanation.of(dossier, part, WIDTH, false)) {
            case Explanation.Answer.Found found ->
                answers.body(context, "text/plain; charset=utf-8", found.text().getBytes(StandardCharsets.UTF_8));
            case Explanation.Answer.Unknown unknown ->
                throw new TroubleException(Trouble.NOT_FOUND, "web.not-found.part");
            case Explanation.Answer.Several several ->
                throw new TroubleException(Trouble.CONFLICT, "web.conflict.part", named(several.parts()));
        }
    }

    private static String named(List<Explanation.Part> parts) {
        return parts.stream().limit(MOST_NAMED).map(Explanation.Part::id).collect(Collectors.joining(", "));
    }

    private Dossier read(StoryId story) {
        return desk.dossiers().read(story, last(story));
    }

    private void exports(Context context) {
        Requests.story(context, desk);
        answers.json(
                context,
                200,
                ExportFormat.all().stream()
                        .map(format ->
                                new Views.Export(format.id(), format.name(), format.mediaType(), format.extension()))
                        .toList());
    }

    private void export(Context context) {
        StoryId story = Requests.story(context, desk).id();
        ExportFormat format = ExportFormat.of(context.pathParam("format"))
                .orElseThrow(() -> new TroubleException(Trouble.NOT_FOUND, "web.not-found.format"));
        StoredDossier last = last(story);
        if (answers.known(context, last.version().number() + "-" + format.id())) {
            return;
        }
        writing.acquireUninterruptibly();
        try {
            byte[] bytes = format.write(desk.dossiers().read(story, last));
            context.header(
                    "Content-Disposition",
                    "attachment; filename=\"dossier-" + format.id() + "." + format.extension() + "\"");
            answers.body(context, format.mediaType(), bytes);
        } finally {
            writing.release();
        }
    }
}
