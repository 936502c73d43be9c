package org.recoupe.export;

import static org.assertj.core.api.Assertions.assertThat;

import com.apicatalog.jsonld.JsonLdError;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.recoupe.dossier.Dossier;
import org.recoupe.dossier.SampleDossier;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The annotations, held to a schema after the Recommendation and read as linked data. */
@NullUnmarked // what is looked up is there, or the test fails
class WebAnnotationTest {

    private static final String OA = "http://www.w3.org/ns/oa#";

    static List<Dossier> dossiers() {
        return Exported.all().toList();
    }

    @ParameterizedTest
    @MethodSource("dossiers")
    void isACollection(Dossier dossier) {
        String json = WebAnnotation.write(dossier);
        Schemas.check(Schemas.of("web-annotation"), json);
        JsonNode root = JsonMapper.shared().readTree(json);
        Set<String> ids = new HashSet<>();
        root.at("/first/items").forEach(item -> ids.add(item.get("id").asString()));
        assertThat(ids)
                .hasSize(root.get("total").asInt())
                .hasSize(root.at("/first/items").size());
    }

    /** What somebody does who opens one: the digest of the text, then the position, then the words. */
    @ParameterizedTest
    @MethodSource("dossiers")
    void everyTargetIsFoundAgain(Dossier dossier) {
        Map<String, String> texts = dossier.articles().stream()
                .collect(Collectors.toMap(
                        dated -> Parts.urn(dated.article().id().value()),
                        dated -> dated.article().text()));
        JsonNode items =
                JsonMapper.shared().readTree(WebAnnotation.write(dossier)).at("/first/items");
        assertThat(items.size()).isPositive();
        items.forEach(item -> {
            String text = texts.get(item.at("/target/source/id").asString());
            assertThat(item.at("/target/state/schema:sha256").asString()).isEqualTo(Digests.sha256(text));
            int start = text.offsetByCodePoints(
                    0, item.at("/target/selector/0/start").asInt());
            int end =
                    text.offsetByCodePoints(0, item.at("/target/selector/0/end").asInt());
            String exact = item.at("/target/selector/1/exact").asString();
            String prefix = item.at("/target/selector/1/prefix").asString();
            String suffix = item.at("/target/selector/1/suffix").asString();
            assertThat(text.substring(start, end)).isEqualTo(exact);
            assertThat(text.substring(0, start)).endsWith(prefix);
            assertThat(text.substring(end)).startsWith(suffix);
        });
    }

    /** Somebody who takes part is annotated at the words that mean them, not at the sentence. */
    @Test
    void whoTakesPartIsFoundAtTheVeryWords() {
        Dossier dossier = SampleDossier.dossier();
        Dossier.Event event = dossier.events().getFirst();
        JsonNode items =
                JsonMapper.shared().readTree(WebAnnotation.write(dossier)).at("/first/items");
        Set<String> words = new HashSet<>();
        items.forEach(item -> {
            boolean about = item.at("/body/0/source").asString().equals(Parts.urn(event.id()));
            if (about) {
                words.add(item.at("/target/selector/1/exact").asString());
            }
        });
        assertThat(words).contains("Irène Valcourt", "Obrian", "Valmer");
    }

    @Test
    void isLinkedData() throws JsonLdError {
        JsonArray graph = LinkedData.expand(
                WebAnnotation.write(Exported.example()), Map.of("http://www.w3.org/ns/anno.jsonld", context()));
        JsonObject page = graph.getJsonObject(0)
                .getJsonArray("https://www.w3.org/ns/activitystreams#first".replace("https", "http"))
                .getJsonObject(0);
        JsonArray items = page.getJsonArray("http://www.w3.org/ns/activitystreams#items")
                .getJsonObject(0)
                .getJsonArray("@list");
        assertThat(items).hasSizeGreaterThan(100);
        for (JsonValue item : items) {
            JsonObject annotation = item.asJsonObject();
            assertThat(annotation.getJsonArray("@type").getString(0)).isEqualTo(OA + "Annotation");
            JsonObject target = annotation.getJsonArray(OA + "hasTarget").getJsonObject(0);
            assertThat(target.getJsonArray(OA + "hasSelector")).hasSize(2);
            assertThat(target.getJsonArray(OA + "hasState")
                            .getJsonObject(0)
                            .getJsonArray("@type")
                            .getString(0))
                    .isEqualTo(OA + "State");
            assertThat(target.getJsonArray(OA + "hasState").getJsonObject(0)).containsKey("http://schema.org/sha256");
        }
    }

    @Test
    void whatAnEditorJudgedIsTheirs() {
        JsonNode items = JsonMapper.shared()
                .readTree(WebAnnotation.write(Exported.trapped()))
                .at("/first/items");
        List<JsonNode> judged = items.valueStream()
                .filter(item -> item.get("motivation").asString().equals("assessing"))
                .toList();
        assertThat(judged).hasSize(1);
        assertThat(judged.getFirst().at("/creator/name").asString()).isEqualTo("Irène <b>Valcourt</b>");
        assertThat(judged.getFirst().get("created").asString()).isEqualTo("2031-05-02T08:00:00Z");
    }

    /** The terms that are used, as the published context has them. */
    private static String context() {
        ObjectNode terms = JsonMapper.shared().createObjectNode();
        Map.of(
                        "oa", OA,
                        "as", "http://www.w3.org/ns/activitystreams#",
                        "dc", "http://purl.org/dc/elements/1.1/",
                        "dcterms", "http://purl.org/dc/terms/",
                        "dctypes", "http://purl.org/dc/dcmitype/",
                        "foaf", "http://xmlns.com/foaf/0.1/",
                        "rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
                        "rdfs", "http://www.w3.org/2000/01/rdf-schema#",
                        "schema", "http://schema.org/")
                .forEach(terms::put);
        terms.putObject("id").put("@type", "@id").put("@id", "@id");
        terms.putObject("type").put("@type", "@id").put("@id", "@type");
        for (String[] row : Schemas.table("anno.tsv")) {
            ObjectNode term = terms.putObject(row[0]).put("@id", row[1]);
            switch (row[2]) {
                case "" -> {}
                case "@list" -> term.put("@type", "@id").put("@container", "@list");
                default -> term.put("@type", row[2]);
            }
        }
        // "type" and "id" are keywords there; the published context says so in the same odd way.
        terms.put("id", "@id");
        terms.put("type", "@type");
        return JsonMapper.shared().createObjectNode().set("@context", terms).toString();
    }
}
