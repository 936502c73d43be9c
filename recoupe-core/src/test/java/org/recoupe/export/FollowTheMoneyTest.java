package org.recoupe.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.recoupe.dossier.Dossier;
import org.recoupe.dossier.SampleDossier;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The entities and statements, held to the facts of FollowTheMoney's own schemata. */
@NullUnmarked // what is looked up is there, or the test fails
class FollowTheMoneyTest {

    private static final String ID = "[0-9a-zA-Z]([0-9a-zA-Z.-]*[0-9a-zA-Z])?";
    private static final String DATE = "\\d{4}(-\\d{2}(-\\d{2}(T\\d{2}(:\\d{2}(:\\d{2})?)?)?)?)?";

    /** A property with its type and what it may point at, or an empty string. */
    private record Property(String type, String range) {}

    /** A schema with everything that it has from its parents. */
    private record Schema(Set<String> names, Map<String, Property> properties) {}

    private final Map<String, Schema> model = new HashMap<>();

    FollowTheMoneyTest() {
        for (String[] row : Schemas.table("ftm.tsv")) {
            Set<String> names = new HashSet<>(Set.of(row[0]));
            Map<String, Property> properties = new HashMap<>();
            for (String parent : row[1].split(" ")) {
                if (!parent.isEmpty()) {
                    names.addAll(model.get(parent).names());
                    properties.putAll(model.get(parent).properties());
                }
            }
            for (String property : row[2].split(" ")) {
                if (!property.isEmpty()) {
                    String[] parts = property.split(":");
                    properties.put(parts[0], new Property(parts[1], parts.length > 2 ? parts[2] : ""));
                }
            }
            model.put(row[0], new Schema(names, properties));
        }
    }

    static List<Dossier> dossiers() {
        return Exported.all().toList();
    }

    @ParameterizedTest
    @MethodSource("dossiers")
    void entitiesHaveOnlyWhatTheModelHas(Dossier dossier) {
        List<JsonNode> entities = entities(dossier);
        Map<String, String> schemata = entities.stream()
                .collect(Collectors.toMap(
                        entity -> entity.get("id").asString(),
                        entity -> entity.get("schema").asString()));
        for (JsonNode entity : entities) {
            String name = entity.get("schema").asString();
            assertThat(entity.get("id").asString()).matches(ID);
            assertThat(model).containsKey(name);
            entity.get("properties").properties().forEach(field -> {
                Property property = model.get(name).properties().get(field.getKey());
                assertThat(property).as(name + ":" + field.getKey()).isNotNull();
                field.getValue().forEach(value -> check(property, value.asString(), schemata));
            });
        }
    }

    private void check(Property property, String value, Map<String, String> schemata) {
        assertThat(value).isNotBlank();
        switch (property.type()) {
            case "date" -> assertThat(value).matches(DATE);
            case "country" -> assertThat(value).matches("[a-z]{2}");
            case "language" -> assertThat(value).matches("[a-z]{3}");
            case "url" -> assertThat(value).matches("https?://\\S+");
            case "entity" -> {
                assertThat(schemata).containsKey(value);
                assertThat(model.get(schemata.get(value)).names()).contains(property.range());
            }
            default -> assertThat(property.type()).isIn("name", "text", "string", "address");
        }
    }

    @Test
    void everythingButPlacesOfTheWorldHasAName() {
        assertThat(entities(Exported.example()))
                .filteredOn(entity -> !entity.get("schema").asString().equals("Mention"))
                .allMatch(entity -> !entity.at("/properties/name/0").asString().isBlank());
    }

    @Test
    void aMeetingKeepsItsSourcesAndItsDoubt() {
        List<JsonNode> entities = entities(SampleDossier.dossier());
        JsonNode meeting = entities.stream()
                .filter(entity -> entity.get("id").asString().equals("e-rencontre"))
                .findFirst()
                .orElseThrow();
        assertThat(strings(meeting, "date")).containsExactly("2031-03-03");
        assertThat(strings(meeting, "involved")).containsExactlyInAnyOrder("p-valcourt", "p-obrian");
        assertThat(strings(meeting, "organizer")).containsExactly("p-valcourt");
        assertThat(strings(meeting, "proof")).containsExactlyInAnyOrder("a-port", "b-agence");
        assertThat(strings(meeting, "notes")).contains("durée : environ 3 heures", "durée : 4 heures");
        assertThat(entities)
                .filteredOn(entity -> entity.get("schema").asString().equals("Note"))
                .anyMatch(note -> strings(note, "description").contains("quatre heures")
                        && strings(note, "entity").contains("e-rencontre")
                        && strings(note, "proof").contains("b-agence")
                        && strings(note, "name").getFirst().startsWith("agence.txt#char="));
        assertThat(entities)
                .filteredOn(entity -> entity.get("schema").asString().equals("Note"))
                .anyMatch(note -> strings(note, "keywords").contains("conditional"));
    }

    @ParameterizedTest
    @MethodSource("dossiers")
    void statementsSayTheSameAsEntities(Dossier dossier) throws IOException {
        Set<String> said = new HashSet<>();
        try (CSVParser parser = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get()
                .parse(new StringReader(FollowTheMoney.statements(dossier)))) {
            assertThat(parser.getHeaderNames())
                    .containsExactly(
                            "canonical_id",
                            "entity_id",
                            "prop",
                            "prop_type",
                            "schema",
                            "value",
                            "dataset",
                            "origin",
                            "lang",
                            "original_value",
                            "external",
                            "first_seen",
                            "last_seen",
                            "id");
            Set<String> ids = new HashSet<>();
            for (CSVRecord row : parser) {
                String key = "recoupe." + row.get("entity_id") + "." + row.get("prop") + "." + row.get("value");
                assertThat(row.get("id")).isEqualTo(Digests.sha1(key));
                assertThat(ids.add(row.get("id"))).isTrue();
                if (row.get("prop").equals("id")) {
                    assertThat(row.get("prop_type")).isEqualTo("id");
                } else {
                    Property property =
                            model.get(row.get("schema")).properties().get(row.get("prop"));
                    assertThat(row.get("prop_type")).as(row.get("prop")).isEqualTo(property.type());
                    said.add(row.get("entity_id") + " " + row.get("prop") + " " + row.get("value"));
                }
            }
        }
        Set<String> expected = new HashSet<>();
        entities(dossier)
                .forEach(entity -> entity.get("properties")
                        .properties()
                        .forEach(field -> field.getValue()
                                .forEach(value -> expected.add(entity.get("id").asString() + " " + field.getKey() + " "
                                        + org.recoupe.codec.Csv.defused(value.asString())))));
        assertThat(said).isEqualTo(expected);
    }

    private static List<JsonNode> entities(Dossier dossier) {
        return FollowTheMoney.entities(dossier)
                .lines()
                .map(line -> JsonMapper.shared().readTree(line))
                .toList();
    }

    private static List<String> strings(JsonNode entity, String property) {
        JsonNode values = entity.get("properties").get(property);
        return values == null
                ? List.of()
                : values.valueStream()
                        .map(value -> value.asString().replace('\u00A0', ' ').replace('\u202F', ' '))
                        .toList();
    }
}
