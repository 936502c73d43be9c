package org.recoupe.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EventsTest {

    @TempDir
    private Path temp;

    private static BlockingQueue<String> lines(Served served, String story, String lastId) throws Exception {
        var request = served.request("/api/stories/" + story + "/events");
        if (!lastId.isEmpty()) {
            request.header("Last-Event-ID", lastId);
        }
        HttpResponse<InputStream> answer =
                served.client.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("text/event-stream; charset=utf-8");
        BlockingQueue<String> lines = new LinkedBlockingQueue<>();
        Thread.ofVirtual().start(() -> {
            try (var reader = new java.io.BufferedReader(
                    new java.io.InputStreamReader(answer.body(), java.nio.charset.StandardCharsets.UTF_8))) {
                for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                    lines.add(line);
                }
            } catch (java.io.IOException e) {
                lines.add("closed");
            }
            lines.add("end");
        });
        return lines;
    }

    private static List<String> until(BlockingQueue<String> lines, String wanted) throws InterruptedException {
        List<String> seen = new ArrayList<>();
        while (true) {
            String line = lines.poll(90, TimeUnit.SECONDS);
            assertThat(line).as("waiting for " + wanted + " after " + seen).isNotNull();
            seen.add(line);
            if (line.contains(wanted)) {
                return seen;
            }
        }
    }

    @Test
    void tellsHowAnUploadGoesOnAndThatThereIsADossier() throws Exception {
        try (Served served = Served.at(temp)) {
            String story = served.newStory();
            BlockingQueue<String> lines = lines(served, story, "");
            until(lines, "\"version\":0");

            served.upload(story, "bon.txt", Served.ARTICLE);

            List<String> seen = until(lines, "\"phase\":\"done\"");
            assertThat(seen).anyMatch(line -> line.contains("\"phase\":\"reading\"") && line.contains("\"total\":1"));
            assertThat(seen).anyMatch(line -> line.contains("\"phase\":\"cross-checking\""));
            assertThat(seen).anyMatch(line -> line.contains("\"version\":1"));
            assertThat(seen).contains("event: dossier", "event: progress");
        }
    }

    @Test
    void tellsWhatWasMissed() throws Exception {
        try (Served served = Served.at(temp)) {
            String story = served.newStory();
            served.upload(story, "bon.txt", Served.ARTICLE);
            served.settled(story);

            List<String> seen = until(lines(served, story, "1"), "\"phase\":\"done\"");

            assertThat(seen.getFirst()).isEqualTo("id: 2");
            // Of another process: it stands at the beginning again.
            assertThat(until(lines(served, story, "999999"), "data:").getLast()).contains("\"version\":1");
        }
    }

    @Test
    void endsWithItsStory() throws Exception {
        try (Served served = Served.at(temp)) {
            String story = served.newStory();
            BlockingQueue<String> lines = lines(served, story, "");
            until(lines, "\"version\":0");

            assertThat(served.ask("DELETE", "/api/stories/" + story, null).statusCode())
                    .isEqualTo(204);

            until(lines, "end");
            assertThat(served.get("/api/stories/" + story + "/events").statusCode())
                    .isEqualTo(404);
        }
    }
}
