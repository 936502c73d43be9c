package org.recoupe.eval.measure;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.recoupe.eval.corpus.WordingCorpus;
import org.recoupe.eval.score.WordingScore;

/** Well-written, translated and spun passages of our own. */
final class SpunTexts implements Measure {

    @Override
    public String name() {
        return "spun";
    }

    @Override
    public boolean isQuick() {
        return true;
    }

    @Override
    public void run(Bench bench, Consumer<Table> sink) throws IOException {
        Wordings wordings = new Wordings();
        List<Table.Row> rows = new ArrayList<>();
        for (String part : List.of("late", "held", "dev")) {
            WordingScore score = wordings.score(WordingCorpus.read(bench.gold("spun-fr/" + part)));
            rows.add(new Table.Row(
                    "Recoupe, " + part,
                    Arrays.asList(
                            score.reworked().found() == 0
                                    ? null
                                    : 100.0
                                            * score.reworked().right()
                                            / score.reworked().found(),
                            100.0 * score.reworked().right() / score.reworked().gold(),
                            score.reworked().right() == 0
                                    ? null
                                    : 100.0 * score.kind() / score.reworked().right())));
        }
        sink.accept(new Table(
                "spun",
                "Translated and spun among passages of our own (per cent; kind: of those found, called what they are)",
                List.of("precision", "recall", "kind"),
                1,
                rows));
    }
}
