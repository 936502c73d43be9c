package org.recoupe.eval.corpus;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Pages and texts with what is their article and what is not: {@code gold/furniture-fr}. */
public final class FurnitureCorpus {

    private static final String ANSWERS = ".tsv";
    private static final String NOTHING = "-";

    private FurnitureCorpus() {}

    /**
     * A page or text.
     *
     * @param input where it lies
     * @param title the headline
     * @param published ISO 8601; empty where nothing tells it
     * @param keep sentences of the article
     * @param drop lines of furniture
     */
    public record Case(Path input, String title, String published, List<String> keep, List<String> drop) {

        /** Copies the lists. */
        public Case {
            keep = List.copyOf(keep);
            drop = List.copyOf(drop);
        }
    }

    /** The cases of a folder, by name; none where there is no such folder. */
    public static List<Case> read(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        List<Path> inputs;
        try (Stream<Path> files = Files.list(folder)) {
            inputs = files.filter(file -> !file.toString().endsWith(ANSWERS))
                    .sorted()
                    .toList();
        }
        List<Case> cases = new ArrayList<>();
        for (Path input : inputs) {
            String name = String.valueOf(input.getFileName());
            String base = name.substring(0, name.lastIndexOf('.'));
            cases.add(parse(input, Files.readAllLines(input.resolveSibling(base + ANSWERS), StandardCharsets.UTF_8)));
        }
        return cases;
    }

    static Case parse(Path input, List<String> lines) {
        String title = "";
        String published = "";
        List<String> keep = new ArrayList<>();
        List<String> drop = new ArrayList<>();
        for (String line : lines) {
            int tab = line.indexOf('\t');
            if (tab < 0) {
                throw new IllegalArgumentException(input + ": not a name and a value: " + line);
            }
            String value = line.substring(tab + 1);
            switch (line.substring(0, tab)) {
                case "title" -> title = value;
                case "published" -> published = value.equals(NOTHING) ? "" : value;
                case "keep" -> keep.add(value);
                case "drop" -> drop.add(value);
                default -> {
                    // What is only told of some cases is not counted.
                }
            }
        }
        return new Case(input, title, published, keep, drop);
    }
}
