package org.recoupe.store;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.Deflater;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/** Bytes made smaller, and back within a bound. */
final class Packed {

    private Packed() {}

    /** Packs as gzip does; the same bytes give the same. */
    static byte[] gzip(byte[] bytes) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(bytes.length / 4 + 64);
        try (GZIPOutputStream gzip = new Fast(out)) {
            gzip.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /**
     * Unpacks.
     *
     * @param length how many bytes there must be
     * @throws StoreException with {@code CORRUPT} where there are more or fewer, or it was not packed so
     */
    static byte[] gunzip(byte[] packed, long length) {
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(packed))) {
            byte[] bytes = in.readNBytes(Math.toIntExact(length));
            if (bytes.length == length && in.read() < 0) {
                return bytes;
            }
        } catch (IOException | ArithmeticException e) {
            throw new StoreException(StoreException.Code.CORRUPT, "what was packed cannot be unpacked", e);
        }
        throw new StoreException(StoreException.Code.CORRUPT, "what was packed has another length");
    }

    /** The text that was packed as UTF-8. */
    static String text(byte[] packed, long length) {
        return new String(gunzip(packed, length), StandardCharsets.UTF_8);
    }

    /** Quick rather than small: who waits for it is a person. */
    private static final class Fast extends GZIPOutputStream {

        Fast(ByteArrayOutputStream out) throws IOException {
            super(out, 1 << 16);
            def.setLevel(Deflater.BEST_SPEED);
        }
    }
}
