package org.recoupe.annotation.name;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.recoupe.language.Table;

/**
 * Writes names of other scripts in Latin letters, from {@code transliteration.tsv}.
 *
 * <p>Immutable; safe for use by many threads. The time is linear in the length of a name.
 */
final class Transliteration {

    private static final String FILE = "transliteration.tsv";
    private static final char FIRST_FOREIGN = '\u0370';
    private static final char LAST_LATIN_EXTENDED = '\u1EFF';
    private static final char FIRST_LATIN_EXTENDED = '\u1E00';

    private final Map<String, String> letters = new HashMap<>();
    private final Map<String, String> front = new HashMap<>();

    private Transliteration() {}

    private static final class Holder {
        private static final Transliteration STANDARD = read();
    }

    static Transliteration standard() {
        return Holder.STANDARD;
    }

    private static Transliteration read() {
        Transliteration table = new Transliteration();
        for (Table.Row row : BundledTable.read(FILE).rows()) {
            String from = row.require("from");
            boolean atFront = from.startsWith("^");
            (atFront ? table.front : table.letters).put(atFront ? from.substring(1) : from, row.get("to"));
        }
        return table;
    }

    /** {@code name} in Latin letters; itself where it has no others. */
    String latin(String name) {
        if (!isForeign(name)) {
            return name;
        }
        String text = Normalizer.normalize(name, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
        StringBuilder out = new StringBuilder(text.length() * 2);
        int i = 0;
        boolean inside = false;
        while (i < text.length()) {
            String two = i + 2 <= text.length() ? text.substring(i, i + 2) : "";
            String written = inside ? null : front.get(two);
            written = written == null ? letters.get(two) : written;
            int width = written == null ? 1 : 2;
            out.append(written == null ? one(text.charAt(i)) : written);
            inside = width == 2 || !Character.isWhitespace(text.charAt(i));
            i += width;
        }
        return out.toString();
    }

    /** Whether {@code name} has letters of another script, which may be in no row. */
    static boolean isForeign(String name) {
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            boolean latin = c < FIRST_FOREIGN || c >= FIRST_LATIN_EXTENDED && c <= LAST_LATIN_EXTENDED;
            if (!latin && Character.isLetter(c)) {
                return true;
            }
        }
        return false;
    }

    private String one(char c) {
        String written = letters.get(String.valueOf(c));
        if (written != null || c < FIRST_FOREIGN) {
            return written == null ? String.valueOf(c) : written;
        }
        if (Character.getType(c) == Character.FORMAT) {
            return "";
        }
        String parts = Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFD);
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < parts.length(); i++) {
            @Nullable String part = letters.get(parts.substring(i, i + 1));
            out.append(part == null ? parts.substring(i, i + 1) : part);
        }
        return out.toString();
    }
}
