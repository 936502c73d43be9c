package org.recoupe.export;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.recoupe.codec.Csv;
import org.recoupe.codec.JsonOut;
import org.recoupe.dossier.Dossier;

/** A dossier in the two forms of FollowTheMoney: entities, one JSON object a line, and statements, a table. Stateless. */
final class FollowTheMoney {

    private static final String DATASET = "recoupe";

    /** The types of the properties that are used; every other one is plain text of type string. */
    private static final Map<String, String> TYPES = Map.ofEntries(
            Map.entry("name", "name"),
            Map.entry("alias", "name"),
            Map.entry("personMentioned", "name"),
            Map.entry("companyMentioned", "name"),
            Map.entry("summary", "text"),
            Map.entry("description", "text"),
            Map.entry("notes", "text"),
            Map.entry("sourceUrl", "url"),
            Map.entry("country", "country"),
            Map.entry("language", "language"),
            Map.entry("date", "date"),
            Map.entry("startDate", "date"),
            Map.entry("endDate", "date"),
            Map.entry("publishedAt", "date"),
            Map.entry("location", "address"),
            Map.entry("full", "address"),
            Map.entry("proof", "entity"),
            Map.entry("involved", "entity"),
            Map.entry("organizer", "entity"),
            Map.entry("entity", "entity"),
            Map.entry("document", "entity"),
            Map.entry("resolved", "entity"));

    private FollowTheMoney() {}

    static String entities(Dossier dossier) {
        StringBuilder lines = new StringBuilder();
        for (FtmEntity entity : new FtmEntities(dossier).all()) {
            JsonOut out = JsonOut.line();
            out.object(() -> {
                out.field("id", entity.id());
                out.field("schema", entity.schema());
                out.object(
                        "properties",
                        () -> entity.properties()
                                .forEach(name -> out.strings(
                                        name,
                                        entity.values(name).stream()
                                                .map(Map.Entry::getKey)
                                                .toList())));
            });
            lines.append(out.finish()).append('\n');
        }
        return lines.toString();
    }

    /** One row for each value; its id is computed from what the row says, as FollowTheMoney does. */
    static String statements(Dossier dossier) {
        Csv csv =
                new Csv("canonical_id entity_id prop prop_type schema value dataset origin lang original_value external"
                        + " first_seen last_seen id");
        Set<String> seen = new LinkedHashSet<>();
        for (FtmEntity entity : new FtmEntities(dossier).all()) {
            row(csv, seen, entity, "id", entity.id(), "");
            for (String name : entity.properties()) {
                entity.values(name).forEach(value -> row(csv, seen, entity, name, value.getKey(), value.getValue()));
            }
        }
        return csv.text();
    }

    private static void row(Csv csv, Set<String> seen, FtmEntity entity, String name, String said, String origin) {
        String value = Csv.defused(said);
        String id = Digests.sha1(String.join(".", List.of(DATASET, entity.id(), name, value)));
        if (seen.add(id)) {
            csv.row(
                    new Object[0],
                    entity.id(),
                    entity.id(),
                    name,
                    name.equals("id") ? "id" : TYPES.getOrDefault(name, "string"),
                    entity.schema(),
                    said,
                    DATASET,
                    origin.isEmpty() ? null : origin,
                    null,
                    null,
                    "f",
                    null,
                    null,
                    id);
        }
    }
}
