package org.recoupe.store;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.recoupe.annotation.AnnotatedArticle;

/**
 * What was read in an article as bytes, and back. The form follows from the records themselves, component by component, and
 * says nothing of them: another program's bytes are told by the fingerprint beside them, not by this. Records that are
 * unlike what {@link Shape} knows make the class fail when it is loaded.
 *
 * <p>A codec remembers the short words that it met, so that many articles hold them once. For one thread; make a new one for
 * each task.
 */
final class ReadingCodec {

    private static final Shape SHAPE = Shape.of(AnnotatedArticle.class);

    /** Words of that length come again; longer texts do not. */
    private static final int SHORT = 24;

    private final Map<String, String> met = new HashMap<>();

    Packet write(AnnotatedArticle article) {
        ByteWriter out = new ByteWriter();
        SHAPE.write(out, article);
        byte[] bytes = out.bytes();
        return new Packet(bytes.length, Packed.gzip(bytes));
    }

    /** The article; null where the bytes are not of one that this program wrote. */
    @Nullable
    AnnotatedArticle read(Packet packet) {
        try {
            ByteReader in = new ByteReader(Packed.gunzip(packet.gzip(), packet.bytes()), this::once);
            AnnotatedArticle article = (AnnotatedArticle) SHAPE.read(in);
            return in.isAtEnd() ? article : null;
        } catch (StoreException | IllegalArgumentException e) {
            return null;
        }
    }

    private String once(String text) {
        if (text.length() > SHORT) {
            return text;
        }
        String before = met.putIfAbsent(text, text);
        return before == null ? text : before;
    }
}
