package org.recoupe.eval;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.recoupe.eval.measure.Bench;
import org.recoupe.eval.measure.Measure;
import org.recoupe.eval.measure.Table;

/** Starts the benchmark: prints its tables, writes them as JSON where asked, and fails below a floor. */
public final class Main {

    private static final int DONE = 0;
    private static final int BELOW = 1;
    private static final int USAGE = 2;

    private Main() {}

    /** Runs in the checkout and ends the process with its exit status. */
    public static void main(String[] args) throws IOException, InterruptedException {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        System.exit(run(List.of(args), out));
    }

    private static int run(List<String> args, PrintStream out) throws IOException, InterruptedException {
        if (args.contains("--help") || args.contains("-h")) {
            out.print(Options.USAGE);
            return DONE;
        }
        Options options;
        try {
            options = Options.parse(args);
        } catch (IllegalArgumentException e) {
            System.err.println("eval: " + e.getMessage());
            System.err.print(Options.USAGE);
            return USAGE;
        }
        return evaluate(options, out);
    }

    private static int evaluate(Options options, PrintStream out) throws IOException, InterruptedException {
        Floors floors = Floors.read(options.floors());
        Bench bench = new Bench(options.place(), remark -> out.println(remark + "\n"));
        List<Table> tables = new ArrayList<>();
        for (Measure measure : options.measures()) {
            measure.run(bench, table -> {
                tables.add(table);
                out.println(table.text());
            });
        }
        bench.notes().forEach(note -> out.println(note + "\n"));
        Path json = options.json();
        if (json != null) {
            Files.writeString(json, Report.json(tables));
        }
        if (options.raise()) {
            List<String> lines = Files.readAllLines(options.floors());
            Files.write(options.floors(), Floors.raised(lines, tables));
        }
        List<String> broken = floors.broken(tables);
        broken.forEach(line -> out.println("below: " + line));
        out.println(floors.tested(tables) + " floors tested, " + broken.size() + " broken");
        return broken.isEmpty() ? DONE : BELOW;
    }
}
