package org.recoupe.eval.measure;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.recoupe.eval.score.ClusterScore;
import org.recoupe.eval.score.IntervalScore;
import org.recoupe.eval.score.Rate;
import org.recoupe.eval.story.Story;
import org.recoupe.eval.story.StoryGenerator;

/** Whole stories that were made up, through the whole program: copies, events, witnesses, days, conflicts. */
final class Stories implements Measure {

    private static final int ARTICLES = 80;
    private static final List<Long> SEEDS = List.of(1L, 2L, 3L);
    /** Stories that nobody who wrote the rules has looked at; shown as totals alone. */
    private static final List<Long> HELD = List.of(101L, 102L, 103L);

    private static final int WEEK = 7;

    @Override
    public String name() {
        return "stories";
    }

    @Override
    public void run(Bench bench, Consumer<Table> sink) throws IOException {
        Map<String, Rate> properties = new TreeMap<>();
        StoryReader reader = bench.storyReader();
        List<Row> rows = new ArrayList<>();
        Row all = Row.none("Recoupe, " + SEEDS.size() + " x " + ARTICLES + " articles, seeds looked at");
        for (long seed : SEEDS) {
            StoryReading reading = read(seed, reader);
            reading.conflictsByProperty().forEach((name, rate) -> properties.merge(name, rate, Rate::plus));
            Row row = Row.of("seed " + seed, reading);
            all = all.plus(row);
            rows.add(row);
        }
        Row held = Row.none("Recoupe, " + HELD.size() + " x " + ARTICLES + " articles, seeds held");
        for (long seed : HELD) {
            held = held.plus(Row.of("", read(seed, reader)));
        }
        rows.addFirst(held);
        rows.addFirst(all);
        tables(rows).forEach(sink);
        sink.accept(properties(properties));
    }

    private static StoryReading read(long seed, StoryReader reader) throws IOException {
        Story story = new StoryGenerator(seed).story(ARTICLES);
        return new StoryReading(story, reader.dossier(story));
    }

    private static List<Table> tables(List<Row> rows) {
        return List.of(
                table(
                        "stories-copies",
                        "Stories made up: copies found (duplicates and excerpts; rewrites; common sources), per cent",
                        List.of(
                                "precision",
                                "recall",
                                "rewrites-p",
                                "rewrites-r",
                                "common-r",
                                "pairs",
                                "rewrites",
                                "common"),
                        rows,
                        row -> List.of(
                                precision(row.copies),
                                recall(row.copies),
                                precision(row.rewrites),
                                recall(row.rewrites),
                                recall(row.common),
                                (double) row.copies.gold(),
                                (double) row.rewrites.gold(),
                                (double) row.common.gold())),
                table(
                        "stories-events",
                        "Stories made up: events merged (read: sentences found; b3: F1; b3-read: of those found), pairs"
                                + " wrongly merged, independent reports counted right (of all; of those merged right)",
                        List.of("read", "b3", "b3-read", "pairs-wrong", "origins", "origins-merged"),
                        rows,
                        row -> List.of(
                                row.events.items() == 0 ? 0.0 : 100.0 * row.read.items() / row.events.items(),
                                row.events.f1(),
                                row.read.f1(),
                                row.read.wrongly(),
                                recall(row.origins),
                                recall(row.merged))),
                table(
                        "stories-days",
                        "Stories made up: undated articles: true day inside, at most a week, median width in days; true day"
                                + " inside where only the year is missing, and where all is said",
                        List.of("inside", "week", "median", "no-year", "full"),
                        rows,
                        row -> List.of(
                                row.undated.insideShare(),
                                row.undated.atMost(WEEK),
                                (double) row.undated.median(),
                                row.noYear.insideShare(),
                                row.full.insideShare())),
                table(
                        "stories-conflicts",
                        "Stories made up: conflicts of the right event, property and kind, per cent, and how many there are",
                        List.of("precision", "recall", "f1", "all"),
                        rows,
                        row -> List.of(precision(row.conflicts), recall(row.conflicts), row.conflicts.f1(), (double)
                                row.conflicts.gold())),
                table(
                        "stories-limits",
                        "Stories made up: deadlines with their day, those of which an article tells the outcome with that"
                                + " too, counted events with their number: per cent, and how many there are",
                        List.of(
                                "due-p",
                                "due-r",
                                "outcome-p",
                                "outcome-r",
                                "number-p",
                                "number-r",
                                "deadlines",
                                "outcomes",
                                "numbers"),
                        rows,
                        row -> List.of(
                                precision(row.deadlines),
                                recall(row.deadlines),
                                precision(row.fates),
                                recall(row.fates),
                                precision(row.numbers),
                                recall(row.numbers),
                                (double) row.deadlines.gold(),
                                (double) row.fates.gold(),
                                (double) row.numbers.gold())));
    }

