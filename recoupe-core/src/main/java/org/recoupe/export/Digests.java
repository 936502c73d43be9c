package org.recoupe.export;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Digests of texts in UTF-8, in lower-case hexadecimal digits. Stateless. */
final class Digests {

    private Digests() {}

    /** 40 digits. For names that another program makes in the same way, not for safety. */
    static String sha1(String text) {
        return digest("SHA-1", text);
    }

    /** 64 digits. */
    static String sha256(String text) {
        return digest("SHA-256", text);
    }

    private static String digest(String algorithm, String text) {
        try {
            byte[] digest = MessageDigest.getInstance(algorithm).digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has " + algorithm, e);
        }
    }
}
