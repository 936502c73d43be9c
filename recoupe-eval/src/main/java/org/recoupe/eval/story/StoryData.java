package org.recoupe.eval.story;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The words of the stories: files of this package, one row a line, columns parted by tabs. Stateless. */
final class StoryData {

    private static final Map<String, List<String>> VALUES = values();

    private StoryData() {}

    /**
     * The rows of a file, each with its columns.
     *
     * @throws IllegalArgumentException where there is no such file
     */
    static List<List<String>> rows(String name) {
        try (InputStream in = StoryData.class.getResourceAsStream(name + ".tsv")) {
            if (in == null) {
                throw new IllegalArgumentException("there is no file " + name + ".tsv");
            }
            List<List<String>> rows = new ArrayList<>();
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .filter(line -> !line.startsWith("#") && !line.isEmpty())
                    .forEach(line -> rows.add(List.of(line.split("\t", -1))));
            return List.copyOf(rows);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The second columns of a file by its first, in the order of the file. */
    static Map<String, List<String>> grouped(String name) {
        Map<String, List<String>> groups = new LinkedHashMap<>();
        rows(name)
                .forEach(row -> groups.computeIfAbsent(row.getFirst(), key -> new ArrayList<>())
                        .add(row.get(1)));
        return groups;
    }

    private static Map<String, List<String>> values() {
        Map<String, List<String>> values = new LinkedHashMap<>();
        rows("values")
                .forEach(row -> values.put(row.getFirst(), List.of(row.get(1).split(";", -1))));
        return values;
    }

    /** The words for a slot. */
    static List<String> words(String slot) {
        List<String> words = VALUES.get(slot);
        if (words == null) {
            throw new IllegalArgumentException("no words for " + slot);
        }
        return words;
    }

    /** The only word for a slot. */
    static String word(String slot) {
        return words(slot).getFirst();
    }
}
