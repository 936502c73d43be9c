package org.recoupe.eval.measure;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.recoupe.annotation.AnnotatedArticle;
import org.recoupe.pipeline.Reading;
import org.recoupe.store.Added;
import org.recoupe.store.NewFile;
import org.recoupe.store.Store;
import org.recoupe.store.StoryId;

/** What is read in articles, kept in the store and taken from it again: how much room it takes and how long. */
final class KeptReadings implements Measure {

    private static final int ARTICLES = 1000;

    @Override
    public String name() {
        return "readings";
    }

    @Override
    public void run(Bench bench, Consumer<Table> sink) throws IOException {
        Path kept = bench.readings().orElse(null);
        Path folder = Files.createTempDirectory("recoupe-readings");
        List<AnnotatedArticle> articles = new ArrayList<>();
        try (Store store = Store.open(folder.resolve("store").toString(), () -> Instant.EPOCH)) {
            ScaleRun.read(kept == null ? folder : kept, ARTICLES, part -> articles.addAll(part.articles()));
            StoryId story = store.stories().create(null).id();
            Map<String, Reading> readings = keepFiles(store, story, articles);
            long before = size(store, folder.resolve("before"));
            long start = System.nanoTime();
            store.readings().keep(story, "measured", readings);
            double keeping = (System.nanoTime() - start) / 1e9;
            long after = size(store, folder.resolve("after"));
            double loading = 0;
            for (int run = 0; run < bench.runs(); run++) {
                start = System.nanoTime();
                Map<String, Reading> recalled = store.readings().recall(story, "measured");
                double seconds = (System.nanoTime() - start) / 1e9;
                if (!recalled.equals(readings)) {
                    throw new IllegalStateException("what was kept is not what was read");
                }
                int found = recalled.size();
                loading = run == 0 ? seconds : loading;
                if (run == bench.runs() - 1) {
                    sink.accept(new Table(
                            "readings",
                            "What was read in " + found + " articles, kept and taken again; seconds, bytes for each",
                            List.of("keep-s", "first-s", "again-s", "bytes-each"),
                            2,
                            List.of(new Table.Row(
                                    "Recoupe",
                                    List.of(keeping, loading, seconds, (after - before) / (double) found)))));
                }
            }
        } finally {
            try (Stream<Path> files = Files.walk(folder)) {
                files.sorted(Comparator.reverseOrder()).forEach(StoryReader::delete);
            }
        }
    }

    private static Map<String, Reading> keepFiles(Store store, StoryId story, List<AnnotatedArticle> articles) {
        List<NewFile> files = new ArrayList<>();
        for (AnnotatedArticle article : articles) {
            String text = article.article().text() + "\n" + files.size();
            files.add(new NewFile(article.article().path(), text.getBytes(StandardCharsets.UTF_8), null));
        }
        Added added = store.articles().add(story, files);
        Map<String, Reading> readings = new HashMap<>();
        for (int i = 0; i < articles.size(); i++) {
            readings.put(added.files().get(i).digest(), new Reading(List.of(articles.get(i)), List.of()));
        }
        return readings;
    }

    /** How large the store is without what its file holds in reserve. */
    private static long size(Store store, Path copy) throws IOException {
        store.backup(copy);
        return Files.size(copy);
    }
}
