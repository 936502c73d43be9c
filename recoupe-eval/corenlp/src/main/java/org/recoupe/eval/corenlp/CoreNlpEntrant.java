package org.recoupe.eval.corenlp;

import edu.stanford.nlp.util.logging.RedwoodConfiguration;
import java.util.Optional;
import org.recoupe.eval.contestant.Contestant;

/** CoreNLP with its French models, before it is loaded. Found by the service loader. */
public final class CoreNlpEntrant implements Contestant.Entrant {

    @Override
    public String name() {
        return "CoreNLP 4.5.10";
    }

    @Override
    public Optional<String> note() {
        return Optional.of("CoreNLP: its parser learned from GSD in an older annotation, its names from WikiNER,"
                + " most likely with the sentences that are held back here; it has no French lemmas.");
    }

    @Override
    public boolean speaks(String language) {
        return language.equals("fr");
    }

    @Override
    public Contestant load() {
        RedwoodConfiguration.errorLevel().apply();
        return new CoreNlp();
    }
}
