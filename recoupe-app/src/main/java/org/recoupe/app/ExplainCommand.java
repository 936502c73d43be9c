package org.recoupe.app;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.recoupe.dossier.Dossier;
import org.recoupe.view.Explanation;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code recoupe explain}: the proof of one part of a dossier, or the list of what can be explained. */
@Command(name = "explain", sortOptions = false, customSynopsis = "recoupe explain DOSSIER [ID]")
final class ExplainCommand implements Callable<Integer> {

    /** So many ids are named in a message. */
    private static final int MOST_NAMED = 8;

    private final Surroundings surroundings;

    @Parameters(index = "0", paramLabel = "DOSSIER", arity = "0..1", descriptionKey = "dossier")
    private String dossier = "";

    @Parameters(index = "1", paramLabel = "ID", arity = "0..1", descriptionKey = "id")
    private String id = "";

    @Option(
            names = {"-h", "--help"},
            usageHelp = true)
    private boolean help;

    ExplainCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws UsageException, FailedException {
        if (dossier.isEmpty()) {
            throw new UsageException("usage.no-dossier-given");
        }
        Dossier read = DossierFile.read("DOSSIER", dossier);
        surroundings.out().print(id.isEmpty() ? list(read) : explained(read));
        if (surroundings.out().checkError()) {
            throw new FailedException("failed.output");
        }
        return ExitStatus.DONE;
    }

    private String list(Dossier read) {
        return Explanation.list(read, surroundings.width(), surroundings.color());
    }

    private String explained(Dossier read) throws UsageException {
        return switch (Explanation.of(read, id, surroundings.width(), surroundings.color())) {
            case Explanation.Answer.Found found -> found.text();
            case Explanation.Answer.Unknown unknown
            when unknown.nearest().isEmpty() -> throw new UsageException("usage.unknown-id", "ID", id);
            case Explanation.Answer.Unknown unknown ->
                throw new UsageException("usage.unknown-id-near", "ID", id, named(unknown.nearest()));
            case Explanation.Answer.Several several ->
                throw new UsageException("usage.several-ids", "ID", id, named(several.parts()));
        };
    }

    private static String named(List<Explanation.Part> parts) {
        List<String> named = new ArrayList<>();
        parts.stream().limit(MOST_NAMED).forEach(part -> named.add(part.id() + " (" + part.label() + ")"));
        if (named.size() < parts.size()) {
            named.add("…");
        }
        return String.join(", ", named);
    }
}
