package org.recoupe.eval.measure;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import org.recoupe.eval.corpus.Treebank;

/** Trees of sentences whose words are given, in English and in French. */
final class GivenTrees implements Measure {

    private static final String ENGLISH = "ud-english-pud/en_pud-ud-test.conllu";

    /** The training takes the other four fifths. */
    private static final int ENGLISH_HELD_BACK = 200;

    @Override
    public String name() {
        return "words";
    }

    @Override
    public void run(Bench bench, Consumer<Table> sink) throws IOException {
        Optional<Path> file = bench.data(ENGLISH);
        if (file.isPresent()) {
            Treebank english = Treebank.read(file.get()).last(ENGLISH_HELD_BACK);
            sink.accept(Trees.given("words-english", "English PUD, held-back fifth", "en", english, bench.entries()));
        }
        Optional<Treebanks> treebanks = Treebanks.of(bench);
        if (treebanks.isPresent()) {
            sink.accept(
                    Trees.given("words-gsd", "GSD test", "fr", treebanks.get().gsd(), bench.entries()));
            sink.accept(Trees.given(
                    "words-sequoia", "Sequoia test", "fr", treebanks.get().sequoia(), bench.entries()));
        }
    }
}
