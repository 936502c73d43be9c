package org.recoupe.source;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Tells the encoding of bytes and decodes them: a byte order mark, else UTF-16 by its zero bytes, else UTF-8 where that
 * is valid, else UTF-8 with a few damaged places where most of it is valid, else Windows-1252, which explains every
 * older Western European text well enough. Linear.
 */
final class Decoder {

    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
    private static final Charset UTF_32BE = Charset.forName("UTF-32BE");
    private static final Charset UTF_32LE = Charset.forName("UTF-32LE");
    private static final int SAMPLE = 4096;
    private static final Pattern DECLARATION =
            Pattern.compile("(?i)(?:charset|encoding)\\s{0,5}=\\s{0,5}[\"']?([a-z0-9][a-z0-9_:.-]{1,40})");
    /** Valid sequences that outweigh one damaged place: Windows-1252 text seldom has even one. */
    private static final int VALID_PER_DAMAGED = 4;
    /** A text has hardly any control characters; a program or an image is full of them. */
    private static final double MOST_CONTROLS = 0.02;

    private Decoder() {}

    static Decoded decode(byte[] bytes) {
        return decode(bytes, null);
    }

    /**
     * The text of {@code bytes}.
     *
     * @param declared the encoding that somebody says it has, or null; believed only where the bytes are no UTF-8
     */
    static Decoded decode(byte[] bytes, @Nullable String declared) {
        Decoded marked = byMark(bytes);
        if (marked != null) {
            return marked;
        }
        Charset wide = wide(bytes);
        if (wide != null) {
            return decoded(bytes, 0, wide);
        }
        if (hasZero(bytes)) {
            return new Decoded("", "", 0, true);
        }
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return new Decoded(text, "UTF-8", 0, isBinary(text));
        } catch (CharacterCodingException e) {
            if (mostlyUtf8(bytes)) {
                return decoded(bytes, 0, StandardCharsets.UTF_8);
            }
            Charset named = named(declared != null ? declared : declaredInside(bytes));
            return decoded(bytes, 0, named == null ? WINDOWS_1252 : named);
        }
    }

    /** What a page or a feed says of itself, or null. */
    private static @Nullable String declaredInside(byte[] bytes) {
        String head = new String(bytes, 0, Math.min(bytes.length, SAMPLE), StandardCharsets.ISO_8859_1);
        Matcher declaration = DECLARATION.matcher(head);
        return head.stripLeading().startsWith("<") && declaration.find() ? declaration.group(1) : null;
    }

    /** The encoding of that name where it is one for Western or other single texts and not the default anyway. */
    private static @Nullable Charset named(@Nullable String name) {
        try {
            // Browsers read Latin-1 as Windows-1252, which has more signs.
            boolean latin = name == null || name.equalsIgnoreCase("iso-8859-1") || name.equalsIgnoreCase("us-ascii");
            Charset charset = latin ? null : Charset.forName(name);
            return StandardCharsets.UTF_8.equals(charset) ? null : charset;
        } catch (IllegalArgumentException e) {
            // A name that nobody knows says nothing.
            return null;
        }
    }

    private static @Nullable Decoded byMark(byte[] b) {
        if (starts(b, 0xEF, 0xBB, 0xBF)) {
            return decoded(b, 3, StandardCharsets.UTF_8);
        }
        if (starts(b, 0xFF, 0xFE, 0, 0)) {
            return decoded(b, 4, UTF_32LE);
        }
        if (starts(b, 0, 0, 0xFE, 0xFF)) {
            return decoded(b, 4, UTF_32BE);
        }
        if (starts(b, 0xFF, 0xFE)) {
            return decoded(b, 2, StandardCharsets.UTF_16LE);
        }
        return starts(b, 0xFE, 0xFF) ? decoded(b, 2, StandardCharsets.UTF_16BE) : null;
    }

    private static boolean starts(byte[] bytes, int... mark) {
        if (bytes.length < mark.length) {
            return false;
        }
        for (int i = 0; i < mark.length; i++) {
            if ((bytes[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    private static Decoded decoded(byte[] bytes, int from, Charset charset) {
        String text = new String(bytes, from, bytes.length - from, charset);
        int replaced = 0;
        for (int i = text.indexOf('\uFFFD'); i >= 0; i = text.indexOf('\uFFFD', i + 1)) {
            replaced++;
        }
        return new Decoded(text, charset.name(), replaced, isBinary(text));
    }

    /** UTF-16 without a mark: in Western text every second byte is zero, and hardly any of the others. */
    private static @Nullable Charset wide(byte[] bytes) {
        int pairs = Math.min(bytes.length, SAMPLE) / 2;
        if (pairs < 2) {
            return null;
        }
        int even = 0;
        int odd = 0;
        for (int i = 0; i < pairs; i++) {
            even += bytes[2 * i] == 0 ? 1 : 0;
            odd += bytes[2 * i + 1] == 0 ? 1 : 0;
        }
        if (odd > pairs * 0.6 && even < pairs * 0.05) {
            return StandardCharsets.UTF_16LE;
        }
        return even > pairs * 0.6 && odd < pairs * 0.05 ? StandardCharsets.UTF_16BE : null;
    }

    private static boolean hasZero(byte[] bytes) {
        for (byte b : bytes) {
            if (b == 0) {
                return true;
            }
        }
        return false;
    }

    /** Whether valid sequences of several bytes far outnumber the damaged places. */
    private static boolean mostlyUtf8(byte[] bytes) {
        long valid = 0;
        long damaged = 0;
        int i = 0;
        while (i < bytes.length) {
            if (bytes[i] >= 0) {
                i++;
                continue;
            }
            int length = sequence(bytes, i);
            if (length > 1) {
                valid++;
                i += length;
            } else {
                damaged++;
                i++;
            }
        }
        return valid >= VALID_PER_DAMAGED * damaged;
    }

    /** The length of the valid sequence of several bytes at {@code i}, else 1. */
    private static int sequence(byte[] bytes, int i) {
        int lead = bytes[i] & 0xFF;
        int length = lead >= 0xC2 && lead <= 0xDF
                ? 2
                : lead >= 0xE0 && lead <= 0xEF ? 3 : lead >= 0xF0 && lead <= 0xF4 ? 4 : 1;
        if (i + length > bytes.length) {
            return 1;
        }
        for (int k = 1; k < length; k++) {
            if ((bytes[i + k] & 0xC0) != 0x80) {
                return 1;
            }
        }
        return length;
    }

    private static boolean isBinary(String text) {
        int controls = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == 0) {
                return true;
            }
            if (c < ' ' && c != '\n' && c != '\r' && c != '\t' && c != '\f' && c != '\u000B' && c != '\u001B') {
                controls++;
            }
        }
        return controls > 2 && controls > text.length() * MOST_CONTROLS;
    }
}
