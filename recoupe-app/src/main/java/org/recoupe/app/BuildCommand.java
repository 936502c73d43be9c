package org.recoupe.app;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.recoupe.dossier.Dossier;
import org.recoupe.dossier.Successor;
import org.recoupe.pipeline.Recoupe;
import org.recoupe.pipeline.Settings;
import org.recoupe.view.ChangeView;
import org.recoupe.view.DossierFiles;
import org.recoupe.view.TerminalView;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code recoupe build}: writes the dossier of one story. */
@Command(name = "build", sortOptions = false, customSynopsis = "recoupe build INPUT... --out DIR [OPTION...]")
final class BuildCommand implements Callable<Integer> {

    private final Surroundings surroundings;
    private final Texts texts;

    @Option(
            names = {"-o", "--out"},
            paramLabel = "DIR")
    private @Nullable String out;

    @Mixin
    private InputOptions options = new InputOptions();

    @Option(names = "--today", paramLabel = "DATE")
    private @Nullable String today;

    @Option(names = "--previous", paramLabel = "DOSSIER")
    private @Nullable String previous;

    @Option(names = "--corrections", paramLabel = "FILE")
    private @Nullable String corrections;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true)
    private boolean help;

    BuildCommand(Surroundings surroundings, Texts texts) {
        this.surroundings = surroundings;
        this.texts = texts;
    }

    @Override
    public Integer call() throws UsageException, FailedException {
        List<String> inputs = options.inputs();
        if (out == null || out.isEmpty()) {
            throw new UsageException("usage.no-out", "--out");
        }
        Settings settings = options.settings(today());
        DossierFolder folder = DossierFolder.at("--out", out);
        Dossier before = previous == null ? null : DossierFile.read("--previous", previous);

        if (corrections != null) {
            settings = settings.withCorrections(DossierFile.corrections("--corrections", corrections));
        }

        Dossier dossier;
        try (Pace pace = new Pace(surroundings, texts)) {
            dossier = Recoupe.create(settings).build(inputs, surroundings.in(), pace);
        }
        int skipped = new Problems(texts, surroundings.err()).print(dossier.problems());
        if (dossier.articles().isEmpty()) {
            throw new FailedException("failed.no-article");
        }
        if (before != null) {
            dossier = Successor.of(dossier, before);
        }
        Map<String, byte[]> files = DossierFiles.of(dossier);
        Path written = folder.write(files);

        surroundings.out().print(TerminalView.render(dossier, surroundings.width(), surroundings.color()));
        surroundings.out().print(ChangeView.render(dossier, surroundings.width(), surroundings.color()));
        surroundings.out().flush();
        surroundings.err().println(texts.text("done.written", written, String.join(", ", files.keySet())));
        return skipped == 0 ? ExitStatus.DONE : ExitStatus.SKIPPED;
    }

    private LocalDate today() throws UsageException {
        return today == null
                ? LocalDate.now(surroundings.clock().withZone(options.zone()))
                : InputOptions.date("--today", today);
    }
}
