package org.recoupe.eval.measure;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How time and memory grow with the number of articles: cross-checking alone of what was read before, once and again and again
 * as a desk does, and the whole program from texts to the dossier. Each in a process of its own, which may use no more than two
 * gigabytes of heap.
 */
final class Scale implements Measure {

    private static final List<String> ALONE = List.of("seconds", "cpu-s", "peak-mb", "input-mb", "doubling");
    private static final List<String> WHOLE = List.of("seconds", "cpu-s");
    private static final List<Integer> SIZES = List.of(2_500, 5_000, 10_000);
    private static final int TOGETHER = 500;
    private static final int DESK = 1_000;

    @Override
    public String name() {
        return "scale";
    }

    @Override
    public void run(Bench bench, Consumer<Table> sink) throws IOException, InterruptedException {
        sink.accept(new Table(
                "scale-whole",
                TOGETHER + " articles made up, texts to dossier, two threads, loading included",
                WHOLE,
                1,
                List.of(new Table.Row(
                        "Recoupe, " + TOGETHER + " articles",
                        values(WHOLE, inProcess("whole", TOGETHER, Path.of("-")))))));
        Path kept = bench.readings().orElse(null);
        Path folder = kept == null ? Files.createTempDirectory("recoupe-readings") : kept;
        try {
            // The processes that are measured read nothing themselves; a smaller story is the beginning of a greater
            // one.
            ScaleRun.read(folder, SIZES.getLast(), part -> {});
            sink.accept(new Table(
                    "scale-warm",
                    "Cross-checking alone of " + DESK
                            + " articles made up, again and again in one process, two threads",
                    WHOLE,
                    2,
                    List.of(
                            new Table.Row(
                                    "Recoupe, " + DESK + " articles", values(WHOLE, inProcess("warm", DESK, folder))),
                            new Table.Row(
                                    "Recoupe, one article more", values(WHOLE, inProcess("more", DESK, folder))))));
            sink.accept(alone(folder));
        } finally {
            if (kept == null) {
                try (Stream<Path> files = Files.walk(folder)) {
                    files.sorted(Comparator.reverseOrder()).forEach(StoryReader::delete);
                }
            }
        }
    }

    private static Table alone(Path folder) throws IOException, InterruptedException {
        List<Table.Row> rows = new ArrayList<>();
        Double half = null;
        for (int size : SIZES) {
            Map<String, Double> figures = inProcess("alone", size, folder);
            Double seconds = figures.get("cpu-s");
            if (half != null && seconds != null) {
                figures.put("doubling", seconds / half);
            }
            half = seconds;
            rows.addFirst(new Table.Row("Recoupe, " + size + " articles", values(ALONE, figures)));
        }
        return new Table(
                "scale-alone",
                "Cross-checking alone of articles made up, at most 2 GB of heap; processor time over that of half as many",
                ALONE,
                1,
                rows);
    }

    private static List<@Nullable Double> values(List<String> columns, Map<String, Double> figures) {
        List<@Nullable Double> values = new ArrayList<>();
        columns.forEach(column -> values.add(figures.get(column)));
        return values;
    }

    private static Map<String, Double> inProcess(String what, int articles, Path folder)
            throws IOException, InterruptedException {
        List<String> command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx2g",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                ScaleRun.class.getName(),
                what,
                Integer.toString(articles),
                folder.toString());
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IOException("the process with " + articles + " articles failed");
        }
        Map<String, Double> figures = new TreeMap<>();
        out.lines()
                .map(line -> line.split(" ", -1))
                .filter(fields -> fields.length == 2)
                .forEach(fields -> figures.put(fields[0], Double.valueOf(fields[1])));
        return figures;
    }
}
