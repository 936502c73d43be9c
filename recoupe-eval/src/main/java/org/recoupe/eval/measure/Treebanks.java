package org.recoupe.eval.measure;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.recoupe.eval.contestant.Parsed;
import org.recoupe.eval.corpus.Treebank;
import org.recoupe.text.Span;

/**
 * The two French test treebanks.
 *
 * @param gsd UD French GSD, test
 * @param sequoia UD French Sequoia, test
 */
record Treebanks(Treebank gsd, Treebank sequoia) {

    private static final String GSD = "ud-french-gsd/fr_gsd-ud-test.conllu";
    private static final String SEQUOIA = "ud-french-sequoia/fr_sequoia-ud-test.conllu";
    private static final int SENTENCES_PER_TEXT = 20;

    /** Empty where one of them is not there. */
    static Optional<Treebanks> of(Bench bench) throws IOException {
        Optional<Path> gsd = bench.data(GSD);
        Optional<Path> sequoia = bench.data(SEQUOIA);
        return gsd.isPresent() && sequoia.isPresent()
                ? Optional.of(new Treebanks(Treebank.read(gsd.get()), Treebank.read(sequoia.get())))
                : Optional.empty();
    }

    /** Both as raw text in pieces of some sentences, each a text of one paragraph. */
    List<List<String>> texts() {
        List<List<String>> texts = new ArrayList<>();
        for (Parsed text : List.of(gsd.raw(), sequoia.raw())) {
            List<Span> sentences = text.sentences();
            for (int i = 0; i < sentences.size(); i += SENTENCES_PER_TEXT) {
                int last = Math.min(i + SENTENCES_PER_TEXT, sentences.size()) - 1;
                texts.add(List.of(sentences.get(i).cover(sentences.get(last)).of(text.text())));
            }
        }
        return texts;
    }

    /** How many words both hold. */
    int words() {
        return gsd.raw().words().size() + sequoia.raw().words().size();
    }
}
