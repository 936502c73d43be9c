package org.recoupe.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Holds {@code openapi.yaml} and the service together: the routes both ways, and real answers against the schemas. */
class OpenApiTest {

    @TempDir
    private static Path temp;

    private static JsonNode description;
    private static Served served;
    private static String story;

    @BeforeAll
    static void aStoryWithAnArticle() throws Exception {
        try (InputStream in = WebServer.class.getResourceAsStream("openapi.yaml")) {
            description = new YAMLMapper().readTree(in);
        }
        served = Served.at(temp.resolve("data"));
        story = served.newStory();
        served.upload(story, "bon.txt", Served.ARTICLE);
        served.settled(story);
    }

    @AfterAll
    static void end() {
        served.close();
    }

    @Test
    void everyRouteIsDescribedAndEveryDescriptionIsARoute() {
        Answers answers = new Answers((locale, key, values) -> key);
        WebOptions options = new WebOptions(
                "127.0.0.1", 0, null, java.util.Set.of(), true, 1000, "", List.of(), (locale, key, values) -> key);
        TreeSet<String> routes = new TreeSet<>();
        for (Route route : WebServer.routes(served.desk, options, answers)) {
            routes.add(route.method() + " " + route.path().replace('<', '{').replace('>', '}'));
        }
        TreeSet<String> described = new TreeSet<>();
        description
                .get("paths")
                .properties()
                .forEach(path -> path.getValue().properties().forEach(method -> {
                    if (!method.getKey().equals("parameters")) {
                        described.add(method.getKey().toUpperCase(Locale.ROOT) + " " + path.getKey());
                    }
                }));

        assertThat(routes).isEqualTo(described);
    }

    @Test
    void everyTroubleIsDescribed() {
        String codes = description
                .at("/components/schemas/Problem/properties/code/description")
                .stringValue();
        for (Trouble trouble : Trouble.values()) {
            assertThat(codes).contains("`" + trouble.code() + "`");
        }
    }

    @Test
    void everyPathNamesItsParameters() {
        description.get("paths").properties().forEach(path -> {
            List<String> named = new ArrayList<>();
            JsonNode parameters = path.getValue().path("parameters");
            for (JsonNode each : parameters) {
                JsonNode parameter = each.has("$ref")
                        ? description.at(each.get("$ref").stringValue().substring(1))
                        : each;
                named.add(parameter.get("name").stringValue());
            }
            assertThat(path.getKey().split("[{}]")).containsAll(named);
            assertThat(path.getKey().chars().filter(c -> c == '{').count()).isEqualTo(named.size());
        });
    }

    @Test
    void realAnswersAreAsDescribed() throws Exception {
        String s = "/api/stories/" + story;
        JsonNode article = check("GET", "/api/stories/{story}/articles", s + "/articles", null, 200)
                .get("items")
                .get(0);
        String id = article.get("id").stringValue();
        check("GET", "/api/health", "/api/health", null, 200);
        check("GET", "/api/stories", "/api/stories?limit=1", null, 200);
        check("POST", "/api/stories", "/api/stories", "{}", 201);
        check("GET", "/api/stories/{story}", s, null, 200);
        check("PATCH", "/api/stories/{story}", s, "{\"title\":\"Autre\"}", 200);
        check("GET", "/api/stories/{story}/dossier", s + "/dossier", null, 200);
        check("GET", "/api/stories/{story}/versions", s + "/versions", null, 200);
        check("GET", "/api/stories/{story}/changes", s + "/changes?since=2019-03-01", null, 200);
        check("GET", "/api/stories/{story}/search", s + "/search?q=syndicats&in=all", null, 200);
        check("GET", "/api/search", "/api/search?speaker=Varenne", null, 200);
        check("GET", "/api/stories/{story}/exports", s + "/exports", null, 200);
        check("GET", "/api/stories/{story}/articles/{article}", s + "/articles/" + id, null, 200);
        String judgement = "{\"kind\":\"article-date\",\"one\":[{\"article\":\"" + id
                + "\",\"start\":0,\"end\":9}],\"value\":\"2019-03-13\",\"by\":\"Odile\",\"reason\":\"vu\"}";
        String correction = check("POST", "/api/stories/{story}/corrections", s + "/corrections", judgement, 202)
                .get("id")
                .stringValue();
        served.settled(story);
        JsonNode corrections = check("GET", "/api/stories/{story}/corrections", s + "/corrections", null, 200);
        assertThat(corrections.get(0).get("id").stringValue()).isEqualTo(correction);
        assertThat(corrections.get(0).get("status").stringValue()).isEqualTo("applied");
        check("DELETE", "/api/stories/{story}/corrections/{correction}", s + "/corrections/" + correction, null, 202);
        String feed = check(
                        "POST",
                        "/api/stories/{story}/feeds",
                        s + "/feeds",
                        "{\"url\":\"https://courrier.example/rss\"}",
                        201)
                .get("id")
                .stringValue();
        check("GET", "/api/stories/{story}/feeds", s + "/feeds", null, 200);
        check("POST", "/api/stories/{story}/feeds/{feed}/fetch", s + "/feeds/" + feed + "/fetch", null, 409);
        check("DELETE", "/api/stories/{story}/feeds/{feed}", s + "/feeds/" + feed, null, 204);
        check("DELETE", "/api/stories/{story}/articles/{article}", s + "/articles/" + id, null, 202);
        check("POST", "/api/stories/{story}/articles/{article}/restore", s + "/articles/" + id + "/restore", null, 202);
        Files.createDirectory(temp.resolve("in"));
        Files.writeString(
                temp.resolve("in/autre.txt"), "Un autre texte sur la grève des dockers, publié le 14 mars 2019.");
        check(
                "POST",
                "/api/stories/{story}/folder",
                s + "/folder",
                Served.MAPPER.writeValueAsString(
                        Map.of("path", temp.resolve("in").toString())),
                202);
        check("GET", "/api/stories/{story}", "/api/stories/none", null, 404);
        served.settled(story);
        assertThat(served.get(s + "/explain/" + id).body()).isNotBlank();
        assertThat(served.get(s + "/exports/csv").headers().firstValue("Content-Disposition"))
                .hasValueSatisfying(value -> assertThat(value).startsWith("attachment"));
    }

    /** Asks, and holds the answer to what is described for its status. */
    private static JsonNode check(String method, String template, String path, @Nullable String body, int status)
            throws IOException, InterruptedException {
        HttpResponse<String> answer = served.ask(method, path, body);
        assertThat(answer.statusCode())
                .as(method + " " + path + ": " + answer.body())
                .isEqualTo(status);
        JsonNode responses = description
                .get("paths")
                .get(template)
                .get(method.toLowerCase(Locale.ROOT))
                .get("responses");
        JsonNode response = responses.has(Integer.toString(status))
                ? responses.get(Integer.toString(status))
                : responses.get("default");
        if (response.has("$ref")) {
            response = description.at(response.get("$ref").stringValue().substring(1));
        }
        if (!response.has("content")) {
            assertThat(answer.body()).isEmpty();
            return Served.MAPPER.createObjectNode();
        }
        String type = answer.headers().firstValue("Content-Type").orElse("").split(";")[0];
        JsonNode content = response.get("content").get(type);
        assertThat(content).as(method + " " + path + " is " + type).isNotNull();
        ObjectNode schema = (ObjectNode) content.get("schema").deepCopy();
        schema.set("components", description.get("components"));
        Schema validator = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(schema);
        JsonNode json = Served.json(answer);
        List<Error> errors = validator.validate(json);
        assertThat(errors).as(method + " " + path + ": " + json).isEmpty();
        return json;
    }
}
