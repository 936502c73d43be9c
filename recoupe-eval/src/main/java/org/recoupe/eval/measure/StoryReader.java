package org.recoupe.eval.measure;

import com.esotericsoftware.kryo.Kryo;
import com.esotericsoftware.kryo.KryoException;
import com.esotericsoftware.kryo.io.Input;
import com.esotericsoftware.kryo.io.Output;
import com.esotericsoftware.kryo.serializers.DefaultSerializers;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import org.jspecify.annotations.Nullable;
import org.objenesis.strategy.StdInstantiatorStrategy;
import org.recoupe.annotation.AnnotatedArticle;
import org.recoupe.dossier.Dossier;
import org.recoupe.eval.story.Story;
import org.recoupe.eval.story.StoryArticle;
import org.recoupe.pipeline.CrossCheck;
import org.recoupe.pipeline.Reading;
import org.recoupe.pipeline.Recoupe;
import org.recoupe.pipeline.Settings;

/**
 * Reads the articles of stories made up as the program does, from a folder of files. What was read may be kept in a folder,
 * a file for each story, so that whoever works on cross-checking does not wait for the analyser each time. Nothing tells
 * that what is kept was read by another version: it is for work, not for figures to be published. Immutable.
 */
final class StoryReader {

    private final @Nullable Path kept;

    /** Keeps what was read in {@code kept}; nowhere if null. */
    StoryReader(@Nullable Path kept) {
        this.kept = kept;
    }

    /** The dossier of a story, on a day a month after its last article. */
    Dossier dossier(Story story) throws IOException {
        return new CrossCheck(settings(story.articles())).dossier(read(story.articles()));
    }

    /** What the program is told of these articles. */
    static Settings settings(List<StoryArticle> articles) {
        LocalDate last = articles.stream()
                .map(StoryArticle::published)
                .max(Comparator.naturalOrder())
                .orElseThrow();
        return Settings.of(last.plusDays(30)).withLanguage("fr");
    }

    /** The articles of a story, each read by itself, furniture told by what they have in common. */
    Reading read(List<StoryArticle> articles) throws IOException {
        Path file = kept == null ? null : kept.resolve(digest(articles));
        if (file != null && Files.exists(file)) {
            return recall(file);
        }
        Reading reading = analyse(articles);
        if (file != null) {
            keep(reading, file);
        }
        return reading;
    }

    private static Reading analyse(List<StoryArticle> articles) throws IOException {
        Path folder = Files.createTempDirectory("recoupe-story");
        try {
            for (StoryArticle article : articles) {
                Files.writeString(folder.resolve(article.path()), article.text());
            }
            Reading reading = Recoupe.create(settings(articles))
                    .read(List.of(folder.toString()), InputStream.nullInputStream(), (done, of) -> {});
            if (!reading.problems().isEmpty()) {
                throw new IllegalStateException("made-up articles are read without problems: " + reading.problems());
            }
            return reading;
        } finally {
            try (Stream<Path> files = Files.walk(folder)) {
                files.sorted(Comparator.reverseOrder()).forEach(StoryReader::delete);
            }
        }
    }

    private static Reading recall(Path file) throws IOException {
        try (Input in = new Input(new InflaterInputStream(Files.newInputStream(file)))) {
            Kryo kryo = kryo();
            List<AnnotatedArticle> articles = new ArrayList<>();
            for (int left = in.readInt(); left > 0; left--) {
                articles.add(kryo.readObject(in, AnnotatedArticle.class));
            }
            return new Reading(articles, List.of());
        } catch (KryoException e) {
            throw new IOException("kept by another version, to be removed: " + file, e);
        }
    }

    private static void keep(Reading reading, Path file) throws IOException {
        Path folder = Files.createDirectories(file.toAbsolutePath().getParent());
        Path whole = Files.createTempFile(folder, "reading", null);
        try (Output out = new Output(new DeflaterOutputStream(Files.newOutputStream(whole)))) {
            Kryo kryo = kryo();
            out.writeInt(reading.articles().size());
            reading.articles().forEach(article -> kryo.writeObject(out, article));
        }
        Files.move(whole, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }

    private static Kryo kryo() {
        Kryo kryo = new Kryo();
        kryo.setRegistrationRequired(false);
        kryo.setReferences(true);
        kryo.setInstantiatorStrategy(new StdInstantiatorStrategy());
        kryo.register(String.class, new Strings());
        return kryo;
    }

    /** Gives words and labels that occur often once, as reading does. */
    private static final class Strings extends DefaultSerializers.StringSerializer {

        private static final int SHORT = 24;

        private final Map<String, String> seen = new HashMap<>();

        @Override
        public String read(Kryo kryo, Input in, Class<? extends String> type) {
            String text = super.read(kryo, in, type);
            return text == null || text.length() > SHORT ? text : seen.computeIfAbsent(text, Function.identity());
        }
    }

    private static String digest(List<StoryArticle> articles) {
        StringBuilder all = new StringBuilder();
        articles.forEach(article -> all.append(article.path()).append('\n').append(article.text()));
        return UUID.nameUUIDFromBytes(all.toString().getBytes(StandardCharsets.UTF_8))
                .toString();
    }

    static void delete(Path file) {
        try {
            Files.delete(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
