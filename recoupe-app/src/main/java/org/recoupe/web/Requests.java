package org.recoupe.web;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.recoupe.desk.Desk;
import org.recoupe.store.Story;
import org.recoupe.store.StoryId;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads requests, within bounds. Stateless. */
final class Requests {

    /** The most items on a page. */
    static final int MOST = 500;

    private static final int USUAL = 50;
    private static final int LONGEST = 500;
    private static final int MOST_JSON = 4 << 20;
    private static final int DEEPEST = 20;

    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEEPEST)
                            .maxStringLength(100_000)
                            .build())
                    .build())
            .build();

    private Requests() {}

    /** The story that a path names. */
    static Story story(Context context, Desk desk) {
        StoryId id = new StoryId(context.pathParam("story"));
        return desk.store().stories().story(id).orElseThrow(() -> new TroubleException(Trouble.NOT_FOUND));
    }

    /** How many items are asked for. */
    static int limit(Context context) {
        String limit = context.queryParam("limit");
        if (limit == null) {
            return USUAL;
        }
        int number = number("limit", limit);
        return Math.min(number, MOST);
    }

    /** A whole number, at least 1. */
    static int number(String name, String value) {
        if (!value.matches("[1-9]\\d{0,8}")) {
            throw bad(name);
        }
        return Integer.parseInt(value);
    }

    static @Nullable String cursor(Context context) {
        return text(context, "cursor", LONGEST);
    }

    /** A parameter of the query; null where it is missing or blank. */
    static @Nullable String text(Context context, String name, int longest) {
        String value = context.queryParam(name);
        if (value == null || value.isBlank()) {
            return null;
        }
        if (value.length() > longest) {
            throw bad(name);
        }
        return value;
    }

    static @Nullable LocalDate day(Context context, String name) {
        String value = text(context, name, LONGEST);
        try {
            return value == null ? null : LocalDate.parse(value);
        } catch (DateTimeException e) {
            throw bad(name);
        }
    }

    static TroubleException bad(String name) {
        return new TroubleException(Trouble.BAD_REQUEST, "web.bad-request.parameter", name);
    }

    /** The body as text, at most 4 MiB. */
    static String body(Context context) {
        byte[] bytes = bytes(context, MOST_JSON);
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new TroubleException(Trouble.BAD_REQUEST, "web.bad-request.json");
        }
    }

    /** The body as a JSON object. */
    static JsonNode json(Context context) {
        String type = context.contentType();
        if (type == null || !type.toLowerCase(Locale.ROOT).startsWith(Answers.JSON)) {
            throw new TroubleException(Trouble.UNSUPPORTED, "web.unsupported.json");
        }
        try {
            JsonNode node = MAPPER.readTree(body(context));
            if (node != null && node.isObject()) {
                return node;
            }
        } catch (JacksonException e) {
            throw new TroubleException(Trouble.BAD_REQUEST, "web.bad-request.json");
        }
        throw new TroubleException(Trouble.BAD_REQUEST, "web.bad-request.json");
    }

    /** A text in a JSON object; null where there is none. */
    static @Nullable String field(JsonNode json, String name, int longest) {
        JsonNode value = json.get(name);
        if (value == null || value.isNull()) {
            return null;
        }
        if (!value.isString() || value.stringValue().length() > longest) {
            throw new TroubleException(Trouble.INVALID, "web.invalid.field", name);
        }
        return value.stringValue().replaceAll("[\\p{Cc}\\u2028\\u2029]+", " ").strip();
    }

    /**
     * The bytes of the body.
     *
     * @param most how many are taken
     */
    static byte[] bytes(Context context, int most) {
        if (context.req().getContentLengthLong() > most) {
            throw new TroubleException(Trouble.TOO_LARGE, "web.too-large.bytes", Integer.toString(most >> 20));
        }
        try (InputStream in = context.req().getInputStream()) {
            byte[] bytes = in.readNBytes(most + 1);
            if (bytes.length > most) {
                throw new TroubleException(Trouble.TOO_LARGE, "web.too-large.bytes", Integer.toString(most >> 20));
            }
            return bytes;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
