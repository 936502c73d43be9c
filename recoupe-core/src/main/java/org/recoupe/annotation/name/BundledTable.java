package org.recoupe.annotation.name;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.recoupe.language.LanguageDataException;
import org.recoupe.language.Table;

/** Reads the tables about names that hold in every language. */
final class BundledTable {

    private BundledTable() {}

    /** The table {@code file} beside this class. */
    static Table read(String file) {
        try (InputStream in = BundledTable.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new LanguageDataException(file, 0, "the file is missing from the distribution");
            }
            return Table.parse(file, new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(file, e);
        }
    }
}
