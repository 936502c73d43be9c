package org.recoupe.eval.contestant;

import java.util.Optional;

/** The analyser of this project, before it is loaded. */
public final class OwnEntrant implements Contestant.Entrant {

    @Override
    public String name() {
        return "Recoupe";
    }

    @Override
    public Optional<String> note() {
        return Optional.empty();
    }

    @Override
    public boolean speaks(String language) {
        return true;
    }

    @Override
    public Contestant load() {
        return new OwnAnalyzer();
    }
}
