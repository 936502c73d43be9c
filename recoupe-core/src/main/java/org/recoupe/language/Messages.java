package org.recoupe.language;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * The sentences that a person reads, in one language, from {@code messages/<area>.tsv} (columns {@code key} and {@code text}).
 * Places for values are written {@code {0}}, {@code {1}}, …
 *
 * <p>Immutable; safe for use by many threads.
 */
public final class Messages {

    private final String file;
    private final Map<String, String> texts = new HashMap<>();

    Messages(Table table) {
        this.file = table.file();
        table.rows().forEach(row -> {
            if (texts.put(row.require("key"), row.require("text")) != null) {
                throw row.error("the key stands twice");
            }
        });
    }

    /**
     * The sentence {@code key} with its values.
     *
     * @throws LanguageDataException where there is no such sentence
     */
    public String text(String key, Object... values) {
        String text = texts.get(key);
        if (text == null) {
            throw new LanguageDataException(file, 0, "no sentence for the key " + key);
        }
        StringBuilder out = new StringBuilder(text.length() + 32);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '{'
                    && i + 2 < text.length()
                    && text.charAt(i + 2) == '}'
                    && Character.isDigit(text.charAt(i + 1))) {
                int index = text.charAt(i + 1) - '0';
                out.append(index < values.length ? values[index] : "");
                i += 2;
            } else {
                out.append(c);
            }
        }
        return out.toString();
    }

    /** Whether there is a sentence {@code key}. */
    public boolean has(String key) {
        return texts.containsKey(key);
    }

    /** The keys of all sentences. */
    public Set<String> keys() {
        return Set.copyOf(texts.keySet());
    }
}
