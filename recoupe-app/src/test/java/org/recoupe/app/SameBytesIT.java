package org.recoupe.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The same input gives the same bytes: in any order, on any number of threads, in any locale and zone of the machine. Through
 * the launcher, where each run differs from the first in all of them; {@code StoryTest} of the core tries one at a time, and
 * more of each, in one process.
 */
class SameBytesIT {

    @TempDir
    private static Path temp;

    private static List<String> articles = List.of();
    private static TreeMap<String, String> expected = new TreeMap<>();

    @BeforeAll
    static void buildOnce() throws IOException {
        try (Stream<Path> examples = Files.list(Shell.home().resolve("examples/vallee-de-la-suna"))) {
            for (Path article :
                    examples.filter(path -> path.toString().endsWith(".txt")).toList()) {
                Files.copy(article, temp.resolve(article.getFileName()));
            }
        }
        // Two files with the same bytes are two articles, and a copy.
        Files.copy(temp.resolve("05-bilan.txt"), temp.resolve("11-double.txt"));
        try (Stream<Path> copies = Files.list(temp)) {
            articles =
                    copies.map(path -> path.getFileName().toString()).sorted().toList();
        }
        expected = build(Shell.in(temp), "first", articles, "1");
        assertThat(expected).containsKeys("dossier.json", "events.csv");
        assertThat(expected.get("dossier.json")).contains("05-bilan.txt", "11-double.txt");
    }

    @ParameterizedTest
    @CsvSource({
        "1, 8, fr_FR.UTF-8, Europe/Paris, -Duser.language=fr -Duser.country=FR",
        "2, 2, tr_TR.UTF-8, Pacific/Auckland, -Duser.language=tr -Duser.country=TR",
        "3, 3, C, America/Los_Angeles, -Dfile.encoding=ISO-8859-1 -Duser.language=ar",
    })
    void inAnyOrderOnAnyThreadsInAnyLocaleAndZone(long seed, String threads, String lang, String zone, String options)
            throws IOException {
        List<String> shuffled = new ArrayList<>(articles);
        Collections.shuffle(shuffled, new Random(seed));
        Shell shell = Shell.in(temp).with("LANG", lang).with("TZ", zone).with("RECOUPE_JAVA_OPTS", options);
        assertThat(build(shell, "in-" + lang, shuffled, threads)).isEqualTo(expected);
    }

    @Test
    void annotatesTheSame() {
        List<String> arguments = new ArrayList<>(List.of("annotate", "--tokens"));
        arguments.addAll(articles);
        String first = Shell.in(temp).recoupe(arguments.toArray(String[]::new)).out();
        String second = Shell.in(temp)
                .with("LANG", "tr_TR.UTF-8")
                .with("RECOUPE_JAVA_OPTS", "-Duser.language=tr")
                .recoupe(arguments.toArray(String[]::new))
                .out();
        assertThat(second).isEqualTo(first).isNotEmpty();
    }

    private static TreeMap<String, String> build(Shell shell, String out, List<String> articles, String threads)
            throws IOException {
        List<String> arguments = new ArrayList<>(List.of("build", "--out", "out-" + out, "--threads", threads));
        arguments.addAll(List.of("--today", "2026-11-01"));
        arguments.addAll(articles);
        Shell.Result result = shell.recoupe(arguments.toArray(String[]::new));
        assertThat(result.status()).as(result.err()).isZero();
        TreeMap<String, String> files = new TreeMap<>();
        try (Stream<Path> written = Files.list(temp.resolve("out-" + out))) {
            for (Path file : written.toList()) {
                // Byte for byte: this charset loses nothing.
                files.put(
                        file.getFileName().toString(),
                        new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
            }
        }
        return files;
    }
}
