package org.recoupe.source;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Undoes UTF-8 that somebody before us read as Windows-1252 and saved, so that « é » came as two characters. Done only
 * where several places show it and they outnumber the letters with accents that are right: no language writes such
 * pairs often. Linear.
 */
final class Mojibake {

    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
    private static final int FEWEST = 3;

    private Mojibake() {}

    /** {@code text} with such places put right, or {@code text} itself where there are too few. */
    static String undo(String text) {
        int broken = 0;
        int other = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < 0x80) {
                continue;
            }
            int length = length(text, i);
            if (length > 0) {
                broken++;
                i += length - 1;
            } else if (Character.isLetter(c)) {
                other++;
            }
        }
        return broken >= FEWEST && broken > other ? repaired(text) : text;
    }

    private static String repaired(String text) {
        StringBuilder out = new StringBuilder(text.length());
        int i = 0;
        while (i < text.length()) {
            int length = text.charAt(i) < 0x80 ? 0 : length(text, i);
            String right = length > 0 ? decoded(text, i, length) : null;
            if (right == null) {
                out.append(text.charAt(i));
                i++;
            } else {
                out.append(right);
                i += length;
            }
        }
        return out.toString();
    }

    /** How many characters at {@code i} stand for the bytes of one; 0 where they do not. */
    private static int length(String text, int i) {
        int lead = toByte(text.charAt(i));
        int length = lead >= 0xC2 && lead <= 0xDF
                ? 2
                : lead >= 0xE0 && lead <= 0xEF ? 3 : lead >= 0xF0 && lead <= 0xF4 ? 4 : 0;
        if (length == 0 || i + length > text.length()) {
            return 0;
        }
        for (int k = 1; k < length; k++) {
            int next = toByte(text.charAt(i + k));
            if (next < 0x80 || next > 0xBF) {
                return 0;
            }
        }
        return decoded(text, i, length) == null ? 0 : length;
    }

    private static @Nullable String decoded(String text, int from, int length) {
        byte[] bytes = new byte[length];
        for (int k = 0; k < length; k++) {
            bytes[k] = (byte) toByte(text.charAt(from + k));
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            return null;
        }
    }

    /** The byte that a reader of Windows-1252 shows as {@code c}; -1 where there is none. */
    private static int toByte(char c) {
        if (c < 0x100) {
            return c;
        }
        if (c < 0x2000
                && c != '\u0152'
                && c != '\u0153'
                && c != '\u0160'
                && c != '\u0161'
                && c != '\u0178'
                && c != '\u017D'
                && c != '\u017E'
                && c != '\u0192'
                && c != '\u02C6'
                && c != '\u02DC') {
            return -1;
        }
        byte[] bytes = String.valueOf(c).getBytes(WINDOWS_1252);
        return bytes.length == 1 && bytes[0] != '?' ? bytes[0] & 0xFF : -1;
    }
}
