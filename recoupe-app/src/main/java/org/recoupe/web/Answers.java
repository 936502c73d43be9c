package org.recoupe.web;

import io.javalin.http.Context;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Writes answers. Immutable; safe for use by many threads. */
final class Answers {

    static final String JSON = "application/json";

    private static final String PROBLEM = "application/problem+json";

    /** Smaller ones are not packed. */
    private static final int PACKED_FROM = 2_048;

    private static final int LONGEST_LANGUAGES = 200;
    private static final List<String> LANGUAGES = List.of("en", "fr");

    private final JsonMapper mapper = JsonMapper.shared();
    private final Sentences sentences;

    Answers(Sentences sentences) {
        this.sentences = sentences;
    }

    /** A value as JSON. */
    void json(Context context, int status, Object value) {
        context.status(status);
        body(context, JSON, mapper.writeValueAsBytes(value));
    }

    /** Bytes, packed where the client takes that and it is worth it. */
    void body(Context context, String type, byte[] bytes) {
        context.contentType(type);
        context.header("Vary", "Accept-Encoding");
        if (bytes.length >= PACKED_FROM && takesGzip(context)) {
            context.header("Content-Encoding", "gzip");
            context.result(gzip(bytes));
        } else {
            context.result(bytes);
        }
    }

    /** Bytes that are large: sent as they are, not piece by piece. */
    void whole(Context context, byte[] bytes) throws IOException {
        context.header("Content-Length", Integer.toString(bytes.length));
        context.res().getOutputStream().write(bytes);
    }

    /**
     * Whether the client has it already; then the answer is that.
     *
     * @param etag without quotation marks
     */
    boolean known(Context context, String etag) {
        String quoted = "\"" + etag + "\"";
        context.header("ETag", quoted);
        context.header("Cache-Control", "private, no-cache");
        String known = context.header("If-None-Match");
        if (known == null || known.length() > 4_096) {
            return false;
        }
        for (String each : known.split(",")) {
            String one = each.strip();
            if (one.equals("*") || (one.startsWith("W/") ? one.substring(2) : one).equals(quoted)) {
                context.status(304);
                return true;
            }
        }
        return false;
    }

    /** What is wrong, as RFC 9457 has it. */
    void problem(Context context, TroubleException trouble) {
        Trouble kind = trouble.trouble();
        context.status(kind.status());
        if (kind == Trouble.TOO_MANY || kind == Trouble.BUSY) {
            context.header("Retry-After", "2");
        }
        if (kind == Trouble.UNAUTHORIZED) {
            context.header("WWW-Authenticate", "Bearer");
        }
        if (!Guard.SAFE.contains(context.req().getMethod())) {
            // The rest of the request may stay unread, and then the connection ends: nothing more is to be asked there.
            context.header("Connection", "close");
        }
        context.removeHeader("ETag");
        context.header("Cache-Control", "no-store");
        context.contentType(PROBLEM);
        context.result(problem(locale(context.header("Accept-Language")), trouble));
    }

    /** The same outside of a route. */
    byte[] problem(Locale locale, TroubleException trouble) {
        Trouble kind = trouble.trouble();
        Map<String, Object> problem = new LinkedHashMap<>();
        problem.put("type", "about:blank");
        problem.put("title", sentences.text(locale, "web." + kind.code()));
        problem.put("status", kind.status());
        problem.put("detail", sentences.text(locale, trouble.key(), trouble.values()));
        problem.put("code", kind.code());
        return mapper.writeValueAsBytes(problem);
    }

    /** A sentence for whoever asks. */
    String text(Context context, String key, Object... values) {
        return sentences.text(locale(context.header("Accept-Language")), key, values);
    }

    /** French or English, as the client's languages say. */
    static Locale locale(@Nullable String languages) {
        if (languages == null || languages.length() > LONGEST_LANGUAGES) {
            return Locale.ENGLISH;
        }
        try {
            String tag = Locale.lookupTag(Locale.LanguageRange.parse(languages), LANGUAGES);
            return "fr".equals(tag) ? Locale.FRENCH : Locale.ENGLISH;
        } catch (IllegalArgumentException e) {
            return Locale.ENGLISH;
        }
    }

    static boolean takesGzip(Context context) {
        String encodings = context.header("Accept-Encoding");
        return encodings != null
                && encodings
                        .toLowerCase(Locale.ROOT)
                        .matches("(?s).{0,200}\\bgzip\\b(?!\\s{0,9};\\s{0,9}q=0(\\.0{0,3})?(\\s|,|$)).*");
    }

    static byte[] gzip(byte[] bytes) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(bytes.length / 3 + 64);
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
