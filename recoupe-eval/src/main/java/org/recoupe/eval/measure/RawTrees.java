package org.recoupe.eval.measure;

import java.io.IOException;
import java.util.Optional;
import java.util.function.Consumer;

/** Sentences, words and trees of raw text, by the two French test treebanks. */
final class RawTrees implements Measure {

    @Override
    public String name() {
        return "raw";
    }

    @Override
    public void run(Bench bench, Consumer<Table> sink) throws IOException {
        Optional<Treebanks> treebanks = Treebanks.of(bench);
        if (treebanks.isPresent()) {
            sink.accept(Trees.raw("raw-gsd", "GSD test", treebanks.get().gsd(), bench.entries()));
            sink.accept(Trees.raw("raw-sequoia", "Sequoia test", treebanks.get().sequoia(), bench.entries()));
        }
    }
}
