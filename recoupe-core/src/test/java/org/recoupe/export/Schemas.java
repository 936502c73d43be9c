package org.recoupe.export;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Holds documents to the schemas beside the tests. */
final class Schemas {

    private static final Path FOLDER = Path.of("src", "test", "resources", "export");

    private Schemas() {}

    static Schema of(String name) {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(read(name + ".schema.json"), InputFormat.JSON);
    }

    static void check(Schema schema, String json) {
        List<Error> errors = schema.validate(json, InputFormat.JSON);
        assertThat(errors)
                .as(json.length() > 2000 ? json.substring(0, 2000) : json)
                .isEmpty();
    }

    /** The rows of a table, its comments left out. */
    static List<String[]> table(String name) {
        return read(name)
                .lines()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.split("\t", -1))
                .toList();
    }

    private static String read(String name) {
        try {
            return Files.readString(FOLDER.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
