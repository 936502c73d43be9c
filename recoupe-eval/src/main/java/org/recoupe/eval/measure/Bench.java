package org.recoupe.eval.measure;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.recoupe.eval.contestant.Contestant;
import org.recoupe.eval.contestant.Entrants;
import org.recoupe.eval.contestant.Entry;

/** What a measure finds at its place: data, our own gold, and who takes part. Confined to one thread. */
public final class Bench {

    private final Place place;
    private final Consumer<String> remarks;
    private @Nullable List<Entry> entries;

    /**
     * Where things lie and how often to run.
     *
     * @param data the folder of data that is not in this repository, or null
     * @param gold the folder of our own gold
     * @param articles a folder of articles to read for speed
     * @param persons a file of surnames, one a line, to look for in {@code articles}, or null
     * @param readings a folder that keeps what was read in stories made up, or null
     * @param runs how often each speed is measured, at least 1
     */
    public record Place(
            @Nullable Path data,
            Path gold,
            Path articles,
            @Nullable Path persons,
            @Nullable Path readings,
            int runs) {}

    /**
     * A bench.
     *
     * @param remarks is told in a sentence what is left out
     */
    public Bench(Place place, Consumer<String> remarks) {
        this.place = place;
        this.remarks = remarks;
    }

    /** A file or folder below the folder of data, such as {@code fr-timebank/dev}; empty where it is not there, and says so. */
    public Optional<Path> data(String path) {
        Path data = place.data();
        if (data != null && Files.exists(data.resolve(path))) {
            return Optional.of(data.resolve(path));
        }
        remarks.accept("left out, for it is not there: " + path);
        return Optional.empty();
    }

    /** A file or folder of our own gold, such as {@code quotes-fr}. */
    public Path gold(String path) {
        return place.gold().resolve(path);
    }

    /** A folder of articles to read for speed. */
    public Path articles() {
        return place.articles();
    }

    /** A file of surnames to look for in {@link #articles}, if there is one. */
    public Optional<Path> persons() {
        return Optional.ofNullable(place.persons());
    }

    /** Reads the articles of stories made up, and keeps what was read where that is asked for. */
    StoryReader storyReader() {
        return new StoryReader(place.readings());
    }

    /** The folder that keeps what was read in stories made up, where there is one. */
    Optional<Path> readings() {
        return Optional.ofNullable(place.readings());
    }

    /** How often each speed is measured. */
    public int runs() {
        return place.runs();
    }

    /** Who takes part in measures of the analyser, ours first; loaded at the first call. */
    public List<Entry> entries() {
        List<Entry> loaded = entries;
        if (loaded == null) {
            loaded = new ArrayList<>();
            for (Contestant.Entrant entrant : Entrants.all()) {
                loaded.add(new Entry(entrant, entrant.load()));
            }
            entries = List.copyOf(loaded);
        }
        return loaded;
    }

    /** What a reader of the figures must know of those who took part. */
    public List<String> notes() {
        List<Entry> loaded = entries;
        return loaded == null
                ? List.of()
                : loaded.stream()
                        .flatMap(entry -> entry.entrant().note().stream())
                        .toList();
    }
}
