package org.recoupe.eval.measure;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.recoupe.eval.story.StoryArticle;
import org.recoupe.eval.story.StoryGenerator;

/**
 * The desk as its users have it, started by the launcher and asked over HTTP: how soon it is ready, how long one more article of a
 * large story takes until the dossier shows it, and how many can read while one writes.
 */
final class DeskLoad implements Measure {

    private static final List<String> COLUMNS = List.of(
            "ready-s",
            "reading-s",
            "first-s",
            "added-s",
            "slowest-s",
            "readers",
            "answers",
            "errors",
            "p50-ms",
            "p99-ms");
    private static final long SEED = 10;
    private static final int ARTICLES = 1_000;
    private static final int ADDED = 10;
    /** A person who opens the desk looks at it before adding something. */
    private static final Duration LOOK = Duration.ofSeconds(20);

    private static final int READERS = 200;
    private static final Duration MINUTE = Duration.ofMinutes(1);
    /** A person looks at an answer before asking again. */
    private static final int THINK_MILLIS = 500;

    private static final double NANO = 1e9;
    private static final double MILLI = 1e6;
    private static final Pattern READY = Pattern.compile("(http://\\S+/)");
    private static final Pattern ID = Pattern.compile("\"id\":\"([^\"]+)\"");

    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(20)).build();

    @Override
    public String name() {
        return "desk";
    }

    @Override
    public void run(Bench bench, Consumer<Table> sink) throws IOException, InterruptedException {
        int count = Integer.getInteger("recoupe.desk.articles", ARTICLES);
        List<StoryArticle> articles = new ArrayList<>();
        new StoryGenerator(SEED).chapters(count + ADDED + 100, chapter -> articles.addAll(chapter.articles()));
        Path folder = Files.createTempDirectory("recoupe-desk");
        try {
            start(folder.resolve("warm")).close();
            Path data = folder.resolve("data");
            long begun = System.nanoTime();
            String story;
            double ready;
            double reading;
            try (Server server = start(data)) {
                ready = seconds(begun);
                story = "api/stories/" + id(ask("POST", server.url + "api/stories", "{\"title\":\"bench\"}"));
                begun = System.nanoTime();
                for (StoryArticle article : articles.subList(0, count)) {
                    add(server.url + story, article);
                }
                settled(server.url + story);
                reading = seconds(begun);
            }
            double first;
            try (Server server = start(data)) {
                first = added(server.url + story, articles.get(count));
            }
            try (Server server = start(data)) {
                Thread.sleep(LOOK);
                List<Double> added = new ArrayList<>();
                for (int i = 1; i <= ADDED; i++) {
                    added.add(added(server.url + story, articles.get(count + i)));
                }
                Collections.sort(added);
                Load load = new Load(server.url + story, articles.subList(count + 1 + ADDED, articles.size()));
                load.run();
                sink.accept(new Table(
                        "desk",
                        "The desk, a story of " + count
                                + " articles: until it is ready, until all is read, until one more is in the dossier: at"
                                + " once after a start, then the middle and the slowest of " + ADDED
                                + " after another start and a look; then readers and one writer for a minute",
                        COLUMNS,
                        2,
                        List.of(new Table.Row("Recoupe", values(ready, reading, first, added, load)))));
            }
        } finally {
            try (Stream<Path> files = Files.walk(folder)) {
                files.sorted(Comparator.reverseOrder()).forEach(StoryReader::delete);
            }
        }
    }

    private static List<@Nullable Double> values(
            double ready, double reading, double first, List<Double> added, Load load) {
        return List.of(
                ready,
                reading,
                first,
                added.get(added.size() / 2),
                added.getLast(),
                (double) READERS,
                (double) load.times.size(),
                (double) load.errors.get(),
                load.percentile(0.5),
                load.percentile(0.99));
    }

    private static double seconds(long since) {
        return (System.nanoTime() - since) / NANO;
    }

    /** From handing it in until the dossier is there with it, in seconds; told of it as the page is, by an event. */
    private double added(String url, StoryArticle article) throws IOException, InterruptedException {
        CompletableFuture<HttpResponse<Stream<String>>> events =
                client.sendAsync(request("GET", url + "/events", ""), HttpResponse.BodyHandlers.ofLines());
        long begun = System.nanoTime();
        add(url, article);
        try (Stream<String> lines = events.join().body()) {
            // The first one tells where the story stood.
            if (lines.filter("event: dossier"::equals).skip(1).findFirst().isEmpty()) {
                throw new IOException("no dossier was told of");
            }
        }
        String dossier = ask("GET", url + "/dossier", "");
        double seconds = seconds(begun);
        if (!dossier.contains(article.path())) {
            throw new IOException("the dossier is without " + article.path());
        }
        settled(url);
        return seconds;
    }

    private void settled(String url) throws IOException, InterruptedException {
        while (ask("GET", url, "").contains("\"state\":\"working\"")) {
            Thread.sleep(100);
        }
    }

    private void add(String url, StoryArticle article) throws IOException, InterruptedException {
        ask("POST", url + "/articles?name=" + article.path(), article.text());
    }

    private static String id(String json) throws IOException {
        Matcher id = ID.matcher(json);
        if (!id.find()) {
            throw new IOException("no id: " + json);
        }
        return id.group(1);
    }

    private String ask(String method, String url, String body) throws IOException, InterruptedException {
        HttpResponse<String> answer = client.send(request(method, url, body), HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() >= 300) {
            throw new IOException(method + " " + url + ": " + answer.statusCode() + " " + answer.body());
        }
        return answer.body();
    }

    private static HttpRequest request(String method, String url, String body) {
        return HttpRequest.newBuilder(URI.create(url))
                .timeout(Duration.ofMinutes(2))
                .header("X-Recoupe", "1")
                .header("Content-Type", body.startsWith("{") ? "application/json" : "text/plain")
                .method(method, HttpRequest.BodyPublishers.ofString(body))
                .build();
    }

    /** Readers, each with a thread, and one writer. */
    private final class Load {

        private final List<String> paths = List.of("", "/dossier", "/articles", "/search?q=accord", "/versions");
        private final String url;
        private final List<StoryArticle> more;
        private final ConcurrentLinkedQueue<Long> times = new ConcurrentLinkedQueue<>();
        private final AtomicInteger errors = new AtomicInteger();
        private final AtomicBoolean over = new AtomicBoolean();

        Load(String url, List<StoryArticle> more) {
            this.url = url;
            this.more = more;
        }

        void run() throws IOException, InterruptedException {
            List<Thread> readers = new ArrayList<>();
            for (int i = 0; i < READERS; i++) {
                String path = url + paths.get(i % paths.size());
                readers.add(Thread.ofVirtual().start(() -> read(path)));
            }
            long end = System.nanoTime() + MINUTE.toNanos();
            for (int i = 0; System.nanoTime() < end; i++) {
                add(url, more.get(i % more.size()));
                Thread.sleep(2_000);
            }
            over.set(true);
            for (Thread reader : readers) {
                reader.join();
            }
        }

        private void read(String path) {
            HttpRequest request = HttpRequest.newBuilder(URI.create(path))
                    .timeout(Duration.ofSeconds(30))
                    .header("Accept-Encoding", "gzip")
                    .build();
            while (!over.get()) {
                try {
                    long begun = System.nanoTime();
                    int status = client.send(request, HttpResponse.BodyHandlers.discarding())
                            .statusCode();
                    times.add(System.nanoTime() - begun);
                    if (status != 200) {
                        errors.incrementAndGet();
                    }
                    Thread.sleep(THINK_MILLIS);
                } catch (IOException e) {
                    errors.incrementAndGet();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                    return;
                }
            }
        }

        double percentile(double share) {
            List<Long> sorted = times.stream().sorted().toList();
            return sorted.isEmpty() ? 0 : sorted.get((int) ((sorted.size() - 1) * share)) / MILLI;
        }
    }

    /** A running desk. */
    private record Server(Process process, String url) implements AutoCloseable {

        @Override
        public void close() {
            process.destroy();
            try {
                process.waitFor();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private static Server start(Path data) throws IOException, InterruptedException {
        Path out = Files.createTempFile("recoupe-desk", ".out");
        Process process = new ProcessBuilder("./recoupe", "serve", "--port", "0", "--data", data.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .redirectOutput(out.toFile())
                .start();
        while (process.isAlive()) {
            Matcher ready = READY.matcher(Files.readString(out));
            if (ready.find()) {
                Files.delete(out);
                return new Server(process, ready.group(1));
            }
            Thread.sleep(5);
        }
        throw new IOException("the desk does not start");
    }
}
