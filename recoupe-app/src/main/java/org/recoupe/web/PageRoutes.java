package org.recoupe.web;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.recoupe.desk.Desk;
import org.recoupe.view.DossierPage;

/** The page, the description of the service, and whether it works. Immutable; safe for use by many threads. */
final class PageRoutes {

    private static final String PAGE_TYPE = "text/html; charset=utf-8";
    private static final String YAML_TYPE = "application/yaml; charset=utf-8";

    /** Content that never changes while the server runs, packed once. */
    private record Fixed(byte[] bytes, byte[] gzip, String etag) {

        static Fixed of(byte[] bytes) {
            return new Fixed(bytes, Answers.gzip(bytes), Etags.of(bytes));
        }
    }

    private final Desk desk;
    private final WebOptions options;
    private final Answers answers;
    private final Fixed page = Fixed.of(DossierPage.served());
    private final Fixed openapi = Fixed.of(resource("openapi.yaml"));

    PageRoutes(Desk desk, WebOptions options, Answers answers) {
        this.desk = desk;
        this.options = options;
        this.answers = answers;
    }

    List<Route> routes() {
        return List.of(
                Route.get("/", context -> fixed(context, page, PAGE_TYPE)),
                Route.get("/openapi.yaml", context -> fixed(context, openapi, YAML_TYPE)),
                Route.get("/api/health", this::health));
    }

    private void health(Context context) {
        answers.json(
                context,
                200,
                new Views.Health(
                        "ok",
                        options.version(),
                        options.languages(),
                        desk.options().network(),
                        false,
                        options.folders()));
    }

    private void fixed(Context context, Fixed content, String type) {
        if (answers.known(context, content.etag())) {
            return;
        }
        context.contentType(type);
        context.header("Vary", "Accept-Encoding");
        if (Answers.takesGzip(context)) {
            context.header("Content-Encoding", "gzip");
            context.result(content.gzip());
        } else {
            context.result(content.bytes());
        }
    }

    private static byte[] resource(String name) {
        try (InputStream in = PageRoutes.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException(name + " is missing");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
