package org.recoupe.markup;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;

/**
 * Reads the JSON values of a text one after the other: those that stand side by side, or the items of an array that is
 * the whole text. Nesting and lengths are bounded. Confined to one thread.
 */
public final class JsonReader implements AutoCloseable {

    /** The deepest nesting that is read. */
    public static final int DEEPEST = 100;

    private static final int LONGEST_STRING = 64 << 20;
    private static final int LONGEST_NAME = 10_000;
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(DEEPEST)
                    .maxStringLength(LONGEST_STRING)
                    .maxNameLength(LONGEST_NAME)
                    .build())
            .build();

    private final JsonParser parser;
    private boolean inArray;
    private int line = 1;

    private JsonReader(String text) {
        this.parser = FACTORY.createParser(ObjectReadContext.empty(), text);
    }

    /** A reader of {@code text}. */
    public static JsonReader of(String text) {
        return new JsonReader(text);
    }

    /** The one value that {@code text} is; empty for null. */
    public static Optional<Json> parse(String text) throws InvalidJsonException {
        try (JsonReader reader = new JsonReader(text)) {
            JsonToken first = reader.advance();
            if (first == null) {
                throw new InvalidJsonException(1, false);
            }
            Json value = reader.value(first);
            if (reader.advance() != null) {
                throw new InvalidJsonException(reader.line(), false);
            }
            return Optional.ofNullable(value);
        }
    }

    /** The next value; empty at the end. What is null is passed over. */
    public Optional<Json> next() throws InvalidJsonException {
        while (true) {
            JsonToken token = advance();
            if (token == null || token == JsonToken.END_ARRAY) {
                return Optional.empty();
            }
            boolean opens = token == JsonToken.START_ARRAY
                    && !inArray
                    && parser.streamReadContext().getNestingDepth() == 1;
            if (opens) {
                inArray = true;
                continue;
            }
            line = parser.currentTokenLocation().getLineNr();
            Json value = value(token);
            if (value != null) {
                return Optional.of(value);
            }
        }
    }

    /** The line in which the value that was read last begins, from 1. */
    public int line() {
        return line;
    }

    private @Nullable JsonToken advance() throws InvalidJsonException {
        try {
            return parser.nextToken();
        } catch (StreamConstraintsException e) {
            throw new InvalidJsonException(parser.currentLocation().getLineNr(), true);
        } catch (JacksonException e) {
            throw new InvalidJsonException(parser.currentLocation().getLineNr(), false);
        }
    }

    /** Nesting is bounded by the parser, so this may call itself. */
    private @Nullable Json value(JsonToken token) throws InvalidJsonException {
        return switch (token) {
            case START_OBJECT -> object();
            case START_ARRAY -> array();
            case VALUE_NULL -> null;
            default -> new Json.Text(string());
        };
    }

    private String string() throws InvalidJsonException {
        try {
            return parser.getString();
        } catch (StreamConstraintsException e) {
            throw new InvalidJsonException(parser.currentLocation().getLineNr(), true);
        } catch (JacksonException e) {
            throw new InvalidJsonException(parser.currentLocation().getLineNr(), false);
        }
    }

    private Json object() throws InvalidJsonException {
        Map<String, Json> members = new LinkedHashMap<>();
        for (JsonToken token = advance(); token == JsonToken.PROPERTY_NAME; token = advance()) {
            String name = parser.currentName();
            JsonToken start = advance();
            Json value = start == null ? null : value(start);
            if (value != null) {
                members.put(name, value);
            }
        }
        return new Json.Members(members);
    }

    private Json array() throws InvalidJsonException {
        List<Json> items = new ArrayList<>();
        for (JsonToken token = advance(); token != null && token != JsonToken.END_ARRAY; token = advance()) {
            Json value = value(token);
            if (value != null) {
                items.add(value);
            }
        }
        return new Json.Items(items);
    }

    @Override
    public void close() {
        parser.close();
    }
}
