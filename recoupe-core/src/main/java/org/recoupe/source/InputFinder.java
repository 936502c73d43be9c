package org.recoupe.source;

import java.io.IOException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds the files behind the arguments of a run: folders are walked, hidden files and our own output left out, a file
 * that is named twice taken once. Confined to one call.
 */
final class InputFinder {

    /** A folder with this file is one that we wrote. */
    private static final String OUR_MARK = "dossier.json";

    private static final Set<String> OUR_FILES = Set.of(
            "dossier.json",
            "dossier.html",
            "dossier.md",
            "actors.csv",
            "articles.csv",
            "attributes.csv",
            "conflicts.csv",
            "copies.csv",
            "corrections.csv",
            "deadlines.csv",
            "events.csv",
            "mentions.csv",
            "participants.csv",
            "problems.csv",
            "sequences.csv",
            "statements.csv");

    /**
     * A file and how it came in.
     *
     * @param folder the folder as it was given, empty for a file that was named itself
     * @param name the name of the file as it was given, or its path below the folder
     * @param file where it is
     */
    private record Found(String folder, String name, Path file) {}

    private final List<Found> found = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();
    private final Set<Object> seen = new HashSet<>();
    private boolean stdin;

    Listing find(List<String> inputs) {
        List<Listing.Input> result = new ArrayList<>();
        for (String input : inputs) {
            if (input.equals("-")) {
                if (!stdin) {
                    result.add(new Listing.Input("stdin", null));
                }
                stdin = true;
            } else {
                add(input);
            }
        }
        Map<String, Integer> counts = new HashMap<>();
        found.forEach(f -> counts.merge(f.name(), 1, Integer::sum));
        if (stdin) {
            counts.merge("stdin", 1, Integer::sum);
        }
        Set<String> taken = new HashSet<>();
        for (Found f : found) {
            result.add(new Listing.Input(unique(f, counts, taken), f.file()));
        }
        return new Listing(result, problems);
    }

    private static String unique(Found f, Map<String, Integer> counts, Set<String> taken) {
        boolean shared = counts.getOrDefault(f.name(), 0) > 1;
        String path = shared && !f.folder().isEmpty() ? f.folder() + "/" + f.name() : f.name();
        while (!taken.add(path)) {
            path = "./" + path;
        }
        return path;
    }

    private void add(String input) {
        Path path;
        try {
            path = Path.of(input);
        } catch (InvalidPathException e) {
            problems.add(new Problem(Problem.Code.MISSING, input, ""));
            return;
        }
        if (Files.isDirectory(path)) {
            walk(input, path);
        } else if (Files.exists(path)) {
            take(new Found("", input, path));
        } else {
            problems.add(new Problem(Problem.Code.MISSING, input, ""));
        }
    }

    private void take(Found one) {
        Object key;
        try {
            key = one.file().toRealPath();
        } catch (IOException e) {
            // It is there but has no real path, such as an open pipe: its own name tells it apart.
            key = one.file().toAbsolutePath().normalize();
        }
        if (seen.add(key)) {
            found.add(one);
        }
    }

    private void walk(String input, Path root) {
        String folder = input.endsWith("/") && input.length() > 1 ? input.substring(0, input.length() - 1) : input;
        List<Found> members = new ArrayList<>();
        try {
            Files.walkFileTree(
                    root,
                    EnumSet.of(FileVisitOption.FOLLOW_LINKS),
                    Integer.MAX_VALUE,
                    new Visitor(root, folder, members));
        } catch (IOException e) {
            problems.add(
                    new Problem(Problem.Code.UNREADABLE, input, e.getClass().getSimpleName()));
        }
        members.sort(Comparator.comparing(Found::name));
        members.forEach(this::take);
    }

    private final class Visitor extends SimpleFileVisitor<Path> {

        private final Path root;
        private final String folder;
        private final List<Found> members;
        private final boolean rootIsOurs;

        Visitor(Path root, String folder, List<Found> members) {
            this.root = root;
            this.folder = folder;
            this.members = members;
            this.rootIsOurs = Files.exists(root.resolve(OUR_MARK));
        }

        @Override
        public FileVisitResult preVisitDirectory(Path dir, BasicFileAttributes attributes) {
            if (dir.equals(root)) {
                return FileVisitResult.CONTINUE;
            }
            return isHidden(dir) || Files.exists(dir.resolve(OUR_MARK))
                    ? FileVisitResult.SKIP_SUBTREE
                    : FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            boolean ours = rootIsOurs
                    && root.equals(file.getParent())
                    && OUR_FILES.contains(file.getFileName().toString());
            // A pipe or a device in a folder would block the walk for ever; whoever wants it names it.
            if (attributes.isRegularFile() && !isHidden(file) && !ours) {
                members.add(new Found(folder, below(file), file));
            }
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException e) {
            if (!(e instanceof FileSystemLoopException) && !isHidden(file)) {
                problems.add(new Problem(
                        Problem.Code.UNREADABLE, below(file), e.getClass().getSimpleName()));
            }
            return FileVisitResult.CONTINUE;
        }

        private String below(Path file) {
            String separator = root.getFileSystem().getSeparator();
            return root.relativize(file).toString().replace(separator, "/");
        }

        private static boolean isHidden(Path path) {
            Path name = path.getFileName();
            return name != null && name.toString().startsWith(".");
        }
    }
}
