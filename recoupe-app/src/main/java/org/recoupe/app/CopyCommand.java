package org.recoupe.app;

import java.util.concurrent.Callable;
import org.recoupe.store.Store;
import org.recoupe.store.StoreException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code recoupe copy}: all that a desk keeps, in another place: a copy to put away, or the way to PostgreSQL and back. */
@Command(name = "copy", sortOptions = false, customSynopsis = "recoupe copy FROM TO")
final class CopyCommand implements Callable<Integer> {

    private final Surroundings surroundings;
    private final Texts texts;

    @Parameters(index = "0", paramLabel = "FROM", arity = "0..1", descriptionKey = "copy-from")
    private String from = "";

    @Parameters(index = "1", paramLabel = "TO", arity = "0..1", descriptionKey = "copy-to")
    private String to = "";

    @Option(
            names = {"-h", "--help"},
            usageHelp = true)
    private boolean help;

    CopyCommand(Surroundings surroundings, Texts texts) {
        this.surroundings = surroundings;
        this.texts = texts;
    }

    @Override
    public Integer call() throws UsageException, FailedException {
        if (from.isEmpty() || to.isEmpty()) {
            throw new UsageException("usage.no-places");
        }
        int stories;
        try {
            stories = Store.copy(from, to, surroundings.clock());
        } catch (StoreException e) {
            throw new FailedException(
                    "failed.copy",
                    Store.shown(from),
                    Store.shown(to),
                    texts.text("store." + e.code().id()),
                    e.code().id());
        }
        surroundings.err().println(texts.text("copy.done", Integer.toString(stories), Store.shown(to)));
        return ExitStatus.DONE;
    }
}
