package org.recoupe.desk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.recoupe.source.Listing;
import org.recoupe.source.Problem;
import org.recoupe.source.SourceReader;
import org.recoupe.store.NewFile;

/**
 * The files of a folder of this machine, found as {@code recoupe build} finds them: hidden ones and our own dossiers left out. What
 * a link leads out of the folder to is not taken. Confined to one call.
 */
public final class Folder {

    /** So many files are taken from a folder. */
    private static final int MOST_FILES = 100_000;

    /** Files that are handed on together, in bytes. */
    private static final long PART = 32L << 20;

    private final Path root;
    private final Listing listing;
    private final long maxBytes;
    private int next;

    private Folder(Path root, Listing listing, long maxBytes) {
        this.root = root;
        this.listing = listing;
        this.maxBytes = maxBytes;
    }

    /**
     * The folder, listed and not yet read.
     *
     * @param path absolute
     * @param maxBytes a larger file is not taken
     * @throws IOException where it is no folder that can be read
     */
    public static Folder at(String path, long maxBytes) throws IOException {
        try {
            Path given = Path.of(path);
            if (!given.isAbsolute() || !Files.isDirectory(given)) {
                throw new IOException("no folder");
            }
            Path root = given.toRealPath();
            return new Folder(root, new SourceReader(maxBytes).list(List.of(root.toString())), maxBytes);
        } catch (InvalidPathException e) {
            throw new IOException("no path", e);
        }
    }

    /**
     * Some of its files.
     *
     * @param files with their bytes
     * @param problems what could not be read
     */
    public record Part(List<NewFile> files, List<Problem> problems) {

        /** Copies the lists. */
        public Part {
            files = List.copyOf(files);
            problems = List.copyOf(problems);
        }
    }

    /** Whether there are more. */
    public boolean hasMore() {
        return next < Math.min(listing.inputs().size(), MOST_FILES);
    }

    /** The next of them. */
    public Part more() {
        List<NewFile> files = new ArrayList<>();
        List<Problem> problems = new ArrayList<>(next == 0 ? listing.problems() : List.of());
        long bytes = 0;
        while (hasMore() && bytes < PART) {
            Listing.Input input = listing.inputs().get(next++);
            Path file = input.file();
            if (file == null) {
                continue;
            }
            try {
                if (!file.toRealPath().startsWith(root) || !Files.isRegularFile(file)) {
                    continue;
                }
                if (Files.size(file) > maxBytes) {
                    problems.add(new Problem(
                            Problem.Code.TOO_LARGE, input.path(), Long.toString((Files.size(file) >> 20) + 1)));
                    continue;
                }
                byte[] content = Files.readAllBytes(file);
                bytes += content.length;
                files.add(new NewFile(Names.clean(input.path()), content, file.toString()));
            } catch (IOException e) {
                problems.add(new Problem(
                        Problem.Code.UNREADABLE, input.path(), e.getClass().getSimpleName()));
            }
        }
        if (!hasMore() && listing.inputs().size() > MOST_FILES) {
            problems.add(new Problem(Problem.Code.TOO_MANY, root.toString(), Integer.toString(MOST_FILES)));
        }
        return new Part(files, problems);
    }
}
