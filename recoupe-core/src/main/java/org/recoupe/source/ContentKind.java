package org.recoupe.source;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Tells by its content, never by its name, what an input is when it is not plain text: by the first bytes, or by how the
 * decoded text begins.
 */
final class ContentKind {

    private static final int HEAD = 2048;
    static final String WARC = "WARC";
    static final String GZIP = "GZIP";
    static final String HTML = "HTML";
    static final String JSON = "JSON";
    static final String FEED = "RSS";

    private record Magic(String name, String hex) {}

    private static final Magic[] MAGICS = {
        new Magic("PDF", "255044462d"),
        new Magic("ZIP", "504b0304"),
        new Magic("ZIP", "504b0506"),
        new Magic("PNG", "89504e470d0a1a0a"),
        new Magic("JPEG", "ffd8ff"),
        new Magic(GZIP, "1f8b08"),
        new Magic("XZ", "fd377a585a00"),
        new Magic("7Z", "377abcaf271c"),
        new Magic("ZSTD", "28b52ffd"),
        new Magic("ELF", "7f454c46"),
        new Magic("CLASS", "cafebabe"),
        new Magic("OLE", "d0cf11e0a1b11ae1"),
        new Magic("RTF", "7b5c72746631"),
        new Magic("SQLITE", "53514c69746520666f726d61742033"),
    };

    private static final Pattern HTML_HEAD =
            Pattern.compile("^<(?:!doctype\\s{1,5}html|html|head|body|article|section|main"
                    + "|header|nav|div|span|meta|link|base|script|style|title|p|h[1-6]|table|ul|ol|center|img|br|hr|b|i|a|em|strong"
                    + "|figure|blockquote)\\b");
    private static final Pattern TAG = Pattern.compile(
            "</?(?:p|div|br|span|a|b|i|em|strong|h[1-6]|ul|ol|li|img|figure|blockquote|table|iframe|script)(?:\\s[^<>]{0,2000}|\\s?/)?>",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern FEED_ROOT = Pattern.compile("<(?:rss|rdf:rdf|feed|atom:feed)[\\s>]");

    private ContentKind() {}

    /** The kind that the first bytes give away, such as {@code PDF}; empty where it may be text. */
    static Optional<String> ofBytes(byte[] bytes) {
        for (Magic magic : MAGICS) {
            if (starts(bytes, magic.hex())) {
                return Optional.of(magic.name());
            }
        }
        return starts(bytes, "574152432f31") || starts(bytes, "574152432f30") ? Optional.of(WARC) : Optional.empty();
    }

    /** Whether a text has tags of HTML in it, such as the text of a record that was never rendered. */
    static boolean hasTags(String text) {
        return text.indexOf('<') >= 0 && TAG.matcher(text).find();
    }

    /** The kind of marked-up or structured text, such as {@code HTML}; empty for plain text. */
    static Optional<String> ofText(String text) {
        int start = 0;
        while (start < text.length() && Character.isWhitespace(text.charAt(start))) {
            start++;
        }
        String head = text.substring(start, Math.min(text.length(), start + HEAD));
        if (head.startsWith("<")) {
            return ofMarkup(head.toLowerCase(Locale.ROOT));
        }
        return isJson(head) ? Optional.of(JSON) : Optional.empty();
    }

    private static Optional<String> ofMarkup(String head) {
        if (head.startsWith("<?xml")
                || head.startsWith("<!doctype rss")
                || head.startsWith("<atom:feed")
                || head.startsWith("<rss")
                || head.startsWith("<feed")
                || head.startsWith("<rdf")) {
            if (FEED_ROOT.matcher(head).find()) {
                return Optional.of(FEED);
            }
            return Optional.of(head.contains("<html") ? HTML : "XML");
        }
        boolean commented = (head.startsWith("<!--") || head.startsWith("<!doctype")) && head.contains("<html");
        return commented || HTML_HEAD.matcher(head).find() ? Optional.of(HTML) : Optional.empty();
    }

    /** An object or a list of objects whose first key is quoted: no newspaper text begins like that. */
    private static boolean isJson(String head) {
        String dense = head.replaceAll("\\s", "");
        return (dense.startsWith("{\"") || dense.startsWith("[{\"")) && dense.contains("\":");
    }

    private static boolean starts(byte[] bytes, String hex) {
        int length = hex.length() / 2;
        if (bytes.length < length) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            if ((bytes[i] & 0xFF) != Integer.parseInt(hex, 2 * i, 2 * i + 2, 16)) {
                return false;
            }
        }
        return true;
    }
}
