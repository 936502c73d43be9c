package org.recoupe.eval.corpus;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.recoupe.annotation.Wording;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** Reads texts of which it is known whether a machine reworked them. */
public final class WordingCorpus {

    private WordingCorpus() {}

    /**
     * One text.
     *
     * @param name for a person
     * @param kind what it is
     */
    public record Passage(String name, String text, Wording.Kind kind) {}

    /**
     * The texts of {@code folder}; the name of each begins with its kind, such as {@code spun-harbour.txt}.
     *
     * @throws IOException where one has no kind
     */
    public static List<Passage> read(Path folder) throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.list(folder)) {
            files = all.filter(file -> file.toString().endsWith(".txt"))
                    .sorted()
                    .toList();
        }
        List<Passage> passages = new ArrayList<>();
        for (Path file : files) {
            String name = file.getFileName().toString();
            passages.add(new Passage(name, Files.readString(file, StandardCharsets.UTF_8), kind(name)));
        }
        return passages;
    }

    /**
     * The texts of POPCORN, all well written: an object of texts by id, or a list of such objects.
     *
     * @throws IOException where the file is neither
     */
    public static List<Passage> popcorn(Path file) throws IOException {
        JsonNode root = new ObjectMapper().readTree(Files.readString(file, StandardCharsets.UTF_8));
        List<Passage> passages = new ArrayList<>();
        for (JsonNode part : root.isArray() ? root : List.of(root)) {
            for (var entry : part.properties()) {
                JsonNode text = entry.getValue().get("text");
                if (text == null || !text.isString()) {
                    throw new IOException(file + " has a text without words: " + entry.getKey());
                }
                passages.add(new Passage(entry.getKey(), text.stringValue(), Wording.Kind.PLAIN));
            }
        }
        return passages;
    }

    private static Wording.Kind kind(String name) throws IOException {
        int end = name.indexOf('-');
        try {
            return Wording.Kind.valueOf(name.substring(0, Math.max(0, end)).toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new IOException(name + " does not begin with what it is", e);
        }
    }
}
