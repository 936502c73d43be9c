package org.recoupe.web;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.recoupe.desk.Desk;
import org.recoupe.desk.DeskOptions;
import org.recoupe.pipeline.Settings;
import org.recoupe.store.Store;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A desk with a store of its own, served on this machine, and who asks it. */
final class Served implements AutoCloseable {

    static final String ARTICLE = """
            Grève : la ministre Odile Varenne reçoit les syndicats

            Publié le 12 mars 2019

            La ministre des Transports Odile Varenne a rencontré lundi 11 mars à Lyon le dirigeant syndical Paul Kerbrat.
            « Nous avons avancé », a déclaré Mme Varenne après trois heures de discussions.
            """;

    static final JsonMapper MAPPER = JsonMapper.shared();

    final Store store;
    final Desk desk;
    final WebServer server;
    final HttpClient client =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(20)).build();
    final @Nullable String token;

    private Served(Store store, Desk desk, WebServer server, @Nullable String token) {
        this.store = store;
        this.desk = desk;
        this.server = server;
        this.token = token;
    }

    static Served at(Path folder) throws IOException {
        return at(folder, null, false);
    }

    static Served at(Path folder, @Nullable String token, boolean network) throws IOException {
        Clock clock = Clock.fixed(Instant.parse("2019-04-01T12:00:00Z"), ZoneOffset.UTC);
        Store store = Store.open(folder.toString(), clock);
        Settings settings = Settings.of(LocalDate.of(2019, 4, 1)).withThreads(1).withMaxBytes(1 << 20);
        Desk desk = Desk.open(store, new DeskOptions(settings, clock, network));
        WebOptions options = new WebOptions(
                "127.0.0.1",
                0,
                token,
                Set.of("presse.example"),
                token == null,
                1 << 20,
                "test",
                List.of("fr"),
                (locale, key, values) -> locale.getLanguage() + " " + key + " " + List.of(values));
        return new Served(store, desk, WebServer.start(desk, options), token);
    }

    URI uri(String path) {
        return URI.create("http://127.0.0.1:" + server.port() + path);
    }

    HttpRequest.Builder request(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(uri(path)).timeout(Duration.ofSeconds(60));
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        return request;
    }

    HttpResponse<String> send(HttpRequest request) throws IOException, InterruptedException {
        return client.send(request, HttpResponse.BodyHandlers.ofString());
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return send(request(path).build());
    }

    HttpResponse<String> ask(String method, String path, @Nullable String json)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = request(path).header("X-Recoupe", "1");
        if (json == null) {
            return send(
                    request.method(method, HttpRequest.BodyPublishers.noBody()).build());
        }
        return send(request.header("Content-Type", "application/json")
                .method(method, HttpRequest.BodyPublishers.ofString(json))
                .build());
    }

    static JsonNode json(HttpResponse<String> answer) {
        return MAPPER.readTree(answer.body());
    }

    String newStory() throws IOException, InterruptedException {
        return json(ask("POST", "/api/stories", "{\"title\":\"La grève\"}"))
                .get("id")
                .stringValue();
    }

    HttpResponse<String> upload(String story, String name, String text) throws IOException, InterruptedException {
        return send(request("/api/stories/" + story + "/articles?name=" + name)
                .header("X-Recoupe", "1")
                .header("Content-Type", "text/plain")
                .POST(HttpRequest.BodyPublishers.ofString(text))
                .build());
    }

    /** Waits until nothing is being done for a story. */
    JsonNode settled(String story) throws IOException, InterruptedException {
        long end = System.nanoTime() + Duration.ofMinutes(2).toNanos();
        while (System.nanoTime() < end) {
            JsonNode now = json(get("/api/stories/" + story));
            if (!now.get("state").stringValue().equals("working")) {
                return now;
            }
            Thread.sleep(50);
        }
        throw new IllegalStateException("the story is not ready after two minutes");
    }

    /** What is answered to bytes that no client would send. */
    String raw(String request) throws IOException {
        try (Socket socket = new Socket(InetAddress.getByName("127.0.0.1"), server.port())) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Override
    public void close() {
        server.close();
        desk.close();
        store.close();
    }
}
