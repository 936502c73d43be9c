package org.recoupe.annotation.name;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.recoupe.language.LanguageDataException;

/**
 * Rules that bring the spellings of one name in several systems of romanisation to one key, from
 * {@code romanisation.tsv}: « Andreï Morozov », « Andrey Morosow ».
 *
 * <p>Immutable; safe for use by many threads. The time is linear in the length of a name.
 */
final class Romanisation {

    private static final String FILE = "romanisation.tsv";

    private record Rewrite(String from, String to) {}

    private final List<Rewrite> front = new ArrayList<>();
    private final List<Rewrite> back = new ArrayList<>();
    private final Map<Character, List<Rewrite>> inside = new HashMap<>();
    private final List<String> articles = new ArrayList<>();

    private Romanisation() {}

    private static final class Holder {
        private static final Romanisation STANDARD = read();
    }

    static Romanisation standard() {
        return Holder.STANDARD;
    }

    private static Romanisation read() {
        Romanisation rules = new Romanisation();
        Map<Integer, String> lines = new TreeMap<>();
        try (InputStream in = Romanisation.class.getResourceAsStream(FILE)) {
            if (in == null) {
                throw new LanguageDataException(FILE, 0, "the file is missing from the distribution");
            }
            String content = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            int number = 0;
            for (String line : content.lines().toList()) {
                number++;
                if (!line.isBlank() && !line.startsWith("#")) {
                    lines.put(number, line);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(FILE, e);
        }
        lines.entrySet().stream()
                .skip(1)
                .forEach(entry -> rules.add(entry.getKey(), entry.getValue().split("\t", -1)));
        rules.inside
                .values()
                .forEach(
                        list -> list.sort((x, y) -> y.from().length() - x.from().length()));
        return rules;
    }

    private void add(int line, String[] cells) {
        if (cells.length < 3) {
            throw new LanguageDataException(FILE, line, "three columns are needed: where, from, to");
        }
        Rewrite rewrite = new Rewrite(cells[1], cells[2]);
        switch (cells[0]) {
            case "front" -> front.add(rewrite);
            case "back" -> back.add(rewrite);
            case "inside" ->
                inside.computeIfAbsent(cells[1].charAt(0), c -> new ArrayList<>())
                        .add(rewrite);
            case "article" -> articles.add(cells[1]);
            default -> throw new LanguageDataException(FILE, line, "no such place: " + cells[0]);
        }
    }

    /** The keys of the words of {@code name}, articles left out; never empty unless the name is. */
    List<String> keys(PersonName name) {
        List<String> keys = new ArrayList<>();
        for (String word : name.words()) {
            if (!articles.contains(word) || name.words().size() == 1) {
                keys.add(key(word));
            }
        }
        return keys.isEmpty() ? name.words().stream().map(this::key).toList() : keys;
    }

    /** The key of one folded word. */
    String key(String word) {
        String rest = word;
        for (Rewrite rewrite : front) {
            if (rest.startsWith(rewrite.from())
                    && rest.length() > rewrite.from().length()) {
                rest = rewrite.to() + rest.substring(rewrite.from().length());
                break;
            }
        }
        for (Rewrite rewrite : back) {
            if (rest.endsWith(rewrite.from()) && rest.length() > rewrite.from().length()) {
                rest = rest.substring(0, rest.length() - rewrite.from().length()) + rewrite.to();
                break;
            }
        }
        StringBuilder out = new StringBuilder();
        int i = 0;
        while (i < rest.length()) {
            int width = 1;
            String piece = rest.substring(i, i + 1);
            for (Rewrite rewrite : inside.getOrDefault(rest.charAt(i), List.of())) {
                if (rest.startsWith(rewrite.from(), i)) {
                    width = rewrite.from().length();
                    piece = rewrite.to();
                    break;
                }
            }
            for (int k = 0; k < piece.length(); k++) {
                if (out.isEmpty() || out.charAt(out.length() - 1) != piece.charAt(k)) {
                    out.append(piece.charAt(k));
                }
            }
            i += width;
        }
        return out.isEmpty() ? word : out.toString();
    }

    /** Whether two keys of surnames are spellings of one name. */
    boolean alike(String left, String right) {
        return left.equals(right)
                || (Math.min(left.length(), right.length()) >= 5
                        && skeleton(left).equals(skeleton(right))
                        && skeleton(left).length() >= 3);
    }

    /** Whether two keys of given names are spellings of one name; vowels count for less. */
    boolean alikeGiven(String left, String right) {
        return left.equals(right)
                || (left.charAt(0) == right.charAt(0)
                        && skeleton(left).length() >= 2
                        && skeleton(left).equals(skeleton(right)));
    }

    /** What a script without vowels shows of a key. */
    static String consonants(String key) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < key.length(); i++) {
            char c = key.charAt(i);
            if ("aeiouyvw".indexOf(c) < 0 && (out.isEmpty() || out.charAt(out.length() - 1) != c)) {
                out.append(c);
            }
        }
        return out.toString();
    }

    /** The consonants of a key, each run of one letter once. */
    static String skeleton(String key) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < key.length(); i++) {
            char c = key.charAt(i);
            if ("aeiou".indexOf(c) < 0 && (out.isEmpty() || out.charAt(out.length() - 1) != c)) {
                out.append(c);
            }
        }
        return out.isEmpty() ? key : out.toString();
    }
}
