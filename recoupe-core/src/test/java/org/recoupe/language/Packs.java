package org.recoupe.language;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The language packs of the distribution, for tests that hold for each. */
public final class Packs {

    /** The folder of the packs in the sources. */
    public static final Path FOLDER = Path.of("src/main/resources/org/recoupe/language");

    private Packs() {}

    /** All packs, in the order of their tags. */
    public static List<LanguagePack> all() {
        try (Stream<Path> folders = Files.list(FOLDER)) {
            return folders.map(folder -> folder.getFileName().toString())
                    .filter(LanguagePack::exists)
                    .sorted()
                    .map(LanguagePack::of)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The rules of one stage in all packs. */
    public static Stream<Rule> rules(String stage) {
        return all().stream().flatMap(pack -> pack.rules(stage).rules().stream());
    }

    /** The pack that a rule stands in. */
    public static LanguagePack of(Rule rule) {
        return LanguagePack.of(rule.id().substring(0, rule.id().indexOf('.')));
    }
}