    private static Table properties(Map<String, Rate> properties) {
        List<Table.Row> rows = new ArrayList<>();
        properties.forEach((name, rate) -> rows.add(
                new Table.Row(name, new ArrayList<@Nullable Double>(List.of(recall(rate), (double) rate.gold())))));
        return new Table(
                "stories-properties",
                "Stories made up: conflicts found, by kind and property, per cent, and how many there are",
                List.of("recall", "all"),
                1,
                rows);
    }

    private static Table table(
            String id, String title, List<String> columns, List<Row> rows, Function<Row, List<Double>> figures) {
        return new Table(
                id,
                title,
                columns,
                1,
                rows.stream()
                        .map(row -> new Table.Row(row.name, new ArrayList<@Nullable Double>(figures.apply(row))))
                        .toList());
    }

    private static double precision(Rate rate) {
        return rate.found() == 0 ? 0 : 100.0 * rate.right() / rate.found();
    }

    private static double recall(Rate rate) {
        return rate.gold() == 0 ? 0 : 100.0 * rate.right() / rate.gold();
    }

    private record Row(
            String name,
            Rate copies,
            Rate rewrites,
            Rate common,
            ClusterScore events,
            ClusterScore read,
            Rate origins,
            Rate merged,
            IntervalScore undated,
            IntervalScore noYear,
            IntervalScore full,
            Rate conflicts,
            Rate deadlines,
            Rate fates,
            Rate numbers) {

        static Row none(String name) {
            return new Row(
                    name,
                    Rate.NONE,
                    Rate.NONE,
                    Rate.NONE,
                    ClusterScore.NONE,
                    ClusterScore.NONE,
                    Rate.NONE,
                    Rate.NONE,
                    IntervalScore.NONE,
                    IntervalScore.NONE,
                    IntervalScore.NONE,
                    Rate.NONE,
                    Rate.NONE,
                    Rate.NONE,
                    Rate.NONE);
        }

        static Row of(String name, StoryReading reading) {
            return new Row(
                    name,
                    reading.copies(),
                    reading.rewrites(),
                    reading.commonSources(),
                    reading.events(),
                    reading.readEvents(),
                    reading.origins(false),
                    reading.origins(true),
                    reading.days("none"),
                    reading.days("no-year"),
                    reading.days("full"),
                    reading.conflicts(),
                    reading.limits().deadlines(),
                    reading.limits().fates(),
                    reading.limits().numbers());
        }

        Row plus(Row other) {
            return new Row(
                    name,
                    copies.plus(other.copies),
                    rewrites.plus(other.rewrites),
                    common.plus(other.common),
                    events.plus(other.events),
                    read.plus(other.read),
                    origins.plus(other.origins),
                    merged.plus(other.merged),
                    undated.plus(other.undated),
                    noYear.plus(other.noYear),
                    full.plus(other.full),
                    conflicts.plus(other.conflicts),
                    deadlines.plus(other.deadlines),
                    fates.plus(other.fates),
                    numbers.plus(other.numbers));
        }
    }
}
