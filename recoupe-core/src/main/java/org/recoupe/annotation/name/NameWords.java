package org.recoupe.annotation.name;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.recoupe.language.Table;

/**
 * What words in names do, from {@code name-words.tsv}, and which given names may be one, from {@code nicknames.tsv}.
 *
 * <p>Immutable; safe for use by many threads.
 */
final class NameWords {

    /** What a word does in a name. */
    enum Kind {
        TITLE,
        PARTICLE,
        FATHER,
        GENERATION,
        SERVANT
    }

    /** A word that is no name by itself. */
    record Word(Kind kind, String as, boolean inside) {}

    private final Map<String, List<Word>> words = new HashMap<>();
    /** The rows of given names that a word stands in. */
    private final Map<String, Set<Integer>> nicknames = new HashMap<>();

    private NameWords() {}

    private static final class Holder {
        private static final NameWords STANDARD = read();
    }

    static NameWords standard() {
        return Holder.STANDARD;
    }

    private static NameWords read() {
        NameWords table = new NameWords();
        for (Table.Row row : BundledTable.read("name-words.tsv").rows()) {
            Kind kind = kind(row);
            for (String form : row.require("form").split("\\|", -1)) {
                table.words
                        .computeIfAbsent(form, f -> new ArrayList<>())
                        .add(new Word(kind, row.get("as"), row.get("where").equals("inside")));
            }
        }
        for (Table.Row row : BundledTable.read("nicknames.tsv").rows()) {
            for (String name : row.require("names").split("\\|", -1)) {
                table.nicknames
                        .computeIfAbsent(PersonName.of(name).folded(), f -> new TreeSet<>())
                        .add(row.line());
            }
        }
        return table;
    }

    private static Kind kind(Table.Row row) {
        return switch (row.require("kind")) {
            case "title" -> Kind.TITLE;
            case "particle" -> Kind.PARTICLE;
            case "father" -> Kind.FATHER;
            case "generation" -> Kind.GENERATION;
            case "servant" -> Kind.SERVANT;
            default -> throw row.error("no such kind: " + row.get("kind"));
        };
    }

    /** Whether {@code word} may be of the kind {@code kind} there. */
    boolean is(Kind kind, String word, boolean first) {
        return words.getOrDefault(word, List.of()).stream()
                .anyMatch(entry -> entry.kind() == kind && !(first && entry.inside()));
    }

    /** The form that {@code word}, of the kind {@code kind}, counts for. */
    String as(Kind kind, String word) {
        return words.getOrDefault(word, List.of()).stream()
                .filter(entry -> entry.kind() == kind)
                .findFirst()
                .map(Word::as)
                .orElse(word);
    }

    /** Whether the two folded given names may be one person's. */
    boolean mayBeNicknames(String left, String right) {
        Set<Integer> rows = nicknames.getOrDefault(left, Set.of());
        return nicknames.getOrDefault(right, Set.of()).stream().anyMatch(rows::contains);
    }
}
