package org.recoupe.codec;

import tools.jackson.core.JsonGenerator;
import tools.jackson.core.PrettyPrinter;

/**
 * Lays a JSON document out for a person: two blanks a level, line feeds, save in objects that are to be {@link #row rows}.
 * Used for one document, by one thread.
 */
final class Layout implements PrettyPrinter {

    /** A line feed and the blanks after it; deeper than that no document goes that is written here. */
    private static final char[] LINE = ("\n" + "  ".repeat(64)).toCharArray();

    private static final int NONE = Integer.MAX_VALUE;

    private int level;
    /** From this level on all stands on one line. */
    private int flat = NONE;

    private boolean row;

    /** The next object stands on one line, with all that is in it. */
    void row() {
        row = true;
    }

    private void line(JsonGenerator out) {
        if (level < flat) {
            out.writeRaw(LINE, 0, Math.min(LINE.length, 1 + 2 * level));
        }
    }

    private void next(JsonGenerator out) {
        if (level < flat) {
            out.writeRaw(',');
            line(out);
        } else {
            out.writeRaw(", ");
        }
    }

    private void end(JsonGenerator out, int entries, char sign) {
        boolean within = level >= flat;
        level--;
        if (level < flat) {
            flat = NONE;
        }
        if (entries > 0 && !within) {
            line(out);
        }
        out.writeRaw(sign);
    }

    @Override
    public void writeRootValueSeparator(JsonGenerator out) {
        out.writeRaw('\n');
    }

    @Override
    public void writeStartObject(JsonGenerator out) {
        out.writeRaw('{');
        level++;
        if (row) {
            flat = Math.min(flat, level);
            row = false;
        }
    }

    @Override
    public void beforeObjectEntries(JsonGenerator out) {
        line(out);
    }

    @Override
    public void writeObjectNameValueSeparator(JsonGenerator out) {
        out.writeRaw(": ");
    }

    @Override
    public void writeObjectEntrySeparator(JsonGenerator out) {
        next(out);
    }

    @Override
    public void writeEndObject(JsonGenerator out, int entries) {
        end(out, entries, '}');
    }

    @Override
    public void writeStartArray(JsonGenerator out) {
        out.writeRaw('[');
        level++;
    }

    @Override
    public void beforeArrayValues(JsonGenerator out) {
        line(out);
    }

    @Override
    public void writeArrayValueSeparator(JsonGenerator out) {
        next(out);
    }

    @Override
    public void writeEndArray(JsonGenerator out, int entries) {
        end(out, entries, ']');
    }
}
