package org.recoupe.eval.measure;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.recoupe.eval.corpus.NameCorpus;

/** Names among words that are given. */
final class GivenNames implements Measure {

    private static final String WIKINER = "wikiner-fr/wikiner-fr.bio";
    private static final String EUROPEANA = "europeana-ner-fr/enp_FR.bnf.bio";
    private static final int EUROPEANA_PIECES = 3000;

    @Override
    public String name() {
        return "names";
    }

    @Override
    public void run(Bench bench, Consumer<Table> sink) throws IOException {
        Optional<Path> wikiNer = bench.data(WIKINER);
        if (wikiNer.isPresent()) {
            sink.accept(Names.given(
                    "names-wikiner",
                    "Names, WikiNER-fr, held-back fifth, words given (F1 of whole names)",
                    List.of("PER", "LOC", "ORG", "MISC"),
                    NameCorpus.wikiNerHeldBack(wikiNer.get()),
                    bench.entries()));
        }
        Optional<Path> europeana = bench.data(EUROPEANA);
        if (europeana.isPresent()) {
            sink.accept(Names.given(
                    "names-europeana",
                    "Names, Europeana, first 3,000 pieces of old newspapers, words given (F1 of whole names)",
                    List.of("PER", "LOC", "ORG"),
                    NameCorpus.europeana(europeana.get(), EUROPEANA_PIECES),
                    bench.entries()));
        }
    }
}
