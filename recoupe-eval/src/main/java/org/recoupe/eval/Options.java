package org.recoupe.eval;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is asked for.
 *
 * @param data the folder of the treebanks and names, or null
 * @param articles a folder of articles to read for speed
 * @param persons a file of surnames, one a line, to look for in {@code articles}, or null
 * @param json where the figures go besides the screen, or null
 * @param floors the file of floors
 * @param parts what is measured
 * @param runs how often each speed is measured, at least 1
 * @param raise whether the floors are raised to what was reached
 */
record Options(
        @Nullable Path data,
        Path articles,
        @Nullable Path persons,
        @Nullable Path json,
        Path floors,
        Set<Part> parts,
        int runs,
        boolean raise) {

    static final String USAGE = """
            usage: ./dev eval [DATA-FOLDER] [--peers] [OPTION...]
              DATA-FOLDER          treebanks and names, as recoupe-eval/README.md lists them; ../shared/data by
                                   default
              --peers              CoreNLP in the same run (GPL 3; fetches 290 MB at first)
              --only PART[,PART]   raw, words, names, persons, speed, folder, cost; all by default
              --articles FOLDER    the articles to read for speed and persons; examples by default
              --persons FILE       surnames of persons in those articles, one a line: how many are found
              --runs N             how often each speed is measured; 5 by default
              --json FILE          writes the figures there too
              --raise              raises the floors to what was reached, less 0.2
            """;

    private static final Path USUAL_DATA = Path.of("../shared/data");
    private static final Path FLOORS = Path.of("recoupe-eval/floors.tsv");

    /** A group of measures. */
    enum Part {
        RAW,
        WORDS,
        NAMES,
        PERSONS,
        SPEED,
        FOLDER,
        COST
    }

    /** Copies the set. */
    Options {
        parts = Set.copyOf(parts);
    }

    /**
     * Reads the command line; names of files are counted from the checkout.
     *
     * @throws IllegalArgumentException where it is not understood; says what
     */
    static Options parse(List<String> arguments) {
        Path data = Files.isDirectory(USUAL_DATA) ? USUAL_DATA : null;
        boolean named = false;
        Path articles = Path.of("examples");
        Path persons = null;
        Path json = null;
        Set<Part> parts = EnumSet.allOf(Part.class);
        int runs = 5;
        boolean raise = false;
        Iterator<String> rest = arguments.iterator();
        while (rest.hasNext()) {
            String argument = rest.next();
            switch (argument) {
                case "--peers" -> {
                    // Whoever is on the class path takes part; ./dev puts them there.
                }
                case "--articles" -> articles = Path.of(value(argument, rest));
                case "--persons" -> persons = Path.of(value(argument, rest));
                case "--json" -> json = Path.of(value(argument, rest));
                case "--raise" -> raise = true;
                case "--only" -> parts = parts(value(argument, rest));
                case "--runs" -> runs = count(value(argument, rest));
                default -> {
                    if (argument.startsWith("-") || named) {
                        throw new IllegalArgumentException("not understood: " + argument);
                    }
                    data = Path.of(argument);
                    named = true;
                }
            }
        }
        return new Options(data, articles, persons, json, FLOORS, parts, runs, raise);
    }

    private static String value(String option, Iterator<String> rest) {
        if (!rest.hasNext()) {
            throw new IllegalArgumentException(option + " needs a value");
        }
        return rest.next();
    }

    private static Set<Part> parts(String names) {
        EnumSet<Part> parts = EnumSet.noneOf(Part.class);
        for (String name : names.split(",", -1)) {
            parts.add(Arrays.stream(Part.values())
                    .filter(part -> part.name().toLowerCase(Locale.ROOT).equals(name))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("there is no part '" + name + "'")));
        }
        return parts;
    }

    private static int count(String number) {
        int count;
        try {
            count = Integer.parseInt(number);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("--runs needs a number, not " + number, e);
        }
        if (count < 1) {
            throw new IllegalArgumentException("--runs is at least 1");
        }
        return count;
    }
}
