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
import org.recoupe.eval.score.TimeSpan;

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
        List<TimeBank.Document> documents = TimeBank.read(folder.get());
        List<List<TimeSpan>> found = new OwnTimes().ofArticles(documents);
        TimeScore score = TimeScore.NONE;
        for (int i = 0; i < documents.size(); i++) {
            score = score.plus(TimeScore.of(documents.get(i).times(), found.get(i)));
        }
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
