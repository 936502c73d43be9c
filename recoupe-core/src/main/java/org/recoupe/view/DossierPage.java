package org.recoupe.view;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The page of a dossier: one file with everything in it, for reading from disk without a network, and the same page for a
 * server, which then loads its dossiers. It is built from {@code recoupe-page} and sealed by a policy that allows its own
 * script and style by their digests and nothing else.
 *
 * <p>Stateless; safe for use by many threads.
 */
public final class DossierPage {

    private static final String RESOURCE = "page.html";
    private static final String DATA = "<script type=\"application/json\" id=\"dossier\">";
    private static final String ON_DISK = "<meta name=\"recoupe-mode\" content=\"file\"";
    private static final String SERVED = "<meta name=\"recoupe-mode\" content=\"served\"";
    private static final Pattern POLICY =
            Pattern.compile("<meta http-equiv=\"Content-Security-Policy\" content=\"([^\"]{1,2000})\">");

    /** What ends a text of a JSON document, or makes the next character no end. */
    private static final byte QUOTE = '"';

    private static final byte ESCAPE = '\\';

    private DossierPage() {}

    /**
     * The page that shows {@code dossier}. The same dossier gives the same bytes.
     *
     * @param dossier a whole {@code dossier.json}, UTF-8
     */
    public static byte[] html(byte[] dossier) {
        String template = template();
        int at = template.indexOf(DATA) + DATA.length();
        byte[] before = template.substring(0, at).getBytes(StandardCharsets.UTF_8);
        byte[] after = template.substring(at).getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream page = new ByteArrayOutputStream(before.length + dossier.length + after.length);
        page.writeBytes(before);
        embed(dossier, page);
        page.writeBytes(after);
        return page.toByteArray();
    }

    /** The page without a dossier, for a server that answers {@code api/…} beside it. */
    public static byte[] served() {
        return template().replace(ON_DISK, SERVED).getBytes(StandardCharsets.UTF_8);
    }

    /** The {@code Content-Security-Policy} of the page, to be sent with it as well. */
    public static String policy() {
        Matcher policy = POLICY.matcher(template());
        if (!policy.find()) {
            throw new IllegalStateException("the page has no policy");
        }
        return policy.group(1);
    }

    /**
     * Writes JSON so that it can stand within a page: without the blanks between its values, and with no {@code <}, which in
     * JSON stands within texts only, so that no text can end the element it stands in.
     */
    private static void embed(byte[] json, ByteArrayOutputStream page) {
        byte[] lessThan = "\\u003c".getBytes(StandardCharsets.US_ASCII);
        boolean text = false;
        boolean escaped = false;
        for (byte each : json) {
            if (each == '<') {
                page.writeBytes(lessThan);
            } else if (text || each > ' ' || each < 0) {
                page.write(each);
            }
            if (each == QUOTE && !escaped) {
                text = !text;
            }
            escaped = text && each == ESCAPE && !escaped;
        }
    }

    private static String template() {
        try (InputStream in = DossierPage.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new IllegalStateException(RESOURCE + " is missing; ./dev page builds it");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
