package org.recoupe.eval.measure;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.recoupe.annotation.name.NameComparison;
import org.recoupe.eval.corpus.NamePair;
import org.recoupe.eval.score.MatchScore;

/** Whether two names are one's. */
final class NameMatch implements Measure {

    private static final String CASES = "name-bench/cases.csv";
    private static final double LOGIC_V2 = 74;

    @Override
    public String name() {
        return "name-match";
    }

    @Override
    public boolean isQuick() {
        return true;
    }

    @Override
    public void run(Bench bench, Consumer<Table> sink) throws IOException {
        Optional<Path> cases = bench.data(CASES);
        if (cases.isPresent()) {
            List<NamePair> all = NamePair.read(cases.get());
            List<NamePair> persons =
                    all.stream().filter(pair -> pair.kind().equals("Person")).toList();
            sink.accept(table("name-match", "persons", persons, true));
            sink.accept(table("name-match-all", "persons, companies, ships", all, false));
        }
    }

    private static Table table(String id, String what, List<NamePair> pairs, boolean published) {
        NameComparison comparison = NameComparison.standard();
        MatchScore score = MatchScore.of(pairs.stream()
                .map(pair -> new MatchScore.Scored(
                        comparison.align(pair.left(), pair.right()).score(), pair.same()))
                .toList());
        List<Table.Row> rows = new ArrayList<>();
        rows.add(new Table.Row(
                "recoupe",
                Arrays.asList(score.precision(), score.recall(), score.rate().f1(), 100 * score.threshold())));
        if (published) {
            rows.add(new Table.Row("nomenklatura logic_v2 (published)", Arrays.asList(null, null, LOGIC_V2, null)));
        }
        return new Table(
                id,
                "Pairs of names, name-bench, %s (%d pairs), threshold by ten-fold cross-validation"
                        .formatted(what, pairs.size()),
                List.of("precision", "recall", "f1", "threshold"),
                1,
                rows);
    }
}
