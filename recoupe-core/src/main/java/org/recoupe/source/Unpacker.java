package org.recoupe.source;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.zip.GZIPInputStream;

/** Unpacks gzip, up to the limits: how large, and how many times as large as it came. Stateless. */
final class Unpacker {

    /** No text packs better; a bomb does. Small ones may. */
    private static final int MOST_RATIO = 200;

    private static final int SMALL = 4 << 20;
    private static final int STEP = 1 << 16;

    private Unpacker() {}

    /** Unpacks {@code bytes} and opens what is in it; of a damaged one, what comes before the damage. */
    static void open(byte[] bytes, Contents.Wrapping wrapping, Contents contents) {
        long most = Math.min(contents.unpackedLeft(), Math.max(SMALL, (long) bytes.length * MOST_RATIO));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        boolean damaged = false;
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(bytes), STEP)) {
            byte[] buffer = new byte[STEP];
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                if (out.size() + (long) read > most) {
                    contents.problem(Problem.Code.INFLATED, wrapping.path(), SourceReader.mebibytes(most));
                    return;
                }
                out.write(buffer, 0, read);
            }
        } catch (IOException e) {
            damaged = true;
        }
        if (damaged) {
            contents.problem(Problem.Code.MALFORMED, wrapping.path(), "gzip");
        }
        contents.countUnpacked(out.size());
        if (out.size() > 0 || !damaged) {
            contents.open(
                    out.toByteArray(),
                    new Contents.Wrapping(
                            wrapping.path(),
                            wrapping.charset(),
                            wrapping.page(),
                            wrapping.metadata(),
                            wrapping.depth() + 1));
        }
    }
}
