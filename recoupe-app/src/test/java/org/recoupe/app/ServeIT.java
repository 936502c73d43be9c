package org.recoupe.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code recoupe serve} as a user starts it, and as it is ended: politely, or not. */
class ServeIT {

    private static final Pattern READY = Pattern.compile("(http://\\S+/)");
    private static final Pattern ID = Pattern.compile("\"id\":\"([^\"]+)\"");
    private static final Pattern DIGEST = Pattern.compile("\"digest\":\"([0-9a-f]{64})\"");

    @TempDir
    private Path temp;

    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(20)).build();
    private final List<Shell.Running> running = new ArrayList<>();
    private Shell shell;

    @BeforeEach
    void shell() {
        shell = Shell.in(temp);
    }

    @AfterEach
    void endAll() {
        running.forEach(each -> each.process().destroyForcibly());
    }

    private Shell.Running serve(String... more) {
        List<String> arguments = new ArrayList<>(
                List.of("serve", "--port", "0", "--data", temp.resolve("data").toString()));
        arguments.addAll(List.of(more));
        Shell.Running run = shell.start(Shell.home().resolve("recoupe"), arguments.toArray(String[]::new));
        running.add(run);
        return run;
    }

    private static String ready(Shell.Running run) throws IOException, InterruptedException {
        for (int i = 0; i < 1_200; i++) {
            Matcher line = READY.matcher(Files.readString(run.out()));
            if (line.find()) {
                return line.group(1);
            }
            if (!run.process().isAlive()) {
                break;
            }
            Thread.sleep(50);
        }
        throw new IllegalStateException("not ready: " + Files.readString(run.err()));
    }

    private String ask(String method, String url, String body) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url))
                .timeout(Duration.ofSeconds(60))
                .header("X-Recoupe", "1")
                .header("Content-Type", body.startsWith("{") ? "application/json" : "text/plain");
        return client.send(
                        request.method(method, HttpRequest.BodyPublishers.ofString(body))
                                .build(),
                        HttpResponse.BodyHandlers.ofString())
                .body();
    }

    private String newStory(String url) throws IOException, InterruptedException {
        Matcher id = ID.matcher(ask("POST", url + "api/stories", "{\"title\":\"La grève\"}"));
        assertThat(id.find()).isTrue();
        return url + "api/stories/" + id.group(1);
    }

    private static String article(int number) {
        return """
                Valmer : séance numéro %d

                Publié le 12 mars 2019

                La ministre Odile Varenne a rencontré lundi 11 mars à Lyon le dirigeant syndical Paul Kerbrat pour la %de fois.
                """.formatted(number, number);
    }

    @Test
    void losesNothingThatItHasAcknowledged() throws Exception {
        Set<String> acknowledged = ConcurrentHashMap.newKeySet();
        Random chance = new Random(7);
        String path = "";
        int next = 0;
        for (int round = 0; round < 3; round++) {
            Shell.Running run = serve();
            String url = ready(run);
            String story = path.isEmpty() ? newStory(url) : url + path;
            path = story.substring(url.length());
            AtomicBoolean killed = new AtomicBoolean();
            // So many that the program is reading when it is killed, whatever the machine; few enough to be read to the
            // end.
            CountDownLatch enough = new CountDownLatch(10 + chance.nextInt(20));
            int first = next;
            next += 1_000;
            Thread uploads = Thread.ofVirtual().start(() -> {
                try {
                    for (int i = first; !killed.get(); i++) {
                        Matcher digest =
                                DIGEST.matcher(ask("POST", story + "/articles?name=a" + i + ".txt", article(i)));
                        if (digest.find()) {
                            acknowledged.add(digest.group(1));
                            enough.countDown();
                        }
                    }
                } catch (IOException | InterruptedException e) {
                    // Killed meanwhile.
                    return;
                }
            });
            assertThat(enough.await(60, TimeUnit.SECONDS)).isTrue();
            Thread.sleep(chance.nextInt(50));
            // The launcher has become the program: this is its process.
            run.process().destroyForcibly();
            killed.set(true);
            assertThat(run.process().waitFor(20, TimeUnit.SECONDS)).isTrue();
            uploads.join();
        }
        assertThat(acknowledged).isNotEmpty();

        String story = ready(serve()) + path;
        String now = "";
        for (int i = 0; i < 2_400 && !now.contains("\"state\":\"ready\""); i++) {
            Thread.sleep(50);
            now = ask("GET", story, "");
        }
        assertThat(now).contains("\"state\":\"ready\"", "\"waiting\":0");
        Set<String> kept = ConcurrentHashMap.newKeySet();
        Matcher digests = DIGEST.matcher(ask("GET", story + "/articles?limit=500", ""));
        while (digests.find()) {
            kept.add(digests.group(1));
        }
        assertThat(kept).containsAll(acknowledged);
        assertThat(ask("GET", story + "/dossier", "")).contains("Odile Varenne");
    }

    @Test
    void endsCleanlyWhileItReads() throws Exception {
        Shell.Running run = serve("--threads", "2");
        String story = newStory(ready(run));
        StringBuilder much = new StringBuilder();
        for (int i = 0; i < 400; i++) {
            much.append("{\"maintext\":\"")
                    .append(article(i).replace("\n", "\\n"))
                    .append("\"}\n");
        }
        ask("POST", story + "/articles?name=beaucoup.jsonl", "\n" + much);
        Thread.sleep(1_500);

        run.process().destroy();

        assertThat(run.process().waitFor(100, TimeUnit.SECONDS)).isTrue();
        assertThat(run.process().exitValue()).as(Files.readString(run.err())).isZero();
        assertThat(Files.readString(run.err())).isEmpty();
        // And goes on.
        String again = ready(serve()) + story.substring(story.indexOf("api/"));
        assertThat(ask("GET", again, "")).contains("\"id\"");
    }

    @Test
    void saysWhereItIsInTheLanguageOfTheUser() throws Exception {
        shell = shell.with("LANG", "fr_FR.UTF-8");
        Shell.Running run = serve();
        ready(run);

        assertThat(Files.readString(run.out()))
                .startsWith("Recoupe est prêt : http://")
                .hasLineCount(1);
    }

    @Test
    void saysWhyItCannotServe() {
        Shell.Result open = shell.recoupe(
                "serve", "--host", "0.0.0.0", "--data", temp.resolve("d").toString());
        assertThat(open.status()).isEqualTo(ExitStatus.USAGE);
        assertThat(open.err()).contains("token");
        assertThat(temp.resolve("d")).doesNotExist();
        assertThat(shell.recoupe("serve", "--port", "99999").err()).contains("--port: '99999'");
        assertThat(shell.with("RECOUPE_TOKEN", "court")
                        .recoupe("serve", "--port", "0")
                        .err())
                .contains("16");
        assertThat(shell.recoupe("serve", "--token-file", "nowhere").err()).contains("'nowhere'");
    }

    @Test
    void oneProcessAtATimeHasTheData() throws Exception {
        ready(serve());

        Shell.Result second = shell.recoupe(
                "serve", "--port", "0", "--data", temp.resolve("data").toString());

        assertThat(second.status()).isEqualTo(ExitStatus.FAILED);
        assertThat(second.err()).contains("STORE-3");
    }

    @Test
    void manyReadWhileOneWrites() throws Exception {
        String story = newStory(ready(serve()));
        ask("POST", story + "/articles?name=a.txt", article(0));
        for (int i = 0; i < 1_200 && !ask("GET", story, "").contains("\"version\":1"); i++) {
            Thread.sleep(50);
        }
        Set<String> wrong = ConcurrentHashMap.newKeySet();
        AtomicBoolean over = new AtomicBoolean();
        List<Thread> readers = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            String path = List.of("", "/dossier", "/articles", "/search?q=ministre", "/versions")
                    .get(i % 5);
            readers.add(Thread.ofVirtual().start(() -> {
                while (!over.get()) {
                    try {
                        HttpResponse<String> answer = client.send(
                                HttpRequest.newBuilder(URI.create(story + path)).build(),
                                HttpResponse.BodyHandlers.ofString());
                        if (answer.statusCode() != 200) {
                            wrong.add(path + " " + answer.body());
                        }
                        Thread.sleep(20);
                    } catch (IOException | InterruptedException e) {
                        wrong.add(path + " " + e);
                    }
                }
            }));
        }
        for (int i = 1; i <= 5; i++) {
            ask("POST", story + "/articles?name=a" + i + ".txt", article(i));
            Thread.sleep(300);
        }
        over.set(true);
        for (Thread reader : readers) {
            reader.join();
        }
        assertThat(wrong).isEmpty();
    }
}
