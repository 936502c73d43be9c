package org.recoupe.app;

import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.recoupe.dossier.Dossier;
import org.recoupe.export.ExportFormat;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code recoupe export}: a dossier in the format of another program. */
@Command(name = "export", sortOptions = false, customSynopsis = "recoupe export DOSSIER --format FORMAT [--out FILE]")
final class ExportCommand implements Callable<Integer> {

    private final Surroundings surroundings;

    @Parameters(index = "0", paramLabel = "DOSSIER", arity = "0..1", descriptionKey = "dossier")
    private String dossier = "";

    @Option(
            names = {"-f", "--format"},
            paramLabel = "FORMAT")
    private String format = "";

    @Option(
            names = {"-o", "--out"},
            paramLabel = "FILE",
            descriptionKey = "out-file")
    private @Nullable String out;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true)
    private boolean help;

    ExportCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws UsageException, FailedException {
        if (dossier.isEmpty()) {
            throw new UsageException("usage.no-dossier-given");
        }
        if (format.isEmpty()) {
            throw new UsageException("usage.no-format", "--format", formats());
        }
        ExportFormat chosen = ExportFormat.of(format)
                .orElseThrow(() -> new UsageException("usage.unknown-format", "--format", format, formats()));
        OutputFile file = out == null ? null : OutputFile.at("--out", out);
        if (file == null && surroundings.outTerminal() && !chosen.isText()) {
            throw new UsageException("usage.binary", "--out", chosen.id());
        }
        Dossier read = DossierFile.read("DOSSIER", dossier);
        byte[] bytes = chosen.write(read);
        if (file != null) {
            file.write(bytes);
        } else {
            print(bytes);
        }
        return ExitStatus.DONE;
    }

    private void print(byte[] bytes) throws FailedException {
        surroundings.out().write(bytes, 0, bytes.length);
        surroundings.out().flush();
        if (surroundings.out().checkError()) {
            throw new FailedException("failed.output");
        }
    }

    private static String formats() {
        return ExportFormat.all().stream().map(ExportFormat::id).collect(Collectors.joining(", "));
    }
}
