package org.recoupe.eval.measure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.recoupe.eval.measure.StoreFilling.Sample;
import org.recoupe.store.Hits;
import org.recoupe.store.Query;
import org.recoupe.store.Store;

/**
 * How fast search answers over many articles that are kept: words taken at random from articles that are there, so that most
 * queries find something and many find much.
 */
final class SearchSpeed implements Measure {

    private static final int ARTICLES = Integer.getInteger("recoupe.eval.articles", 100_000);

    private static final int QUERIES = 300;

    private static final int DEEP = 30;

    private static final List<String> COLUMNS = List.of("p50", "p95", "p99", "most", "found");

    private final Random chance = new Random(11);

    @Override
    public String name() {
        return "search";
    }

    @Override
    public void run(Bench bench, Consumer<Table> sink) throws IOException {
        Path folder = Files.createTempDirectory("recoupe-search");
        String address = System.getProperty("recoupe.eval.store", folder.toString());
        try (Store store = Store.open(address, () -> Instant.EPOCH)) {
            StoreFilling filling = new StoreFilling(store);
            long start = System.nanoTime();
            filling.fill(ARTICLES);
            double seconds = (System.nanoTime() - start) / 1e9;
            sink.accept(new Table(
                    "search-kept",
                    "Keeping articles made up: bytes and words for search",
                    List.of("articles", "per-s", "bytes-each"),
                    0,
                    List.of(new Table.Row(
                            "Recoupe",
                            List.of((double) ARTICLES, ARTICLES / seconds, size(folder) / (double) ARTICLES)))));
            sink.accept(speeds(store, filling.samples()));
        } finally {
            try (Stream<Path> files = Files.walk(folder)) {
                files.sorted(Comparator.reverseOrder()).forEach(StoryReader::delete);
            }
        }
    }

    private static long size(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .mapToLong(file -> file.toFile().length())
                    .sum();
        }
    }

    private Table speeds(Store store, List<Sample> samples) {
        Map<String, Function<Sample, Query>> kinds = kinds();
        List<Table.Row> rows = new ArrayList<>();
        List<Double> all = new ArrayList<>();
        kinds.values().forEach(kind -> times(store, samples, kind, QUERIES / 10));
        kinds.forEach((name, kind) -> {
            List<double[]> times = times(store, samples, kind, QUERIES);
            times.forEach(time -> all.add(time[0]));
            rows.add(row(name, times));
        });
        List<double[]> deep = deep(store, samples);
        deep.forEach(time -> all.add(time[0]));
        rows.add(row("a later page, of " + DEEP, deep));
        rows.addFirst(row("Recoupe, all", all.stream().map(time -> new double[] {time, 0}).toList()));
        return new Table(
                "search",
                "Search over " + ARTICLES + " articles made up, milliseconds to the answer with snippets; hits found, counted"
                        + " to 1,000",
                COLUMNS,
                1,
                rows);
    }

    private Map<String, Function<Sample, Query>> kinds() {
        Map<String, Function<Sample, Query>> kinds = new LinkedHashMap<>();
        kinds.put("one word", sample -> Query.of(words(sample, 1) + " "));
        kinds.put("three words anywhere", sample -> Query.of(words(sample, 1) + " " + words(sample, 1) + " "
                + words(sample, 1) + " "));
        kinds.put("three in a row", sample -> Query.of("« " + words(sample, 3) + " »"));
        kinds.put("the beginning of a word", sample -> Query.of(beginning(words(sample, 1))));
        kinds.put("a word and a beginning", sample -> Query.of(words(sample, 1) + " " + beginning(words(sample, 1))));
        kinds.put("two words, a story", sample -> Query.of(words(sample, 2)).inStory(sample.story()));
        kinds.put("two words, a month", sample -> Query.of(words(sample, 2))
                .between(sample.published().minusDays(15), sample.published().plusDays(15)));
        kinds.put("a word, far from its day", sample -> Query.of(words(sample, 1))
                .between(sample.published().plusDays(200), sample.published().plusDays(260)));
        kinds.put("a word, an outlet", sample -> Query.of(words(sample, 1)).publishedBy(sample.outlet()));
        kinds.put("who said a word", sample -> Query.of(words(sample, 1)).saidBy(sample.speaker()));
        kinds.put("all that somebody said", sample -> Query.of("").saidBy(sample.speaker()));
        kinds.put("a word set aside", sample -> Query.of(words(sample, 1)).in(Query.In.REMOVED));
        kinds.put("what nobody wrote", sample -> Query.of(words(sample, 2) + " zyxwvuts"));
        kinds.put("commonest words", sample -> Query.of("de la le à"));
        return kinds;
    }

    private String words(Sample sample, int count) {
        String[] all = sample.text().split("[^\\p{L}\\p{N}]+");
        int at = chance.nextInt(Math.max(1, all.length - count));
        return String.join(" ", Arrays.copyOfRange(all, at, Math.min(all.length, at + count)));
    }

    private String beginning(String word) {
        return word.length() < 3 ? word : word.substring(0, 2 + chance.nextInt(word.length() - 2));
    }

    private List<double[]> times(Store store, List<Sample> samples, Function<Sample, Query> kind, int count) {
        List<double[]> times = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Query query = kind.apply(samples.get(chance.nextInt(samples.size())));
            times.add(time(store, query));
        }
        return times;
    }

    private static double[] time(Store store, Query query) {
        long start = System.nanoTime();
        Hits hits = store.search().find(query);
        return new double[] {(System.nanoTime() - start) / 1e6, hits.total()};
    }

    /** Goes through many pages of words that are everywhere; the time of each page counts. */
    private static List<double[]> deep(Store store, List<Sample> samples) {
        List<double[]> times = new ArrayList<>();
        Query query = Query.of("de la").page(100, null);
        for (int page = 0; page < DEEP * 10; page++) {
            long start = System.nanoTime();
            Hits hits = store.search().find(query);
            if (page % 10 == 9) {
                times.add(new double[] {(System.nanoTime() - start) / 1e6, hits.total()});
            }
            if (hits.next() == null) {
                break;
            }
            query = query.page(100, hits.next());
        }
        return times.isEmpty() ? List.of(new double[] {0, samples.size()}) : times;
    }

    private static Table.Row row(String name, List<double[]> times) {
        double[] sorted = times.stream().mapToDouble(time -> time[0]).sorted().toArray();
        double found = times.stream().mapToDouble(time -> time[1]).average().orElse(0);
        return new Table.Row(
                name,
                List.of(
                        sorted[sorted.length / 2],
                        sorted[(int) (sorted.length * 0.95)],
                        sorted[(int) (sorted.length * 0.99)],
                        sorted[sorted.length - 1],
                        found));
    }
}
