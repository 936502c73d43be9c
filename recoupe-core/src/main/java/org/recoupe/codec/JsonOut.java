package org.recoupe.codec;

import java.io.StringWriter;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.json.JsonFactory;

/**
 * Writes JSON in the order of its calls. Only the streaming part of Jackson is used: nothing is looked up by reflection,
 * so the first document costs no more than the next.
 *
 * <p>Not safe for use by many threads; one instance writes one document.
 */
public final class JsonOut {

    private static final JsonFactory FACTORY = new JsonFactory();

    private final StringWriter text = new StringWriter();
    private final JsonGenerator out;
    private final @Nullable Layout layout;

    private JsonOut(ObjectWriteContext context, @Nullable Layout layout) {
        this.out = FACTORY.createGenerator(context, text);
        this.layout = layout;
    }

    /** Two blanks a level, line feeds; {@link #rows rows} and {@link #row a row} on one line. */
    public static JsonOut pretty() {
        Layout layout = new Layout();
        return new JsonOut(new Pretty(layout), layout);
    }

    /** All in one line. */
    public static JsonOut line() {
        return new JsonOut(ObjectWriteContext.empty(), null);
    }

    /** Ends the document and gives it back. */
    public String finish() {
        out.close();
        return text.toString();
    }

    /** An object; {@code fields} writes its fields. */
    public JsonOut object(Runnable fields) {
        out.writeStartObject();
        fields.run();
        out.writeEndObject();
        return this;
    }

    /** A field that holds an object. */
    public JsonOut object(String name, Runnable fields) {
        out.writeName(name);
        return object(fields);
    }

    /** An array with one element for each item; {@code element} writes exactly one value. */
    public <T> JsonOut array(String name, Iterable<T> items, Consumer<T> element) {
        out.writeName(name);
        out.writeStartArray();
        items.forEach(element);
        out.writeEndArray();
        return this;
    }

    /** An array of objects; {@code fields} writes the fields of one. */
    public <T> JsonOut objects(String name, Iterable<T> items, Consumer<T> fields) {
        return array(name, items, item -> object(() -> fields.accept(item)));
    }

    /** A field that holds an object that stands on one line. */
    public JsonOut row(String name, Runnable fields) {
        out.writeName(name);
        return row(fields);
    }

    /** An array of objects, each on a line of its own. */
    public <T> JsonOut rows(String name, Iterable<T> items, Consumer<T> fields) {
        return array(name, items, item -> row(() -> fields.accept(item)));
    }

    private JsonOut row(Runnable fields) {
        if (layout != null) {
            layout.row();
        }
        return object(fields);
    }

    /** A field that holds an array of pairs of whole numbers. */
    public <T> JsonOut pairs(String name, Iterable<T> items, ToIntFunction<T> first, ToIntFunction<T> second) {
        return array(name, items, item -> {
            out.writeStartArray();
            out.writeNumber(first.applyAsInt(item));
            out.writeNumber(second.applyAsInt(item));
            out.writeEndArray();
        });
    }

    /** A field that holds an array of strings. */
    public JsonOut strings(String name, List<String> items) {
        return array(name, items, out::writeString);
    }

    /** The field, {@code null} written as such. */
    public JsonOut field(String name, @Nullable String value) {
        if (value == null) {
            out.writeNullProperty(name);
        } else {
            out.writeStringProperty(name, value);
        }
        return this;
    }

    /** The field, left out where there is no value. */
    public JsonOut optional(String name, @Nullable Object value) {
        if (value != null) {
            out.writeStringProperty(name, value.toString());
        }
        return this;
    }

    /** A field that holds a whole number. */
    public JsonOut field(String name, int value) {
        out.writeNumberProperty(name, value);
        return this;
    }

    /** A field that holds a number. */
    public JsonOut field(String name, double value) {
        out.writeNumberProperty(name, value);
        return this;
    }

    /** A field that holds {@code true} or {@code false}. */
    public JsonOut field(String name, boolean value) {
        out.writeName(name);
        out.writeBoolean(value);
        return this;
    }

    /** A field that holds {@code null}. */
    public JsonOut nothing(String name) {
        out.writeNullProperty(name);
        return this;
    }

    private static final class Pretty extends ObjectWriteContext.Base {

        private final Layout layout;

        Pretty(Layout layout) {
            this.layout = layout;
        }

        @Override
        public PrettyPrinter getPrettyPrinter() {
            return layout;
        }

        @Override
        public boolean hasPrettyPrinter() {
            return true;
        }
    }
}
