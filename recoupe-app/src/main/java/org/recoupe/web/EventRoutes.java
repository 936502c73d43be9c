package org.recoupe.web;

import io.javalin.http.Context;
import jakarta.servlet.ServletOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.recoupe.desk.Desk;
import org.recoupe.desk.Happening;
import org.recoupe.desk.Happenings;
import org.recoupe.store.Story;
import tools.jackson.databind.json.JsonMapper;

/**
 * What happens to a story, as server-sent events. Each who listens has a virtual thread. Safe for use by many threads.
 */
final class EventRoutes {

    /** So many may listen at the same time. */
    private static final int MOST = 500;

    private static final int KEEP_ALIVE_SECONDS = 15;

    private final JsonMapper mapper = JsonMapper.shared();
    private final Desk desk;

    EventRoutes(Desk desk) {
        this.desk = desk;
    }

    List<Route> routes() {
        return List.of(Route.get("/api/stories/{story}/events", this::listen));
    }

    private void listen(Context context) throws IOException {
        Story story = Requests.story(context, desk);
        if (context.req().getMethod().equals("HEAD")) {
            return;
        }
        Happenings happenings = desk.happenings();
        if (happenings.count() >= MOST) {
            throw new TroubleException(Trouble.BUSY);
        }
        Long after = after(context.header("Last-Event-ID"), happenings);
        try (Happenings.Listener listener = happenings.listen(story.id(), after)) {
            context.status(200);
            context.contentType("text/event-stream; charset=utf-8");
            context.header("Cache-Control", "no-store");
            context.header("X-Accel-Buffering", "no");
            ServletOutputStream out = context.res().getOutputStream();
            if (after == null) {
                // Where it stands, so that nothing falls between an answer and what comes after it.
                int version = desk.store()
                        .stories()
                        .story(story.id())
                        .map(Story::version)
                        .orElse(0);
                write(out, new Happenings.Numbered(happenings.last(), new Happening.NewDossier(version)));
            }
            out.flush();
            while (!listener.isOver()) {
                Happenings.Numbered next = listener.next(KEEP_ALIVE_SECONDS, TimeUnit.SECONDS);
                if (next == null) {
                    out.write(": \n\n".getBytes(StandardCharsets.US_ASCII));
                } else {
                    write(out, next);
                }
                out.flush();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            // Whoever listened has gone.
            return;
        }
    }

    /** The number that was heard last; null where it is none, or one of another process. */
    private static @Nullable Long after(@Nullable String id, Happenings happenings) {
        if (id == null || !id.matches("\\d{1,18}")) {
            return null;
        }
        long number = Long.parseLong(id);
        return happenings.knows(number) ? number : null;
    }

    private void write(ServletOutputStream out, Happenings.Numbered numbered) throws IOException {
        String event;
        Object data;
        switch (numbered.what()) {
            case Happening.Progress progress -> {
                event = "progress";
                data = new Views.Progress(
                        Long.toString(progress.job()), progress.phase().id(), progress.done(), progress.total());
            }
            case Happening.NewDossier dossier -> {
                event = "dossier";
                data = new Views.NewDossier(dossier.version());
            }
            case Happening.Trouble trouble -> {
                event = "problem";
                data = new Views.Note(trouble.name(), trouble.code(), trouble.detail());
            }
        }
        String text = "id: " + numbered.number() + "\nevent: " + event + "\ndata: " + mapper.writeValueAsString(data)
                + "\n\n";
        out.write(text.getBytes(StandardCharsets.UTF_8));
    }
}
