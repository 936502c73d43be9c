package org.recoupe.eval.story;

import java.util.ArrayList;
import java.util.List;

/**
 * A wording with alternations and slots: {@code [one|another] {slot:form}}. Immutable.
 *
 * @param parts in order
 */
record Template(List<Part> parts) {

    /** A piece of a wording. */
    sealed interface Part {}

    /** Words as they are. */
    record Literal(String words) implements Part {}

    /** One of several. */
    record Choice(List<Template> options) implements Part {}

    /**
     * A place for a filling.
     *
     * @param form how it is said there, or empty
     */
    record Slot(String name, String form) implements Part {}

    Template {
        parts = List.copyOf(parts);
    }

    /** @throws IllegalArgumentException where brackets do not match */
    static Template parse(String text) {
        Reader reader = new Reader(text);
        Template template = reader.sequence(false);
        if (reader.at < text.length()) {
            throw new IllegalArgumentException("brackets: " + text);
        }
        return template;
    }

    private static final class Reader {

        private final String text;
        private int at;

        Reader(String text) {
            this.text = text;
        }

        Template sequence(boolean inside) {
            List<Part> parts = new ArrayList<>();
            while (at < text.length()) {
                char c = text.charAt(at);
                if (inside && (c == '|' || c == ']')) {
                    break;
                }
                switch (c) {
                    case '[' -> parts.add(choice());
                    case '{' -> parts.add(slot());
                    default -> parts.add(literal(inside));
                }
            }
            return new Template(parts);
        }

        private Part choice() {
            List<Template> options = new ArrayList<>();
            do {
                at++;
                options.add(sequence(true));
                if (at == text.length()) {
                    throw new IllegalArgumentException("brackets: " + text);
                }
            } while (text.charAt(at) == '|');
            at++;
            return new Choice(List.copyOf(options));
        }

        private Part slot() {
            int end = text.indexOf('}', at);
            if (end < 0) {
                throw new IllegalArgumentException("brackets: " + text);
            }
            String name = text.substring(at + 1, end);
            at = end + 1;
            int colon = name.indexOf(':');
            return colon < 0 ? new Slot(name, "") : new Slot(name.substring(0, colon), name.substring(colon + 1));
        }

        private Part literal(boolean inside) {
            int start = at;
            while (at < text.length() && (inside ? "[{|]" : "[{").indexOf(text.charAt(at)) < 0) {
                at++;
            }
            return new Literal(text.substring(start, at));
        }
    }
}
