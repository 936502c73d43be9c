package org.recoupe.web;

import io.javalin.http.Context;
import io.javalin.http.UploadedFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.recoupe.desk.Names;
import org.recoupe.source.NamedBytes;
import org.recoupe.source.Problem;
import org.recoupe.source.Reading;
import org.recoupe.source.SourceReader;
import org.recoupe.store.NewFile;

/** Takes uploads, so many at a time, each within bounds. Safe for use by many threads. */
final class Uploads {

    /** So many are taken at the same time; others wait for their turn. */
    private static final int AT_ONCE = 4;

    private static final int PATIENCE_SECONDS = 20;
    private static final int MOST_BYTES = 128 << 20;
    private static final int SHARE_OF_MEMORY = 12;
    private static final int LONGEST_NAME = 1_000;

    /** So many files are in one form at most. */
    static final int MOST_FILES = 10_000;

    private static final int DEEPEST_CAUSE = 10;
    private static final Pattern TOO_MUCH = Pattern.compile("(?i)exceed|too many|maximum|413");

    private final Semaphore free = new Semaphore(AT_ONCE, true);
    private final Answers answers;
    private final long maxFile;
    private final SourceReader sources;

    Uploads(Answers answers, long maxFile) {
        this.answers = answers;
        this.maxFile = maxFile;
        this.sources = new SourceReader(maxFile);
    }

    /** How many bytes a request may have, as the memory allows. */
    static int mostBytes() {
        return (int) Math.min(MOST_BYTES, Runtime.getRuntime().maxMemory() / SHARE_OF_MEMORY);
    }

    /** Waits for a turn, to be ended by {@link #leave}. */
    void enter() {
        try {
            if (free.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                return;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        throw new TroubleException(Trouble.BUSY);
    }

    /** Ends a turn. */
    void leave() {
        free.release();
    }

    /**
     * The files in a request: those of a form, or its body.
     *
     * @param rejected what is not taken is added to it
     */
    List<NewFile> files(Context context, List<Views.Rejected> rejected) {
        List<NewFile> files = new ArrayList<>();
        if (context.isMultipartFormData()) {
            for (UploadedFile part : parts(context)) {
                String name = part.filename();
                check(context, name.substring(0, Math.min(name.length(), LONGEST_NAME)), bytes(part), files, rejected);
            }
        } else {
            String name = Requests.text(context, "name", LONGEST_NAME);
            check(context, name == null ? "" : name, Requests.bytes(context, mostBytes()), files, rejected);
        }
        if (files.isEmpty() && rejected.isEmpty()) {
            throw new TroubleException(Trouble.BAD_REQUEST, "web.bad-request.files");
        }
        return files;
    }

    private static List<UploadedFile> parts(Context context) {
        if (context.req().getContentLengthLong() > mostBytes()) {
            throw new TroubleException(Trouble.TOO_LARGE, "web.too-large.bytes", Integer.toString(mostBytes() >> 20));
        }
        try {
            return context.uploadedFiles();
        } catch (Exception e) {
            // Whatever is wrong with a form, also what the compiler does not know of: it has too much in it, or it is
            // none.
            throw isTooMuch(e)
                    ? new TroubleException(
                            Trouble.TOO_LARGE, "web.too-large.bytes", Integer.toString(mostBytes() >> 20))
                    : new TroubleException(Trouble.BAD_REQUEST, "web.bad-request.form");
        }
    }

    private static boolean isTooMuch(Throwable e) {
        int depth = 0;
        for (Throwable each = e; each != null && depth < DEEPEST_CAUSE; each = each.getCause()) {
            if (TOO_MUCH.matcher(String.valueOf(each.getMessage())).find()) {
                return true;
            }
            depth++;
        }
        return false;
    }

    private byte[] bytes(UploadedFile part) {
        // One that is too large is told by its size; its bytes are of no use.
        int most = (int) Math.min(part.size(), maxFile + 1);
        try (InputStream in = part.content()) {
            return in.readNBytes(most);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Looks into a file whether anything in it can be read at all, so that whoever hands it in is told at once. */
    private void check(
            Context context, String given, byte[] bytes, List<NewFile> files, List<Views.Rejected> rejected) {
        String name = Names.clean(given);
        Reading reading = sources.read(new NamedBytes(name, bytes));
        if (reading.documents().isEmpty()) {
            Problem problem = reading.problems().isEmpty()
                    ? new Problem(Problem.Code.EMPTY, name, "")
                    : reading.problems().getFirst();
            rejected.add(rejected(context, problem));
        } else {
            files.add(new NewFile(name, bytes, null));
        }
    }

    /** A problem for whoever asks. */
    Views.Rejected rejected(Context context, Problem problem) {
        return new Views.Rejected(
                problem.place(),
                problem.code().id(),
                answers.text(context, "problem." + problem.code().id(), problem.detail())
                        .strip());
    }
}
