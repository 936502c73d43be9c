package org.recoupe.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What a store has promised it keeps, whenever its process is killed. */
abstract class CrashContract {

    private static final long SEED = 31;

    /** The address of a store with nothing in it. */
    abstract String fresh() throws Exception;

    /** How often the process is killed. */
    abstract int times();

    @Test
    void losesNothingThatWasAcknowledgedWhenItIsKilled() throws Exception {
        String address = fresh();
        StoryId story;
        try (Store store = open(address)) {
            story = store.stories().create("Valmont").id();
        }
        Random chance = new Random(SEED);
        List<String> acknowledged = new ArrayList<>();
        for (int i = 0; i < times(); i++) {
            acknowledged.addAll(untilKilled(address, story, chance));
            try (Store store = open(address)) {
                assertThat(store.check())
                        .as("after being killed " + (i + 1) + " times")
                        .isEmpty();
                requireAll(store, story, acknowledged);
            }
        }
        assertThat(acknowledged)
                .anyMatch(line -> line.startsWith("dossier"))
                .anyMatch(line -> line.startsWith("aside"));
    }

    private static Store open(String address) {
        return Store.open(address, () -> Instant.parse("2031-03-02T08:00:00Z"));
    }

    /** What a process acknowledged before it was killed at some moment. */
    private static List<String> untilKilled(String address, StoryId story, Random chance)
            throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        CrashWriter.class.getName(),
                        address,
                        story.value(),
                        Long.toString(chance.nextLong()))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        int lines = 20 + chance.nextInt(60);
        long nanos = chance.nextInt(20_000_000);
        List<String> acknowledged = new ArrayList<>();
        try (BufferedReader out = process.inputReader(StandardCharsets.UTF_8)) {
            for (String line = out.readLine(); line != null; line = out.readLine()) {
                acknowledged.add(line);
                if (acknowledged.size() == lines) {
                    TimeUnit.NANOSECONDS.sleep(nanos);
                    // Not that of the process itself, which closes what is still to be read of its output.
                    process.toHandle().destroyForcibly();
                }
            }
        }
        process.waitFor();
        assertThat(acknowledged).hasSizeGreaterThanOrEqualTo(lines);
        return acknowledged;
    }

    private static void requireAll(Store store, StoryId story, List<String> acknowledged) {
        List<String> digests =
                store.articles().files(story).stream().map(StoredFile::digest).toList();
        List<String> aside = rest(acknowledged, "aside");
        assertThat(store.articles().page(story, true, Page.MOST, null).items())
                .extracting(StoredArticle::id)
                .containsAll(aside);
        assertThat(digests).containsAll(rest(acknowledged, "file"));
        for (String digest : rest(acknowledged, "file")) {
            byte[] bytes = store.articles().bytes(story, digest).orElseThrow();
            assertThat(Digests.hex(bytes)).isEqualTo(digest);
        }
        List<String> found = new ArrayList<>();
        for (Hits hits = store.search().find(Query.of("valmont ").page(Page.MOST, null)); ; ) {
            hits.items().forEach(hit -> found.add(hit.path().replace(".txt", "")));
            if (hits.next() == null) {
                break;
            }
            hits = store.search().find(Query.of("valmont ").page(Page.MOST, hits.next()));
        }
        List<String> read = rest(acknowledged, "read");
        List<String> lost = read.stream().filter(word -> !found.contains(word)).toList();
        assertThat(lost)
                .hasSameSizeAs(store.articles().page(story, true, Page.MOST, null).items().stream()
                        .filter(article -> read.contains(article.name().replace(".txt", "")))
                        .toList());
        assertThat(store.corrections().list(story, false).stream()
                        .map(correction -> correction.id() + " " + correction.reason()))
                .containsAll(rest(acknowledged, "correction"));
        List<String> versions = store.dossiers().versions(story).stream()
                .map(version -> version.number() + " " + version.digest())
                .toList();
        List<String> dossiers = rest(acknowledged, "dossier");
        assertThat(versions)
                .containsAll(dossiers.subList(Math.max(0, dossiers.size() - Dossiers.LATEST + 1), dossiers.size()));
        store.dossiers()
                .last(story)
                .ifPresent(last -> assertThat(Digests.hex(last.json()))
                        .isEqualTo(last.version().digest()));
        assertThat(store.jobs().waiting()).hasSize(1);
    }

    private static List<String> rest(List<String> lines, String kind) {
        return lines.stream()
                .filter(line -> line.startsWith(kind + " "))
                .map(line -> line.substring(kind.length() + 1))
                .collect(Collectors.toList());
    }
}
