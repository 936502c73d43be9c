package org.recoupe.export;

import static org.assertj.core.api.Assertions.assertThat;

import com.apicatalog.jsonld.JsonLdError;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.recoupe.dossier.Dossier;
import org.recoupe.dossier.SampleDossier;

/** The graph of schema.org, read as linked data by Titanium. */
@NullUnmarked // what is looked up is there, or the test fails
class SchemaOrgTest {

    private static final String VOCABULARY = "https://schema.org/";

    /** Which properties each type has, its parents' among them: those that are used. */
    private static final Map<String, Set<String>> PROPERTIES = Map.of(
            "NewsArticle",
                    Set.of(
                            "name",
                            "headline",
                            "inLanguage",
                            "datePublished",
                            "disambiguatingDescription",
                            "url",
                            "creditText",
                            "publisher",
                            "isBasedOn"),
            "Person", Set.of("name", "alternateName", "jobTitle", "subjectOf"),
            "Organization", Set.of("name", "alternateName", "description", "subjectOf"),
            "NewsMediaOrganization", Set.of("name", "alternateName", "description", "subjectOf"),
            "Country", Set.of("name", "alternateName", "description", "subjectOf"),
            "Place", Set.of("name", "alternateName", "description", "subjectOf"),
            "Thing", Set.of("name", "alternateName", "description", "subjectOf"),
            "Event",
                    Set.of(
                            "name",
                            "startDate",
                            "disambiguatingDescription",
                            "eventStatus",
                            "keywords",
                            "location",
                            "organizer",
                            "contributor",
                            "attendee",
                            "about",
                            "subjectOf"),
            "Quotation", Set.of("text", "spokenByCharacter", "creditText", "isPartOf", "position", "keywords"),
            "Claim", Set.of("text", "name", "description", "about", "appearance"));

    static List<Dossier> dossiers() {
        return Exported.all().toList();
    }

    @ParameterizedTest
    @MethodSource("dossiers")
    void hasOnlyPropertiesOfItsTypes(Dossier dossier) throws JsonLdError {
        JsonArray graph = expand(dossier);
        Set<String> ids = new HashSet<>();
        for (JsonValue each : graph) {
            JsonObject node = each.asJsonObject();
            String type = node.getJsonArray("@type").getString(0);
            assertThat(type).startsWith(VOCABULARY);
            Set<String> allowed = PROPERTIES.get(type.substring(VOCABULARY.length()));
            assertThat(allowed).as(type).isNotNull();
            assertThat(node.keySet().stream().filter(key -> !key.startsWith("@")))
                    .allMatch(key -> allowed.contains(key.substring(VOCABULARY.length())));
            assertThat(node.getString("@id")).matches("urn:recoupe:[A-Za-z0-9._%-]+");
            ids.add(node.getString("@id"));
        }
        assertThat(ids).hasSameSizeAs(graph);
        assertThat(references(graph)).isSubsetOf(ids);
    }

    @Test
    void aMeetingKeepsItsSources() throws JsonLdError {
        JsonObject meeting = node(SampleDossier.dossier(), "e-rencontre");
        assertThat(text(meeting, "startDate")).isEqualTo("2031-03-03");
        assertThat(meeting.getJsonArray(VOCABULARY + "subjectOf")).hasSize(2);
        JsonObject quoted = meeting.getJsonArray(VOCABULARY + "subjectOf").getJsonObject(0);
        assertThat(quoted.getString("@id")).startsWith("urn:recoupe:b-agence#char=");
        assertThat(text(quoted, "text")).isEqualTo("la rencontre de Valmer a duré quatre heures");
        assertThat(text(quoted, "creditText")).isEqualTo("Littoral");
        assertThat(meeting.getJsonArray(VOCABULARY + "about")).hasSize(4);
    }

    @Test
    void anIntervalIsNoDay() throws JsonLdError {
        JsonObject closing = node(SampleDossier.dossier(), "e-fermeture");
        assertThat(closing).doesNotContainKey(VOCABULARY + "startDate");
        assertThat(text(closing, "disambiguatingDescription")).contains("entre le 14 mars et le 2 avril 2031");
        assertThat(text(closing, "eventStatus")).endsWith("EventScheduled");
    }

    @Test
    void canStandInAPage() {
        assertThat(SchemaOrg.write(Exported.trapped())).doesNotContain("<");
    }

    @Test
    void nothingIsRated() {
        assertThat(SchemaOrg.write(Exported.example())).doesNotContain("ClaimReview", "reviewRating");
    }

    private static JsonObject node(Dossier dossier, String id) throws JsonLdError {
        return expand(dossier).stream()
                .map(JsonValue::asJsonObject)
                .filter(each -> each.getString("@id").equals("urn:recoupe:" + id))
                .findFirst()
                .orElseThrow();
    }

    private static String text(JsonObject node, String property) {
        return node.getJsonArray(VOCABULARY + property).getJsonObject(0).getString("@value");
    }

    /** Every part of the dossier that is pointed at. */
    private static Set<String> references(JsonArray graph) {
        Set<String> found = new HashSet<>();
        collect(graph, found);
        return found;
    }

    private static void collect(JsonValue value, Set<String> found) {
        switch (value) {
            case JsonArray array -> array.forEach(each -> collect(each, found));
            case JsonObject object -> {
                if (object.size() == 1 && object.containsKey("@id")) {
                    String id = ((JsonString) object.get("@id")).getString();
                    if (id.startsWith("urn:")) {
                        found.add(id);
                    }
                }
                object.values().forEach(each -> collect(each, found));
            }
            default -> {}
        }
    }

    private static JsonArray expand(Dossier dossier) throws JsonLdError {
        return LinkedData.expand(
                SchemaOrg.write(dossier),
                Map.of(
                        "https://schema.org",
                        "{\"@context\": {\"@vocab\": \"https://schema.org/\", \"url\": {\"@type\": \"@id\"}}}"));
    }
}
