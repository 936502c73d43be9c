package org.recoupe.dossier;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.recoupe.article.Anchor;

/** Ids that are digests of content, the same for the same articles in any order. Stateless. */
final class Ids {

    private static final int LENGTH = 10;

    private Ids() {}

    /** {@code prefix}, a hyphen and a digest of {@code parts}. */
    static String of(String prefix, Object... parts) {
        StringBuilder content = new StringBuilder("V1");
        for (Object part : parts) {
            content.append('\u001f').append(part instanceof Anchor anchor ? place(anchor) : part);
        }
        return prefix + "-" + hex(content.toString()).substring(0, LENGTH);
    }

    private static String place(Anchor anchor) {
        return anchor.article() + ":" + anchor.span().start() + ":"
                + anchor.span().end();
    }

    private static String hex(String content) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
