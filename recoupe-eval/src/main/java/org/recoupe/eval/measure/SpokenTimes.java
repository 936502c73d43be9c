package org.recoupe.eval.measure;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.recoupe.eval.contestant.OwnTimes;
import org.recoupe.eval.corpus.SpokenDates;
import org.recoupe.eval.score.SpokenScore;

/** Temporal expressions in what people say to a machine: the French test sentences of Recognizers-Text. */
final class SpokenTimes implements Measure {

    private static final String DATA = "recognizers-text-fr";
    private static final String WORDS = "spoken-dates/fr.tsv";

    /** Said on the day that most sentences are said on, where a sentence tells none. */
    private static final LocalDate SAID = LocalDate.of(2016, 11, 7);

    /** Which files make which column: the beginning of their names. */
    private static final List<String> GROUPS = List.of(
            "Date(Extractor|Parser)",
            "Time(Extractor|Parser)",
            "Date.*Period.*",
            "TimePeriod.*",
            "Duration.*",
            "Set.*");

    private static final List<String> COLUMNS =
            List.of("date", "clock", "period", "hours", "length", "set", "all", "sentences");

    @Override
    public String name() {
        return "time-recognizers";
    }

    @Override
    public void run(Bench bench, Consumer<Table> sink) throws IOException {
        Optional<Path> folder = bench.data(DATA);
        if (folder.isEmpty()) {
            return;
        }
        Path words = bench.gold(WORDS);
        SpokenScore score = new SpokenScore(words(words, "edge"), words(words, "number"));
        OwnTimes own = new OwnTimes();
        List<Judged> all = SpokenDates.read(folder.get()).parallelStream()
                .filter(score::isUsable)
                .map(spoken -> new Judged(
                        spoken.file(),
                        score.isRight(
                                spoken, own.ofSentence(spoken.text(), spoken.said() == null ? SAID : spoken.said()))))
                .toList();
        List<@Nullable Double> values = new ArrayList<>();
        for (String group : GROUPS) {
            values.add(percent(all, judged -> judged.file().matches(group)));
        }
        values.add(percent(all, judged -> true));
        values.add((double) all.size());
        sink.accept(new Table(
                "time-recognizers",
                "Times, Recognizers-Text French, usable sentences (percent with all places and values right)",
                COLUMNS,
                1,
                List.of(new Table.Row("Recoupe", values))));
    }

    private record Judged(String file, boolean right) {}

    private static double percent(List<Judged> all, Predicate<Judged> group) {
        return all.stream()
                .filter(group)
                .mapToInt(judged -> judged.right() ? 100 : 0)
                .average()
                .orElse(0);
    }

    private static Set<String> words(Path file, String kind) throws IOException {
        return Files.readAllLines(file, StandardCharsets.UTF_8).stream()
                .map(line -> line.split("\t"))
                .filter(cells -> cells.length == 2 && cells[1].equals(kind))
                .map(cells -> cells[0])
                .collect(Collectors.toUnmodifiableSet());
    }
}
