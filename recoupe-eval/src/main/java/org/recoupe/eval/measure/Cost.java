package org.recoupe.eval.measure;

import java.io.IOException;
import java.lang.ref.Reference;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.recoupe.eval.contestant.Contestant;
import org.recoupe.eval.contestant.Entrants;
import org.recoupe.eval.contestant.Entry;

/** What it takes to start: each way of reading loaded in a process of its own. */
final class Cost {

    private static final List<String> COLUMNS = List.of("load-s", "heap-mb", "resident-mb", "peak-mb");
    private static final String PROC = "/proc/self/status";

    private Cost() {}

    /**
     * Seconds from nothing loaded to a first sentence read; then, after reading {@code text}, the megabytes that live on the
     * heap and that the process holds and held at most, where the system tells.
     */
    static Table measure(String text, List<Entry> entries) throws IOException, InterruptedException {
        Path file = Files.createTempFile("recoupe-eval", ".txt");
        List<Table.Row> rows = new ArrayList<>();
        try {
            Files.writeString(file, text);
            for (Entry entry : entries) {
                List<Contestant.Reader> readers = entry.contestant().readers();
                for (int i = 0; i < readers.size(); i++) {
                    rows.add(new Table.Row(
                            entry.name() + ", " + readers.get(i).name(), inProcess(entry.name(), i, file)));
                }
            }
        } finally {
            Files.delete(file);
        }
        return new Table("cost", "Loading, and memory after reading the text", COLUMNS, 1, rows);
    }

    private static List<@Nullable Double> inProcess(String entrant, int reader, Path file)
            throws IOException, InterruptedException {
        List<String> command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                Cost.class.getName(),
                entrant,
                Integer.toString(reader),
                file.toString());
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IOException("the process that loads " + entrant + " failed");
        }
        Map<String, Double> figures = new TreeMap<>();
        out.lines()
                .map(line -> line.split(" ", -1))
                .filter(fields -> fields.length == 2 && COLUMNS.contains(fields[0]))
                .forEach(fields -> figures.put(fields[0], Double.valueOf(fields[1])));
        List<@Nullable Double> values = new ArrayList<>();
        COLUMNS.forEach(column -> values.add(figures.get(column)));
        return values;
    }

    /** The process: {@code args} are the name of the entrant, the number of its reader and the file to read. */
    public static void main(String[] args) throws IOException {
        long start = System.nanoTime();
        Contestant.Entrant entrant = Entrants.all().stream()
                .filter(one -> one.name().equals(args[0]))
                .findFirst()
                .orElseThrow();
        Contestant contestant = entrant.load();
        Contestant.Reader reader = contestant.readers().get(Integer.parseInt(args[1]));
        reader.read(List.of("Bonjour à tous."));
        System.out.println("load-s " + (System.nanoTime() - start) / 1e9);

        Files.readString(Path.of(args[2])).lines().forEach(line -> reader.read(List.of(line)));
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        System.out.println("heap-mb " + (runtime.totalMemory() - runtime.freeMemory()) / 1e6);
        if (Files.isReadable(Path.of(PROC))) {
            for (String line : Files.readAllLines(Path.of(PROC))) {
                String[] fields = line.split("\\s+");
                switch (fields[0]) {
                    case "VmRSS:" -> System.out.println("resident-mb " + Double.parseDouble(fields[1]) * 1024 / 1e6);
                    case "VmHWM:" -> System.out.println("peak-mb " + Double.parseDouble(fields[1]) * 1024 / 1e6);
                    default -> {}
                }
            }
        }
        // The contestant lives until here.
        Reference.reachabilityFence(contestant);
        Reference.reachabilityFence(reader);
    }
}
