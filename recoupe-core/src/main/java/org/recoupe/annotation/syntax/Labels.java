package org.recoupe.annotation.syntax;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.recoupe.language.LanguageDataException;

/**
 * What the numbers that the model gives stand for: lists of labels by name, from a JSON object whose values are arrays of
 * strings. Read here, as everything else about JSON is for what the program writes.
 *
 * <p>Immutable.
 */
final class Labels {

    private final String resource;
    private final Map<String, List<String>> lists = new HashMap<>();
    private final String json;
    private int at;

    private Labels(String json, String resource) {
        this.json = json;
        this.resource = resource;
        read();
    }

    static Labels of(String json, String resource) {
        return new Labels(json, resource);
    }

    /** The labels of the list {@code name}, by number. */
    List<String> list(String name) {
        List<String> list = lists.get(name);
        if (list == null) {
            throw new LanguageDataException(resource, 0, "the list " + name + " is missing");
        }
        return list;
    }

    private void read() {
        expect('{');
        do {
            String name = string();
            expect(':');
            lists.put(name, strings());
        } while (isNext(','));
        expect('}');
    }

    private List<String> strings() {
        List<String> strings = new ArrayList<>();
        expect('[');
        if (!isNext(']')) {
            do {
                strings.add(string());
            } while (isNext(','));
            expect(']');
        }
        return List.copyOf(strings);
    }

    private String string() {
        expect('"');
        StringBuilder out = new StringBuilder();
        while (at < json.length() && json.charAt(at) != '"') {
            char c = json.charAt(at++);
            out.append(c == '\\' ? escaped() : c);
        }
        expect('"');
        return out.toString();
    }

    private char escaped() {
        char c = at < json.length() ? json.charAt(at++) : ' ';
        if (c == '"' || c == '\\' || c == '/') {
            return c;
        }
        if (c == 'u' && at + 4 <= json.length()) {
            at += 4;
            return (char) Integer.parseInt(json.substring(at - 4, at), 16);
        }
        throw new LanguageDataException(resource, 0, "an escape that no label needs, at " + at);
    }

    private void expect(char sign) {
        if (!isNext(sign)) {
            throw new LanguageDataException(resource, 0, "expected " + sign + " at " + at);
        }
    }

    /** Passes over blanks and, where it comes next, the sign. */
    private boolean isNext(char sign) {
        while (at < json.length() && Character.isWhitespace(json.charAt(at))) {
            at++;
        }
        boolean found = at < json.length() && json.charAt(at) == sign;
        at += found ? 1 : 0;
        return found;
    }
}
