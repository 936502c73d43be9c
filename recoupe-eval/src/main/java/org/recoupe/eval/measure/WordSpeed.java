package org.recoupe.eval.measure;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Words per second of the analyser. */
final class WordSpeed implements Measure {

    @Override
    public String name() {
        return "speed";
    }

    @Override
    public void run(Bench bench, Consumer<Table> sink) throws IOException {
        Optional<Treebanks> treebanks = Treebanks.of(bench);
        if (treebanks.isPresent()) {
            int words = treebanks.get().words();
            String title = "Words per second, warm, raw text of both tests (" + words + " words)";
            sink.accept(new Speed(bench.runs())
                    .measure("speed", title, treebanks.get().texts(), words, List.of(1, 2), bench.entries()));
        }
    }
}
