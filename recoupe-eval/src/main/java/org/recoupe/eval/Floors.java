package org.recoupe.eval;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.recoupe.eval.measure.Table;

/**
 * The least that the analyser must reach.
 *
 * @param floors by measure, named as {@code table.column}
 */
record Floors(Map<String, Double> floors) {

    /** Processors round differently, so that the same model is not equally good on all. */
    private static final double MARGIN = 0.2;

    /** Copies the map. */
    Floors {
        floors = Map.copyOf(floors);
    }

    /** @throws IllegalArgumentException where a line is not a measure, a tab and a number; says which */
    static Floors read(Path file) throws IOException {
        return parse(Files.readAllLines(file, StandardCharsets.UTF_8));
    }

    static Floors parse(List<String> lines) {
        Map<String, Double> floors = new TreeMap<>();
        for (String line : lines) {
            if (line.startsWith("#") || line.isBlank()) {
                continue;
            }
            String[] fields = line.split("\t", -1);
            if (fields.length != 2 || floors.put(fields[0], number(fields[1], line)) != null) {
                throw new IllegalArgumentException("not a floor: " + line);
            }
        }
        return new Floors(floors);
    }

    private static double number(String digits, String line) {
        try {
            return Double.parseDouble(digits);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("not a floor: " + line, e);
        }
    }

    /** What is below its floor in the first rows of these tables, a sentence each, in the order of the measures. */
    List<String> broken(List<Table> tables) {
        List<String> broken = new ArrayList<>();
        new TreeMap<>(floors).forEach((measure, floor) -> {
            Double reached = measured(tables).get(measure);
            if (reached != null && rounded(reached) < floor) {
                broken.add(String.format(Locale.ROOT, "%s is %.1f, below its floor of %.1f", measure, reached, floor));
            }
        });
        return broken;
    }

    /**
     * The lines of a file of floors, each floor raised to what the first rows of these tables reach less a margin. None is
     * lowered; what is no floor stays as it is.
     */
    static List<String> raised(List<String> lines, List<Table> tables) {
        Map<String, Double> measured = measured(tables);
        Map<String, Double> floors = parse(lines).floors();
        return lines.stream()
                .map(line -> {
                    String measure = line.split("\t", -1)[0];
                    Double floor = floors.get(measure);
                    Double reached = measured.get(measure);
                    return floor == null || reached == null
                            ? line
                            : String.format(
                                    Locale.ROOT, "%s\t%.1f", measure, Math.max(floor, rounded(reached) - MARGIN));
                })
                .toList();
    }

    /** How many floors these tables say something about. */
    long tested(List<Table> tables) {
        Map<String, Double> measured = measured(tables);
        return floors.keySet().stream().filter(measured::containsKey).count();
    }

    private static Map<String, Double> measured(List<Table> tables) {
        Map<String, Double> measured = new TreeMap<>();
        for (Table table : tables) {
            List<Table.Row> rows = table.rows();
            for (int i = 0; !rows.isEmpty() && i < table.columns().size(); i++) {
                Double value = rows.getFirst().values().get(i);
                if (value != null) {
                    measured.put(table.id() + "." + table.columns().get(i), value);
                }
            }
        }
        return measured;
    }

    /** As it is shown: a floor is copied from a table. */
    private static double rounded(double value) {
        return Math.round(value * 10) / 10.0;
    }
}
