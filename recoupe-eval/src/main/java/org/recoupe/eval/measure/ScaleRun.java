package org.recoupe.eval.measure;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.lang.ref.Reference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.recoupe.annotation.AnnotatedArticle;
import org.recoupe.dossier.Dossier;
import org.recoupe.eval.story.StoryArticle;
import org.recoupe.eval.story.StoryGenerator;
import org.recoupe.pipeline.CrossCheck;
import org.recoupe.pipeline.Kept;
import org.recoupe.pipeline.Reading;
import org.recoupe.pipeline.Recoupe;
import org.recoupe.pipeline.Settings;

/** One measured process of {@link Scale}: prints its figures, a name and a number a line. */
final class ScaleRun {

    private static final long SEED = 10;
    /** So many articles are read, and kept, together: memory is for cross-checking. */
    private static final int CHUNK = 500;

    /** So often a story is checked before it is measured, so often it is measured. */
    private static final int WARM = 8;

    private static final double MEGA = 1e6;
    private static final double NANO = 1e9;

    private ScaleRun() {}

    /** The process: {@code alone}, {@code warm}, {@code more} or {@code whole}, how many articles, and the folder that keeps what was read. */
    public static void main(String[] args) throws IOException {
        int articles = Integer.parseInt(args[1]);
        switch (args[0]) {
            case "alone" -> alone(Path.of(args[2]), articles);
            case "warm" -> warm(Path.of(args[2]), articles);
            case "more" -> more(Path.of(args[2]), articles);
            default -> whole(articles);
        }
    }

    private static List<StoryArticle> story(int articles) {
        List<StoryArticle> story = new ArrayList<>();
        new StoryGenerator(SEED).chapters(articles, chapter -> story.addAll(chapter.articles()));
        return story;
    }

    /** Reads the articles, or takes what was read from {@code folder}, part by part. */
    static void read(Path folder, int articles, Consumer<Reading> sink) throws IOException {
        StoryReader reader = new StoryReader(folder);
        List<StoryArticle> story = story(articles);
        for (int start = 0; start < story.size(); start += CHUNK) {
            sink.accept(reader.read(story.subList(start, Math.min(story.size(), start + CHUNK))));
        }
    }

    private static void alone(Path folder, int count) throws IOException {
        List<AnnotatedArticle> articles = new ArrayList<>();
        read(folder, count, part -> articles.addAll(part.articles()));
        CrossCheck check = new CrossCheck(StoryReader.settings(story(count)).withThreads(1));
        // Once with a few: what is compiled at first is no part of how time grows.
        check.dossier(new Reading(articles.subList(0, Math.min(CHUNK, articles.size())), List.of()));
        System.gc();
        System.out.println("input-mb " + used() / MEGA);
        ManagementFactory.getMemoryPoolMXBeans().forEach(MemoryPoolMXBean::resetPeakUsage);
        Clock clock = new Clock();
        Dossier dossier = check.dossier(new Reading(articles, List.of()));
        clock.stop();
        System.out.println("peak-mb " + peak() / MEGA);
        Reference.reachabilityFence(dossier);
        Reference.reachabilityFence(articles);
    }

    /** The median of several times, and the processor time of that one. */
    private static void warm(Path folder, int count) throws IOException {
        List<AnnotatedArticle> articles = new ArrayList<>();
        read(folder, count, part -> articles.addAll(part.articles()));
        CrossCheck check = new CrossCheck(StoryReader.settings(story(count)).withThreads(2));
        List<Clock> clocks = new ArrayList<>();
        for (int i = 0; i < 2 * WARM; i++) {
            Clock clock = new Clock();
            Dossier dossier = check.dossier(new Reading(articles, List.of()));
            clock.halt();
            Reference.reachabilityFence(dossier);
            if (i >= WARM) {
                clocks.add(clock);
            }
        }
        median(clocks).print();
    }

    /** The same where each time one more article comes in, the last time the last of {@code count}, as at a desk. */
    private static void more(Path folder, int count) throws IOException {
        List<AnnotatedArticle> articles = new ArrayList<>();
        read(folder, count, part -> articles.addAll(part.articles()));
        CrossCheck check = new CrossCheck(StoryReader.settings(story(count)).withThreads(2));
        List<Clock> clocks = new ArrayList<>();
        Kept kept = Kept.NOTHING;
        for (int i = 2 * WARM; i >= 0; i--) {
            Clock clock = new Clock();
            CrossCheck.Checked checked =
                    check.dossier(new Reading(articles.subList(0, articles.size() - i), List.of()), kept);
            clock.halt();
            kept = checked.kept();
            if (i < WARM) {
                clocks.add(clock);
            }
        }
        median(clocks).print();
    }

    private static Clock median(List<Clock> clocks) {
        clocks.sort(Comparator.comparingLong(clock -> clock.wall));
        return clocks.get(WARM / 2);
    }

    private static void whole(int count) throws IOException {
        Path folder = Files.createTempDirectory("recoupe-scale");
        try {
            List<StoryArticle> story = story(count);
            for (StoryArticle article : story) {
                Files.writeString(folder.resolve(article.path()), article.text());
            }
            Settings settings = StoryReader.settings(story).withThreads(2);
            Clock clock = new Clock();
            Recoupe.create(settings)
                    .build(List.of(folder.toString()), InputStream.nullInputStream(), (done, all) -> {});
            clock.stop();
        } finally {
            try (Stream<Path> files = Files.walk(folder)) {
                files.sorted(Comparator.reverseOrder()).forEach(StoryReader::delete);
            }
        }
    }

    private static double used() {
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }

    /** The most that the heap held, each of its parts at its time. */
    private static double peak() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .mapToLong(pool -> pool.getPeakUsage().getUsed())
                .sum();
    }

    private static final class Clock {

        private long wall = -System.nanoTime();
        private long cpu = -processor();

        private static long processor() {
            return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class)
                    .getProcessCpuTime();
        }

        void stop() {
            halt();
            print();
        }

        void halt() {
            wall += System.nanoTime();
            cpu += processor();
        }

        void print() {
            System.out.println("seconds " + wall / NANO);
            System.out.println("cpu-s " + cpu / NANO);
        }
    }
}
