package org.recoupe.eval.measure;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.recoupe.annotation.Wording;
import org.recoupe.eval.corpus.TimeBank;
import org.recoupe.eval.corpus.WordingCorpus;
import org.recoupe.eval.corpus.WordingCorpus.Passage;
import org.recoupe.eval.score.WordingScore;

/** How many well-written texts of others are called translated or spun; none should be. */
final class WellWritten implements Measure {

    @Override
    public String name() {
        return "plain";
    }

    @Override
    public void run(Bench bench, Consumer<Table> sink) throws IOException {
        Wordings wordings = new Wordings();
        List<Passage> all = new ArrayList<>();
        Optional<Path> timebank = bench.data("fr-timebank/dev");
        if (timebank.isPresent()) {
            TimeBank.read(timebank.get())
                    .forEach(text -> all.add(new Passage(text.name(), text.text(), Wording.Kind.PLAIN)));
        }
        for (String part : List.of("train", "synthetic")) {
            Optional<Path> popcorn = bench.data("popcorn-fr/" + part + ".json");
            if (popcorn.isPresent()) {
                all.addAll(WordingCorpus.popcorn(popcorn.get()));
            }
        }
        if (all.isEmpty()) {
            return;
        }
        WordingScore score = wordings.score(all);
        long called = score.plain().gold() - score.plain().right();
        sink.accept(new Table(
                "plain",
                "Well-written texts of the French TimeBank and POPCORN: how many, how many of them called translated or spun,"
                        + " and the share of those that are not (per cent)",
                List.of("texts", "called", "right"),
                1,
                List.of(new Table.Row(
                        "Recoupe",
                        List.of(
                                (double) score.plain().gold(),
                                (double) called,
                                100.0 * score.plain().right() / score.plain().gold())))));
    }
}
