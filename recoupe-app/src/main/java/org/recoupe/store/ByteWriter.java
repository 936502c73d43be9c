package org.recoupe.store;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Numbers and texts as bytes; each text stands there once. For one thread. */
final class ByteWriter {

    /** Nothing; a text that follows; from here on, a text that stood before. */
    static final int NOTHING = 0;

    static final int NEW = 1;
    static final int BEFORE = 2;

    private final Map<String, Integer> texts = new HashMap<>();
    private byte[] bytes = new byte[1 << 14];
    private int count;

    byte[] bytes() {
        return Arrays.copyOf(bytes, count);
    }

    /** A number of any size; small ones are short. */
    void number(long number) {
        positive(number << 1 ^ number >> 63);
    }

    private void positive(long number) {
        long left = number;
        while ((left & ~0x7FL) != 0) {
            octet((int) (left & 0x7F | 0x80));
            left >>>= 7;
        }
        octet((int) left);
    }

    private void octet(int value) {
        if (count == bytes.length) {
            bytes = Arrays.copyOf(bytes, count * 2);
        }
        bytes[count++] = (byte) value;
    }

    void text(@Nullable String text) {
        if (text == null) {
            number(NOTHING);
            return;
        }
        Integer before = texts.putIfAbsent(text, texts.size());
        if (before != null) {
            number(BEFORE + before);
            return;
        }
        number(NEW);
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_16BE);
        boolean narrow = text.chars().allMatch(c -> c < 0x100);
        if (narrow) {
            utf8 = text.getBytes(StandardCharsets.ISO_8859_1);
        }
        number(narrow ? utf8.length : -utf8.length);
        for (byte b : utf8) {
            octet(b);
        }
    }
}
