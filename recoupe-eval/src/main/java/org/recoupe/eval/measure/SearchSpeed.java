package org.recoupe.eval.measure;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
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
import org.recoupe.store.Page;
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

    private static final int PAGE = 20;

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private static final List<String> COLUMNS = List.of("p50", "p95", "p99", "most", "cpu-p95", "found");

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
        List<Answered> all = new ArrayList<>();
        kinds.values().forEach(kind -> times(store, samples, kind, QUERIES / 10));
        kinds.forEach((name, kind) -> {
            List<Answered> times = times(store, samples, kind, QUERIES);
            all.addAll(times);
            rows.add(row(name, times));
        });
        List<Answered> deep = deep(store);
        all.addAll(deep);
        rows.add(row("a later page, to 30,000", deep));
        rows.addFirst(row("Recoupe, all", all));
        return new Table(
                "search",
                "Search over " + ARTICLES
                        + " articles made up, milliseconds to the answer with snippets; hits found, counted"
                        + " to 1,000",
                COLUMNS,
                1,
                rows);
    }

    private Map<String, Function<Sample, Query>> kinds() {
        Map<String, Function<Sample, Query>> kinds = new LinkedHashMap<>();
        kinds.put("one word", sample -> Query.of(words(sample, 1) + " "));
        kinds.put(
                "three words anywhere",
                sample -> Query.of(words(sample, 1) + " " + words(sample, 1) + " " + words(sample, 1) + " "));
        kinds.put("three in a row", sample -> Query.of("« " + words(sample, 3) + " »"));
        kinds.put("the beginning of a word", sample -> Query.of(beginning(words(sample, 1))));
        kinds.put("a word and a beginning", sample -> Query.of(words(sample, 1) + " " + beginning(words(sample, 1))));
        kinds.put("two words, a story", sample -> Query.of(words(sample, 2)).inStory(sample.story()));
        kinds.put(
                "two words, a month",
                sample -> Query.of(words(sample, 2))
                        .between(
                                sample.published().minusDays(15),
                                sample.published().plusDays(15)));
        kinds.put(
                "a word, far from its day",
                sample -> Query.of(words(sample, 1))
                        .between(
                                sample.published().plusDays(200),
                                sample.published().plusDays(260)));
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

    private List<Answered> times(Store store, List<Sample> samples, Function<Sample, Query> kind, int count) {
        List<Answered> times = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Query query = kind.apply(samples.get(chance.nextInt(samples.size())));
            times.add(Answered.of(store, query));
        }
        return times;
    }

    /** A query that was answered: how long that took, on the wall and in processor time, and how much it found. */
    private record Answered(double millis, double cpuMillis, Hits hits) {

        static Answered of(Store store, Query query) {
            long start = System.nanoTime();
            long cpu = THREADS.getCurrentThreadCpuTime();
            Hits hits = store.search().find(query);
            return new Answered(
                    (System.nanoTime() - start) / 1e6, (THREADS.getCurrentThreadCpuTime() - cpu) / 1e6, hits);
        }
    }

    /** Goes deep into what has words that are everywhere; the time of a page of the usual length counts. */
    private static List<Answered> deep(Store store) {
        List<Answered> times = new ArrayList<>();
        Query query = Query.of("de la").page(Page.MOST, null);
        for (int page = 0; page < DEEP * 2; page++) {
            String next = store.search().find(query).next();
            if (next == null) {
                break;
            }
            query = query.page(Page.MOST, next);
            if (page % 2 == 1) {
                times.add(Answered.of(store, query.page(PAGE, next)));
            }
        }
        return times;
    }

    private static Table.Row row(String name, List<Answered> times) {
        double[] sorted = times.stream().mapToDouble(Answered::millis).sorted().toArray();
        double[] cpu = times.stream().mapToDouble(Answered::cpuMillis).sorted().toArray();
        if (sorted.length == 0) {
            return new Table.Row(name, Collections.nCopies(COLUMNS.size(), null));
        }
        return new Table.Row(
                name,
                List.of(
                        sorted[sorted.length / 2],
                        sorted[(int) (sorted.length * 0.95)],
                        sorted[(int) (sorted.length * 0.99)],
                        sorted[sorted.length - 1],
                        cpu[(int) (cpu.length * 0.95)],
                        times.stream()
                                .mapToInt(answered -> answered.hits().total())
                                .average()
                                .orElse(0)));
    }
}
