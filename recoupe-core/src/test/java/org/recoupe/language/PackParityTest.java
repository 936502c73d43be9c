package org.recoupe.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What one language has and another lacks. {@code parity.tsv} lists what is so on purpose or not yet done; a difference that
 * is not listed there, and a listed one that is gone, fails and shows the line.
 */
class PackParityTest {

    private static final Path ALLOWED = Path.of("src/test/resources/language/parity.tsv");
    private static final String FIRST = "fr";

    @Test
    void whatALanguageLacksIsListed() throws IOException {
        Set<String> differences = new TreeSet<>();
        LanguagePack first = LanguagePack.of(FIRST);
        for (LanguagePack other : Packs.all()) {
            if (!other.tag().equals(FIRST)) {
                compare(first, other, differences);
            }
        }
        List<String> allowed = Files.readAllLines(ALLOWED, StandardCharsets.UTF_8).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line -> line.split("\t", -1)[0])
                .sorted()
                .toList();
        assertThat(differences).containsExactlyElementsOf(allowed);
    }

    private static void compare(LanguagePack first, LanguagePack other, Set<String> differences) throws IOException {
        difference(files(first), files(other), other.tag() + " lacks file ", differences);
        difference(files(other), files(first), other.tag() + " alone has file ", differences);
        for (String area : areas(first)) {
            if (!other.has("messages/" + area + ".tsv")) {
                continue;
            }
            difference(keys(first, area), keys(other, area), other.tag() + " lacks " + area + " ", differences);
        }
        for (String stage : List.of("quote", "event", "dateline", "article")) {
            difference(rules(first, stage), rules(other, stage), other.tag() + " lacks rule ", differences);
        }
    }

    private static void difference(Set<String> these, Set<String> those, String what, Set<String> differences) {
        these.stream().filter(name -> !those.contains(name)).forEach(name -> differences.add(what + name));
    }

    private static Set<String> files(LanguagePack pack) throws IOException {
        Path folder = Packs.FOLDER.resolve(pack.tag());
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> folder.relativize(file).toString().replace('\\', '/'))
                    .collect(Collectors.toSet());
        }
    }

    private static Set<String> areas(LanguagePack pack) throws IOException {
        return files(pack).stream()
                .filter(file -> file.startsWith("messages/"))
                .map(file -> file.substring("messages/".length(), file.length() - ".tsv".length()))
                .collect(Collectors.toSet());
    }

    private static Set<String> keys(LanguagePack pack, String area) {
        // Loaded as the program loads them, so that a key that stands twice is found here.
        return pack.messages(area).keys().stream().map(key -> plain(key, pack)).collect(Collectors.toSet());
    }

    private static Set<String> rules(LanguagePack pack, String stage) {
        return pack.rules(stage).rules().stream()
                .map(rule -> plain(rule.id(), pack))
                .collect(Collectors.toSet());
    }

    private static String plain(String id, LanguagePack pack) {
        return id.startsWith(pack.tag() + ".") ? id.substring(pack.tag().length() + 1) : id;
    }

    @ParameterizedTest
    @ValueSource(strings = {"event-kinds", "event-frames", "first-names", "agencies"})
    void whatBelongsToNoLanguageIsThereForEach(String lexicon) {
        for (LanguagePack pack : Packs.all()) {
            assertThat(pack.table("lexicon/" + lexicon + ".tsv").rows()).isNotEmpty();
        }
    }
}
