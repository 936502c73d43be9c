package org.recoupe.eval.measure;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** What it takes to start the analyser and to keep it. */
final class Loading implements Measure {

    @Override
    public String name() {
        return "cost";
    }

    @Override
    public void run(Bench bench, Consumer<Table> sink) throws IOException, InterruptedException {
        Optional<Treebanks> treebanks = Treebanks.of(bench);
        if (treebanks.isPresent()) {
            String lines = String.join(
                    "\n", treebanks.get().texts().stream().map(List::getFirst).toList());
            sink.accept(Cost.measure(lines, bench.entries()));
        }
    }
}
