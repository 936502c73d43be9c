package org.recoupe.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who may ask what, and what every answer carries. */
class GuardTest {

    private static final String TOKEN = "un-jeton-assez-long-0123456789";

    @TempDir
    private Path temp;

    @Test
    void listensElsewhereOnlyWithAToken() throws Exception {
        try (Served served = Served.at(temp)) {
            WebOptions open = new WebOptions(
                    "0.0.0.0", 0, null, Set.of(), false, 1000, "", List.of(), (locale, key, values) -> key);

            assertThatThrownBy(() -> WebServer.start(served.desk, open)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void answersToItsOwnNamesAlone() throws Exception {
        try (Served served = Served.at(temp)) {
            int port = served.server.port();
            for (String good :
                    List.of("127.0.0.1:" + port, "localhost:" + port, "LOCALHOST", "[::1]:" + port, "presse.example")) {
                assertThat(served.raw("GET /api/health HTTP/1.1\r\nHost: " + good + "\r\nConnection: close\r\n\r\n"))
                        .as(good)
                        .startsWith("HTTP/1.1 200");
            }
            for (String bad : List.of(
                    "evil.example",
                    "evil.example:" + port,
                    "localhost.evil.example",
                    "192.0.2.1",
                    "127.0.0.1.evil.example")) {
                for (String path : List.of("/", "/api/health", "/openapi.yaml", "/nothing")) {
                    assertThat(served.raw(
                                    "GET " + path + " HTTP/1.1\r\nHost: " + bad + "\r\nConnection: close\r\n\r\n"))
                            .as(bad + path)
                            .startsWith("HTTP/1.1 403");
                }
            }
        }
    }

    @Test
    void believesABrowserThatAnotherSiteAsks() throws Exception {
        try (Served served = Served.at(temp)) {
            for (String[] header : List.of(
                    new String[] {"Sec-Fetch-Site", "cross-site"},
                    new String[] {"Sec-Fetch-Site", "same-site"},
                    new String[] {"Origin", "https://evil.example"},
                    new String[] {"Origin", "null"},
                    new String[] {"Origin", "http://localhost:1"})) {
                HttpRequest.Builder request =
                        served.request("/api/stories").header("X-Recoupe", "1").header(header[0], header[1]);
                assertThat(served.send(request.POST(HttpRequest.BodyPublishers.noBody())
                                        .build())
                                .statusCode())
                        .as(header[0] + header[1])
                        .isEqualTo(403);
                assertThat(served.send(served.request("/api/stories")
                                        .header(header[0], header[1])
                                        .build())
                                .statusCode())
                        .isEqualTo(403);
            }
            HttpRequest own = served.request("/api/stories")
                    .header("X-Recoupe", "1")
                    .header("Sec-Fetch-Site", "same-origin")
                    .header("Origin", "http://127.0.0.1:" + served.server.port())
                    .POST(HttpRequest.BodyPublishers.noBody())
                    .build();
            assertThat(served.send(own).statusCode()).isEqualTo(201);
            assertThat(served.send(served.request("/")
                                    .header("Sec-Fetch-Site", "cross-site")
                                    .build())
                            .statusCode())
                    .isEqualTo(200);
        }
    }

    @Test
    void changesNothingWithoutTheHeader() throws Exception {
        try (Served served = Served.at(temp)) {
            String story = served.newStory();
            for (String method : List.of("POST", "PATCH", "DELETE", "PUT")) {
                HttpResponse<String> answer = served.send(served.request("/api/stories/" + story)
                        .method(method, HttpRequest.BodyPublishers.noBody())
                        .build());
                assertThat(answer.statusCode()).as(method).isEqualTo(403);
                assertThat(Served.json(answer).get("code").stringValue()).isEqualTo("forbidden");
            }
            assertThat(served.get("/api/stories/" + story).statusCode()).isEqualTo(200);
            // What a form of another site can send.
            HttpResponse<String> form = served.send(served.request("/api/stories")
                    .header("Content-Type", "text/plain")
                    .POST(HttpRequest.BodyPublishers.ofString("{}"))
                    .build());
            assertThat(form.statusCode()).isEqualTo(403);
        }
    }

    @Test
    void asksForTheTokenEverywhereUnderApi() throws Exception {
        try (Served served = Served.at(temp, TOKEN, false)) {
            assertThat(served.get("/api/stories").statusCode()).isEqualTo(200);
            HttpRequest.Builder none = HttpRequest.newBuilder(served.uri("/api/stories"));
            assertThat(served.send(none.build()).statusCode()).isEqualTo(401);
            assertThat(served.send(HttpRequest.newBuilder(
                                            served.uri("/api/stories?token=" + TOKEN + "&access_token=" + TOKEN))
                                    .build())
                            .statusCode())
                    .isEqualTo(401);
            assertThat(served.send(HttpRequest.newBuilder(served.uri("/api/none"))
                                    .build())
                            .statusCode())
                    .isEqualTo(401);
            assertThat(served.send(HttpRequest.newBuilder(served.uri("/")).build())
                            .statusCode())
                    .isEqualTo(200);
            // The header is not needed beside it, and does not do instead.
            assertThat(served.send(served.request("/api/stories")
                                    .POST(HttpRequest.BodyPublishers.noBody())
                                    .build())
                            .statusCode())
                    .isEqualTo(201);
            assertThat(served.send(HttpRequest.newBuilder(served.uri("/api/stories"))
                                    .header("X-Recoupe", "1")
                                    .POST(HttpRequest.BodyPublishers.noBody())
                                    .build())
                            .statusCode())
                    .isEqualTo(401);
        }
    }

    @Test
    void stopsWhoGuessesTokens() throws Exception {
        try (Served served = Served.at(temp, TOKEN, false)) {
            int last = 0;
            for (int i = 0; i < 15; i++) {
                last = served.send(HttpRequest.newBuilder(served.uri("/api/stories"))
                                .header("Authorization", "Bearer guess-" + i)
                                .build())
                        .statusCode();
            }
            assertThat(last).isEqualTo(429);
        }
    }

    @Test
    void everyAnswerCarriesThePolicy() throws Exception {
        try (Served served = Served.at(temp)) {
            String story = served.newStory();
            List<HttpResponse<String>> answers = List.of(
                    served.get("/"),
                    served.get("/openapi.yaml"),
                    served.get("/api/health"),
                    served.get("/api/stories/none"),
                    served.get("/nothing"),
                    served.get("/api/stories/" + story + "/dossier"),
                    served.get("/api/stories/" + story + "/exports/nothing"),
                    served.ask("PUT", "/api/stories", null),
                    served.ask("POST", "/api/stories", "{"));
            for (HttpResponse<String> answer : answers) {
                assertThat(answer.headers().firstValue("Content-Security-Policy"))
                        .as(answer.uri().toString())
                        .hasValue(org.recoupe.view.DossierPage.policy());
                assertThat(answer.headers().firstValue("X-Content-Type-Options"))
                        .hasValue("nosniff");
                assertThat(answer.headers().firstValue("Referrer-Policy")).hasValue("no-referrer");
                assertThat(answer.headers().firstValue("Server")).isEmpty();
                assertThat(answer.headers().firstValue("Access-Control-Allow-Origin"))
                        .isEmpty();
                if (answer.statusCode() >= 400) {
                    assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
                    assertThat(Served.json(answer).get("status").intValue()).isEqualTo(answer.statusCode());
                }
            }
            for (String broken : List.of(
                    "GET / HTTP/1.1\r\nConnection: close\r\n\r\n",
                    "nonsense\r\n\r\n",
                    "GET /%ZZ HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n",
                    "GET /api/stories/..%2f..%2fetc HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n",
                    "GET /" + "a".repeat(40_000) + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")) {
                String answer = served.raw(broken);
                assertThat(answer).as(broken.substring(0, 12)).matches("(?s)HTTP/1\\.1 4\\d\\d.*");
                assertThat(answer).contains("Content-Security-Policy", "application/problem+json", "nosniff");
                assertThat(answer).doesNotContain("Jetty", "Exception", "\tat ");
            }
        }
    }

    @Test
    void takesWhatIsSmallEnoughAndCanBeRead() throws Exception {
        try (Served served = Served.at(temp)) {
            String story = served.newStory();
            assertThat(served.upload(story, "grand.txt", "mot ".repeat(300_000)).body())
                    .contains("SOURCE-5")
                    .contains("\"accepted\":[]");
            assertThat(served.upload(story, "image.txt", "\u0089PNG\r\n\u001A\n\u0000\u0000")
                            .body())
                    .contains("SOURCE-4");
            assertThat(served.upload(story, "vide.txt", "  ").body()).contains("SOURCE-3");
            assertThat(served.upload("none", "bon.txt", Served.ARTICLE).statusCode())
                    .isEqualTo(404);
            assertThat(served.ask("POST", "/api/stories", "{\"title\":" + "[".repeat(100) + "]".repeat(100) + "}")
                            .statusCode())
                    .isEqualTo(400);
            assertThat(served.ask("POST", "/api/stories", "{\"title\":\"" + "a".repeat(301) + "\"}")
                            .statusCode())
                    .isEqualTo(422);
            String huge = served.raw(
                    "POST /api/stories/" + story + "/articles HTTP/1.1\r\nHost: localhost\r\nX-Recoupe: 1\r\n"
                            + "Content-Type: text/plain\r\nContent-Length: 9999999999\r\nConnection: close\r\n\r\n");
            assertThat(huge).startsWith("HTTP/1.1 413");
            assertThat(served.get("/api/stories?limit=0").statusCode()).isEqualTo(400);
            assertThat(served.get("/api/stories?cursor=x").statusCode()).isEqualTo(400);
            assertThat(served.get("/api/stories/" + story + "/search?q=a&from=hier")
                            .statusCode())
                    .isEqualTo(400);
        }
    }

    private static final int GONE = -1;

    @Test
    void takesAFormWithManyFilesButNotAnyNumber() throws Exception {
        try (Served served = Served.at(temp)) {
            String path = "/api/stories/" + served.newStory() + "/articles";
            assertThat(served.send(form(served, path, 1_500)).body()).contains("SOURCE-3");
            assertThat(refusal(served, form(served, path, 10_500))).isIn(413, GONE);
            HttpRequest broken = served.request(path)
                    .header("X-Recoupe", "1")
                    .header("Content-Type", "multipart/form-data; boundary=b")
                    .POST(HttpRequest.BodyPublishers.ofString("no form"))
                    .build();
            HttpResponse<String> refused = served.send(broken);
            assertThat(refused.statusCode()).isEqualTo(400);
            assertThat(refused.headers().firstValue("Connection")).contains("close");
        }
    }

    /** The status; {@link #GONE} where the server had closed the connection before all was sent, which it may. */
    private static int refusal(Served served, HttpRequest request) throws InterruptedException {
        try {
            return served.send(request).statusCode();
        } catch (IOException e) {
            return GONE;
        }
    }

    private static HttpRequest form(Served served, String path, int files) {
        String part = "--b\r\nContent-Disposition: form-data; name=\"files\"; filename=\"a.txt\"\r\n\r\n \r\n";
        return served.request(path)
                .header("X-Recoupe", "1")
                .header("Content-Type", "multipart/form-data; boundary=b")
                .POST(HttpRequest.BodyPublishers.ofString(part.repeat(files) + "--b--\r\n"))
                .build();
    }

    @Test
    void addsNoFolderThatIsNoneAndFollowsNoLinkOutOfIt() throws Exception {
        Path in = Files.createDirectory(temp.resolve("in"));
        Files.writeString(temp.resolve("secret.txt"), Served.ARTICLE);
        Files.writeString(in.resolve("bon.txt"), Served.ARTICLE);
        Files.createSymbolicLink(in.resolve("lien.txt"), temp.resolve("secret.txt"));
        try (Served served = Served.at(temp.resolve("data"))) {
            String story = served.newStory();
            String path = "/api/stories/" + story + "/folder";
            HttpResponse<String> good =
                    served.ask("POST", path, Served.MAPPER.writeValueAsString(java.util.Map.of("path", in.toString())));
            assertThat(good.statusCode()).isEqualTo(202);
            assertThat(Served.json(good).get("accepted")).hasSize(1);
            for (String bad : List.of(
                    "in", "../in", "/no/such/folder", temp.resolve("secret.txt").toString())) {
                assertThat(served.ask("POST", path, Served.MAPPER.writeValueAsString(java.util.Map.of("path", bad)))
                                .statusCode())
                        .isEqualTo(422);
            }
        }
        try (Served served = Served.at(temp.resolve("other"), TOKEN, false)) {
            String story = served.newStory();
            assertThat(served.ask("POST", "/api/stories/" + story + "/folder", "{\"path\":\"/\"}")
                            .statusCode())
                    .isEqualTo(403);
        }
    }

    @Test
    void speaksTheLanguageOfWhoeverAsks() throws Exception {
        try (Served served = Served.at(temp)) {
            assertThat(served.send(served.request("/nothing")
                                    .header("Accept-Language", "fr-BE,en;q=0.5")
                                    .build())
                            .body())
                    .contains("\"fr web.not-found");
            assertThat(served.send(served.request("/nothing")
                                    .header("Accept-Language", "tlh, *;q=bad")
                                    .build())
                            .body())
                    .contains("\"en web.not-found");
        }
    }
}
