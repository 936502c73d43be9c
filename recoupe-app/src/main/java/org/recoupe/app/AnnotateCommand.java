package org.recoupe.app;

import java.time.LocalDate;
import java.util.concurrent.Callable;
import org.recoupe.codec.AnnotationJson;
import org.recoupe.pipeline.Annotations;
import org.recoupe.pipeline.Recoupe;
import org.recoupe.pipeline.Settings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code recoupe annotate}: what was read in each article, a JSON object a line. */
@Command(name = "annotate", sortOptions = false, customSynopsis = "recoupe annotate INPUT... [OPTION...]")
final class AnnotateCommand implements Callable<Integer> {

    private final Surroundings surroundings;
    private final Texts texts;

    @Mixin
    private InputOptions options = new InputOptions();

    @Option(names = "--tokens")
    private boolean tokens;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true)
    private boolean help;

    AnnotateCommand(Surroundings surroundings, Texts texts) {
        this.surroundings = surroundings;
        this.texts = texts;
    }

    @Override
    public Integer call() throws UsageException, FailedException {
        Settings settings = options.settings(LocalDate.now(surroundings.clock().withZone(options.zone())));
        Annotations read;
        try (Pace pace = new Pace(surroundings, texts)) {
            read = Recoupe.create(settings).annotate(options.inputs(), surroundings.in(), pace);
        }
        int skipped = new Problems(texts, surroundings.err()).print(read.problems());
        if (read.articles().isEmpty()) {
            throw new FailedException("failed.no-article");
        }
        for (Annotations.OfArticle article : read.articles()) {
            String line = AnnotationJson.line(
                    article.published(), article.article(), article.timeValues(), tokens ? article.words() : null);
            surroundings.out().print(line + "\n");
        }
        if (surroundings.out().checkError()) {
            throw new FailedException("failed.output");
        }
        return skipped == 0 ? ExitStatus.DONE : ExitStatus.SKIPPED;
    }
}
