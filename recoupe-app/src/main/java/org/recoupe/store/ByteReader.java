package org.recoupe.store;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Reads what {@link ByteWriter} wrote. Nothing is made that is larger than the bytes that are left. Whatever else the bytes
 * hold is an {@link IllegalArgumentException}. For one thread.
 */
final class ByteReader {

    private static final int MOST_DEPTH = 100;

    private final List<String> texts = new ArrayList<>();
    private final UnaryOperator<String> once;
    private final byte[] bytes;
    private int at;
    private int depth;

    /** Reads {@code bytes}; each text goes through {@code once}. */
    ByteReader(byte[] bytes, UnaryOperator<String> once) {
        this.bytes = bytes;
        this.once = once;
    }

    boolean isAtEnd() {
        return at == bytes.length;
    }

    /** Goes into a value inside of a value. */
    void enter() {
        depth++;
        if (depth > MOST_DEPTH) {
            throw new IllegalArgumentException("nested too deep");
        }
    }

    /** Comes out of it. */
    void leave() {
        depth--;
    }

    long number() {
        long raw = 0;
        for (int shift = 0; shift < 64; shift += 7) {
            if (at == bytes.length) {
                throw new IllegalArgumentException("the end is missing");
            }
            byte octet = bytes[at++];
            raw |= (octet & 0x7FL) << shift;
            if (octet >= 0) {
                return raw >>> 1 ^ -(raw & 1);
            }
        }
        throw new IllegalArgumentException("no number");
    }

    /** A number from 0 to {@code most}. */
    int upTo(int most) {
        long number = number();
        if (number < 0 || number > most) {
            throw new IllegalArgumentException(number + " is not within " + most);
        }
        return (int) number;
    }

    /** One more than how many things follow that take at least a byte each. */
    int count() {
        return upTo(bytes.length - at + 1);
    }

    @Nullable
    String text() {
        int which = upTo(ByteWriter.BEFORE + texts.size() - 1);
        if (which == ByteWriter.NOTHING) {
            return null;
        }
        if (which >= ByteWriter.BEFORE) {
            return texts.get(which - ByteWriter.BEFORE);
        }
        long length = number();
        long octets = Math.abs(length);
        if (octets > bytes.length - at) {
            throw new IllegalArgumentException("a text longer than all");
        }
        String text = once.apply(new String(
                bytes, at, (int) octets, length < 0 ? StandardCharsets.UTF_16BE : StandardCharsets.ISO_8859_1));
        at += (int) octets;
        texts.add(text);
        return text;
    }
}
