package org.recoupe.app;

import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** A file that is written whole or not at all: to a file beside it, which then takes its name. */
final class OutputFile {

    private final String given;
    private final Path file;

    private OutputFile(String given, Path file) {
        this.given = given;
        this.file = file;
    }

    /**
     * The file that the value of {@code option} names, looked at before any work is done.
     *
     * @throws UsageException where it is no path of a file
     */
    static OutputFile at(String option, String given) throws UsageException {
        Path file;
        try {
            file = Path.of(given).toAbsolutePath().normalize();
        } catch (InvalidPathException e) {
            throw new UsageException("usage.bad-path", option, given);
        }
        if (given.isEmpty() || Files.isDirectory(file) || file.getFileName() == null) {
            throw new UsageException("usage.out-is-folder", option, given);
        }
        return new OutputFile(given, real(file));
    }

    /** Where a link leads: the file is replaced and the link stays. */
    private static Path real(Path file) {
        try {
            return file.toRealPath();
        } catch (IOException e) {
            return file;
        }
    }

    void write(byte[] bytes) throws FailedException {
        Path fresh = file.resolveSibling(
                "." + file.getFileName() + ".new-" + ProcessHandle.current().pid());
        try {
            Path parent = file.getParent();
            if (parent != null) {
                Files.createDirectories(parent);
            }
            if (Files.exists(file) && !Files.isRegularFile(file)) {
                // A pipe or a device keeps its place; nothing can be put beside it.
                Files.write(file, bytes);
                return;
            }
            Files.write(fresh, bytes);
            move(fresh);
        } catch (IOException e) {
            String message = e.getMessage();
            throw new FailedException(
                    "failed.write", given, e.getClass().getSimpleName() + (message == null ? "" : ": " + message));
        } finally {
            delete(fresh);
        }
    }

    private void move(Path fresh) throws IOException {
        try {
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static void delete(Path fresh) {
        try {
            Files.deleteIfExists(fresh);
        } catch (IOException e) {
            // Left behind under a hidden name; harmless.
            return;
        }
    }
}
