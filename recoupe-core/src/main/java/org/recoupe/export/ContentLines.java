package org.recoupe.export;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.recoupe.view.PlainText;

/**
 * Content lines of RFC 5545: escaped, ended by CRLF, and folded so that no line has more than 75 bytes and no character is
 * cut. Not safe for use by many threads.
 */
final class ContentLines {

    private static final int LONGEST = 75;

    private final StringBuilder out = new StringBuilder();

    /** A value that is no text: a date, a word of the standard, an address. */
    void raw(String name, String value) {
        fold(name + ":" + value);
    }

    /** A text of one line. */
    void text(String name, String value) {
        fold(name + ":" + escape(value));
    }

    /** A text of several lines. */
    void text(String name, List<String> lines) {
        fold(name + ":"
                + String.join("\\n", lines.stream().map(ContentLines::escape).toList()));
    }

    String text() {
        return out.toString();
    }

    private static String escape(String value) {
        return PlainText.line(value).replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,");
    }

    private void fold(String line) {
        int bytes = 0;
        for (int i = 0; i < line.length(); ) {
            int c = line.codePointAt(i);
            String sign = Character.toString(c);
            int width = sign.getBytes(StandardCharsets.UTF_8).length;
            if (bytes + width > LONGEST) {
                out.append("\r\n ");
                bytes = 1;
            }
            out.append(sign);
            bytes += width;
            i += Character.charCount(c);
        }
        out.append("\r\n");
    }
}
