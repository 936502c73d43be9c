package org.recoupe.eval;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.recoupe.eval.measure.Bench;
import org.recoupe.eval.measure.Measure;
import org.recoupe.eval.measure.Measures;

/**
 * What is asked for.
 *
 * @param place where the data lies
 * @param json where the figures go besides the screen, or null
 * @param floors the file of floors
 * @param measures what is measured, in the order in which it is shown
 * @param raise whether the floors are raised to what was reached
 */
record Options(Bench.Place place, @Nullable Path json, Path floors, List<Measure> measures, boolean raise) {

    static final String USAGE =
            """
            usage: ./dev eval [DATA-FOLDER] [--peers] [OPTION...]
              DATA-FOLDER          what recoupe-eval/README.md lists; ../shared/data by default; what is not there is
                                   left out
              --peers              CoreNLP in the same run (GPL 3; fetches 290 MB at first)
              --only NAME[,NAME]   of: %s; all by default
              --articles FOLDER    the articles to read for speed and persons; examples by default
              --persons FILE       surnames of persons in those articles, one a line: how many are found
              --runs N             how often each speed is measured; 5 by default
              --readings FOLDER    keeps there what was read in stories made up, and takes it from there; to be emptied by
                                   hand when the reading has changed
              --json FILE          writes the figures there too
              --raise              raises the floors to what was reached, less 0.2
            """.formatted(Measures.all().stream().map(Measure::name).collect(Collectors.joining(", ")));

    private static final Path USUAL_DATA = Path.of("../shared/data");
    private static final Path GOLD = Path.of("recoupe-eval/gold");
    private static final Path FLOORS = Path.of("recoupe-eval/floors.tsv");

    /** Copies the list. */
    Options {
        measures = List.copyOf(measures);
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
        Path readings = null;
        Path json = null;
        List<Measure> measures = Measures.all();
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
                case "--readings" -> readings = Path.of(value(argument, rest));
                case "--json" -> json = Path.of(value(argument, rest));
                case "--raise" -> raise = true;
                case "--only" -> measures = measures(value(argument, rest));
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
        return new Options(
                new Bench.Place(data, GOLD, articles, persons, readings, runs), json, FLOORS, measures, raise);
    }

    private static String value(String option, Iterator<String> rest) {
        if (!rest.hasNext()) {
            throw new IllegalArgumentException(option + " needs a value");
        }
        return rest.next();
    }

    private static List<Measure> measures(String names) {
        List<String> asked = List.of(names.split(",", -1));
        List<Measure> all = Measures.all();
        for (String name : asked) {
            if (all.stream().noneMatch(measure -> measure.name().equals(name))) {
                throw new IllegalArgumentException("there is no measure '" + name + "'");
            }
        }
        return all.stream().filter(measure -> asked.contains(measure.name())).toList();
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
