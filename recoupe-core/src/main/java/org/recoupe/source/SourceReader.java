package org.recoupe.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds the inputs of a run, reads their bytes and decodes them. What cannot be read becomes a {@link Problem}; nothing
 * is thrown for what lies on a disk.
 *
 * <p>Immutable; safe for use by many threads, save that the standard input can be read once only.
 */
public final class SourceReader {

    /** The largest input that is read unless told otherwise: 16 MiB. */
    public static final long DEFAULT_MAX_BYTES = 16L << 20;

    private final long maxBytes;

    /**
     * A reader that refuses whatever is larger than {@code maxBytes}.
     *
     * @param maxBytes from 1 to {@link Integer#MAX_VALUE} - 16
     * @throws IllegalArgumentException where {@code maxBytes} is out of range
     */
    public SourceReader(long maxBytes) {
        if (maxBytes < 1 || maxBytes > Integer.MAX_VALUE - 16) {
            throw new IllegalArgumentException("maxBytes: " + maxBytes);
        }
        this.maxBytes = maxBytes;
    }

    /**
     * Finds the inputs without reading them.
     *
     * @param inputs files, folders, or {@code -} for the standard input
     */
    public Listing list(List<String> inputs) {
        return new InputFinder().find(inputs);
    }

    /**
     * Reads one input of a listing: a document, or several where it is a feed, an archive or a list of records.
     *
     * @param stdin read for the input that has no file; not closed
     */
    public Reading read(Listing.Input input, InputStream stdin) {
        return read(input.path(), () -> bytes(input, stdin));
    }

    /** Reads an input that is no file: a document, or several where it is a feed, an archive or a list of records. */
    public Reading read(NamedBytes input) {
        return read(input.name(), () -> {
            if (input.bytes().length > maxBytes) {
                throw new TooLargeException(input.bytes().length);
            }
            return input.bytes();
        });
    }

    private Reading read(String path, Bytes bytes) {
        List<Problem> problems = new ArrayList<>();
        List<SourceDocument> documents = new ArrayList<>();
        try {
            Contents contents = new Contents(path, maxBytes);
            contents.open(bytes.get());
            documents.addAll(contents.documents());
            problems.addAll(contents.problems());
        } catch (TooLargeException e) {
            problems.add(new Problem(Problem.Code.TOO_LARGE, path, mebibytes(e.size)));
        } catch (NoSuchFileException e) {
            problems.add(new Problem(Problem.Code.MISSING, path, ""));
        } catch (IOException e) {
            problems.add(new Problem(Problem.Code.UNREADABLE, path, reason(e)));
        }
        return new Reading(documents, problems);
    }

    @FunctionalInterface
    private interface Bytes {

        byte[] get() throws IOException;
    }

    /**
     * Finds and reads all inputs. Holds all of them in memory; for very many use {@link #list} and read them one by one.
     *
     * @param stdin read where {@code -} is among the inputs; not closed
     */
    public Reading read(List<String> inputs, InputStream stdin) {
        Listing listing = list(inputs);
        List<SourceDocument> documents = new ArrayList<>();
        List<Problem> problems = new ArrayList<>(listing.problems());
        for (Listing.Input input : listing.inputs()) {
            Reading one = read(input, stdin);
            documents.addAll(one.documents());
            problems.addAll(one.problems());
        }
        return new Reading(documents, problems);
    }

    private byte[] bytes(Listing.Input input, InputStream stdin) throws IOException {
        Path file = input.file();
        if (file == null) {
            return bounded(stdin);
        }
        if (Files.isDirectory(file)) {
            throw new IOException("directory");
        }
        if (Files.isRegularFile(file) && Files.size(file) > maxBytes) {
            throw new TooLargeException(Files.size(file));
        }
        try (InputStream in = Files.newInputStream(file)) {
            return bounded(in);
        }
    }

    /** Also right for what has no size beforehand or grows while it is read. */
    private byte[] bounded(InputStream in) throws IOException {
        byte[] bytes = in.readNBytes((int) maxBytes + 1);
        if (bytes.length > maxBytes) {
            throw new TooLargeException(bytes.length);
        }
        return bytes;
    }

    private static String reason(IOException e) {
        return e instanceof AccessDeniedException ? "EACCES" : e.getClass().getSimpleName();
    }

    /** In MiB, rounded up, so that what is over the limit never looks as if it were not. */
    static String mebibytes(long bytes) {
        return Long.toString((bytes + (1 << 20) - 1) >> 20);
    }

    /** Larger than the limit. */
    private static final class TooLargeException extends IOException {

        private static final long serialVersionUID = 1L;
        private final long size;

        TooLargeException(long size) {
            super("too large");
            this.size = size;
        }
    }
}
