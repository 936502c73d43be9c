package org.recoupe.app;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The folder that a dossier is written to: whole or not at all.
 *
 * <p>The files are written to a new folder beside it, which then takes its name. A folder that is there already is replaced
 * only where it is empty or a dossier that we wrote: every file in it is one that would be written anew. Whatever else lies
 * in it is the user's, and then nothing is touched.
 */
final class DossierFolder {

    private static final String MARK = "dossier.json";

    private final String option;
    private final String given;
    private final Path folder;

    private DossierFolder(String option, String given, Path folder) {
        this.option = option;
        this.given = given;
        this.folder = folder;
    }

    /**
     * The folder that the value of {@code option} names, looked at before any work is done.
     *
     * @throws UsageException where it is no folder, or holds what is not a dossier of ours
     */
    static DossierFolder at(String option, String given) throws UsageException {
        Path folder;
        try {
            folder = Path.of(given).toAbsolutePath().normalize();
        } catch (InvalidPathException e) {
            throw new UsageException("usage.bad-path", option, given);
        }
        DossierFolder result = new DossierFolder(option, given, real(folder));
        if (Files.exists(result.folder, LinkOption.NOFOLLOW_LINKS) && !Files.isDirectory(result.folder)) {
            throw new UsageException("usage.out-is-file", option, given);
        }
        if (result.folder.getParent() == null) {
            throw new UsageException("usage.out-is-root", option, given);
        }
        result.checkContent(null);
        return result;
    }

    /** Where a link leads: the folder is replaced and the link stays. */
    private static Path real(Path folder) {
        try {
            return folder.toRealPath();
        } catch (IOException e) {
            return folder;
        }
    }

    /**
     * Writes the files, by name.
     *
     * @return the folder, as it was given
     */
    Path write(Map<String, byte[]> files) throws FailedException, UsageException {
        checkContent(files);
        Path parent = Objects.requireNonNull(folder.getParent());
        Path fresh = null;
        try {
            Files.createDirectories(parent);
            // Not createTempDirectory: the dossier gets the rights that any new folder of the user gets.
            fresh = Files.createDirectory(beside("new"));
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                Files.write(fresh.resolve(file.getKey()), file.getValue());
            }
            takePlace(fresh);
            return Path.of(given);
        } catch (IOException e) {
            throw new FailedException("failed.write", given, reason(e));
        } finally {
            delete(fresh);
        }
    }

    private void takePlace(Path fresh) throws IOException {
        if (!Files.exists(folder)) {
            Files.move(fresh, folder);
            return;
        }
        Path old = beside("old");
        Files.move(folder, old);
        try {
            Files.move(fresh, folder);
        } catch (IOException e) {
            Files.move(old, folder);
            throw e;
        }
        delete(old);
    }

    private Path beside(String what) {
        return folder.resolveSibling("." + folder.getFileName() + "." + what + "-"
                + ProcessHandle.current().pid());
    }

    /** Refuses a folder with files that are not a dossier of ours; with {@code files}, that these do not replace. */
    private void checkContent(@Nullable Map<String, byte[]> files) throws UsageException {
        Optional<String> foreign = Optional.empty();
        if (Files.isDirectory(folder)) {
            try (Stream<Path> list = Files.list(folder)) {
                TreeSet<String> names = new TreeSet<>();
                list.forEach(path -> names.add(String.valueOf(path.getFileName())));
                if (files != null) {
                    foreign = names.stream()
                            .filter(name -> !files.containsKey(name))
                            .findFirst();
                } else if (!names.isEmpty() && !names.contains(MARK)) {
                    foreign = Optional.of(names.first());
                }
            } catch (IOException e) {
                throw new UsageException("usage.out-unreadable", option, given);
            }
        }
        if (foreign.isPresent()) {
            throw new UsageException("usage.out-foreign", option, given, foreign.get());
        }
    }

    private static String reason(IOException e) {
        String message = e.getMessage();
        return e.getClass().getSimpleName() + (message == null ? "" : ": " + message);
    }

    /** What cannot be deleted stays; the dossier itself is not in it. */
    private static void delete(@Nullable Path path) {
        if (path == null || !Files.exists(path)) {
            return;
        }
        try {
            Files.walkFileTree(path, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                    Files.delete(file);
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult postVisitDirectory(Path dir, @Nullable IOException e) throws IOException {
                    Files.delete(dir);
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            // Left behind under a hidden name; harmless.
            return;
        }
    }
}
