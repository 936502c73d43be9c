package org.recoupe.export;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An entity of FollowTheMoney: a schema and properties with values, each with the place that it comes from.
 *
 * <p>Not safe for use by many threads.
 */
final class FtmEntity {

    private final String id;
    private final String schema;
    private final Map<String, Map<String, String>> properties = new LinkedHashMap<>();

    /** @param id any id; what cannot be an id there is replaced by a digest of it */
    FtmEntity(String id, String schema) {
        this.id = Parts.plain(id);
        this.schema = schema;
    }

    /** Adds a value that is there and not yet in the property; {@code origin} is where it stands, empty where nowhere. */
    FtmEntity add(String property, @Nullable String value, String origin) {
        if (value != null && !value.isBlank()) {
            properties.computeIfAbsent(property, name -> new LinkedHashMap<>()).putIfAbsent(value, origin);
        }
        return this;
    }

    /** The same of a value that no place gives. */
    FtmEntity add(String property, @Nullable String value) {
        return add(property, value, "");
    }

    String id() {
        return id;
    }

    String schema() {
        return schema;
    }

    /** The names of the properties, in the order in which they were added. */
    List<String> properties() {
        return List.copyOf(properties.keySet());
    }

    /** The values of a property with their places, in the order in which they were added. */
    List<Map.Entry<String, String>> values(String property) {
        return new ArrayList<>(properties.getOrDefault(property, Map.of()).entrySet());
    }
}
