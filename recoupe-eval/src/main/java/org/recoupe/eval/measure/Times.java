package org.recoupe.eval.measure;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.recoupe.eval.contestant.OwnTimes;
import org.recoupe.eval.corpus.TimeBank;
import org.recoupe.eval.score.TimeScore;

/** Temporal expressions of newspaper texts: place, type and value against the French TimeBank. */
final class Times implements Measure {

    private static final String DATA = "fr-timebank/dev";

    @Override
    public String name() {
        return "time";
    }

    @Override
    public boolean isQuick() {
        return true;
    }

    @Override
    public void run(Bench bench, Consumer<Table> sink) throws IOException {
        Optional<Path> folder = bench.data(DATA);
        if (folder.isEmpty()) {
            return;
        }
        OwnTimes own = new OwnTimes();
        TimeScore score = TimeBank.read(folder.get()).parallelStream()
                .map(document -> TimeScore.of(document.times(), own.ofArticle(document.text(), document.made())))
                .reduce(TimeScore.NONE, TimeScore::plus);
        sink.accept(new Table(
                "time",
                "Times, French TimeBank, dev (F1 of TIMEX3)",
                List.of("strict", "relaxed", "type", "value"),
                1,
                List.of(
                        row("Recoupe", score.strictF1(), score.relaxedF1(), score.typeF1(), score.valueF1()),
                        // Measured with the same scorer on the same texts, French without a tagger.
                        row("HeidelTime 2.1", 80.8, 88.7, 81.9, 72.3))));
    }

    private static Table.Row row(String contestant, @Nullable Double... values) {
        return new Table.Row(contestant, Arrays.asList(values));
    }
}
