package org.recoupe.language;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.recoupe.text.Folding;
import org.recoupe.text.Token;
import org.recoupe.text.Tokenizer;

/**
 * Words and phrases with their properties, from one data file {@code lexicon/<name>.tsv}.
 *
 * <p>The first column, {@code form}, holds a word or a phrase; several forms with the same properties are separated by
 * {@code |}. A word written {@code ~word} stands for every form of that lemma. Words are compared without case and
 * accents, or with accents where the form begins with {@code =}.
 *
 * <p>Immutable; safe for use by many threads. Look-up at a place costs the number of entries that begin with that word.
 */
public final class Lexicon {

    /**
     * A form with its properties.
     *
     * @param form as written in the file
     * @param words its words
     * @param row the properties
     */
    public record Entry(String form, List<WordPattern> words, Table.Row row) {

        /** The property {@code column}, empty where none is given. */
        public String get(String column) {
            return row.get(column);
        }
    }

    /**
     * An entry found in a text.
     *
     * @param entry what was found
     * @param from index of the first token
     * @param to one past the index of the last token
     */
    public record Hit(Entry entry, int from, int to) {}

    private final String name;
    private final List<Entry> entries;
    private final Map<String, List<Entry>> byFolded = new HashMap<>();
    private final Map<String, List<Entry>> byExact = new HashMap<>();
    private final Map<String, List<Entry>> byLemma = new HashMap<>();

    private Lexicon(String name, List<Entry> entries) {
        this.name = name;
        this.entries = List.copyOf(entries);
        for (Entry entry : entries) {
            WordPattern first = entry.words().getFirst();
            Map<String, List<Entry>> index = switch (first.kind()) {
                case FOLDED -> byFolded;
                case EXACT -> byExact;
                case LEMMA -> byLemma;
            };
            index.computeIfAbsent(first.word(), key -> new ArrayList<>(1)).add(entry);
        }
        longestFirst(byFolded);
        longestFirst(byExact);
        longestFirst(byLemma);
    }

    private static void longestFirst(Map<String, List<Entry>> index) {
        for (List<Entry> list : index.values()) {
            if (list.size() > 1) {
                list.sort(Comparator.comparingInt((Entry entry) -> entry.words().size())
                        .reversed());
            }
        }
    }

    /** Builds a lexicon from a table whose first column is {@code form}. */
    static Lexicon of(String name, Table table) {
        List<Entry> entries = new ArrayList<>();
        for (Table.Row row : table.rows()) {
            for (String form : row.require("form").split("\\|")) {
                entries.add(new Entry(form.strip(), words(form.strip(), row), row));
            }
        }
        return new Lexicon(name, entries);
    }

    private static List<WordPattern> words(String form, Table.Row row) {
        if (form.indexOf(' ') < 0 && !form.isEmpty()) {
            return WordPattern.parse(form);
        }
        List<WordPattern> words = new ArrayList<>();
        for (String part : form.split(" ")) {
            words.addAll(WordPattern.parse(part));
        }
        if (words.isEmpty()) {
            throw row.error("an empty form");
        }
        return List.copyOf(words);
    }

    /** The name of the file without its ending. */
    public String name() {
        return name;
    }

    /** All entries, in the order of the file. */
    public List<Entry> entries() {
        return entries;
    }

    /** All entries that begin at token {@code index}, the longest first. */
    public List<Hit> at(List<Token> tokens, int index) {
        Token token = tokens.get(index);
        List<Entry> folded = byFolded.get(token.folded());
        List<Entry> exact = byExact.get(token.lower());
        List<Entry> lemma = byLemma.get(token.lemma());
        if (folded == null && exact == null && lemma == null) {
            return List.of();
        }
        List<Hit> hits = new ArrayList<>();
        collect(folded, tokens, index, hits);
        collect(exact, tokens, index, hits);
        collect(lemma, tokens, index, hits);
        if (hits.size() > 1) {
            hits.sort(Comparator.comparingInt((Hit hit) -> hit.to()).reversed());
        }
        return hits;
    }

    /** The longest entry that begins at token {@code index}. */
    public Optional<Hit> longestAt(List<Token> tokens, int index) {
        List<Hit> hits = at(tokens, index);
        return hits.isEmpty() ? Optional.empty() : Optional.of(hits.getFirst());
    }

    /** The entry whose words are exactly those of {@code phrase}; lemmas are not looked at. */
    public Optional<Entry> find(String phrase) {
        if (isOneWord(phrase)) {
            return findWord(phrase);
        }
        List<Token> tokens = Tokenizer.tokenize(phrase);
        if (tokens.isEmpty()) {
            return Optional.empty();
        }
        return at(tokens, 0).stream()
                .filter(hit -> hit.to() == tokens.size())
                .map(Hit::entry)
                .findFirst();
    }

    /** Whether {@code phrase} is a token by itself, so that it need not be cut into words. */
    private static boolean isOneWord(String phrase) {
        for (int i = 0; i < phrase.length(); i++) {
            if (!Character.isLetter(phrase.charAt(i))) {
                return false;
            }
        }
        return !phrase.isEmpty();
    }

    private Optional<Entry> findWord(String word) {
        String lower = Folding.lower(word);
        Entry folded = oneWord(byFolded.get(Folding.unaccent(lower)));
        return Optional.ofNullable(folded != null ? folded : oneWord(byExact.get(lower)));
    }

    private static @Nullable Entry oneWord(@Nullable List<Entry> candidates) {
        if (candidates != null) {
            for (Entry entry : candidates) {
                if (entry.words().size() == 1) {
                    return entry;
                }
            }
        }
        return null;
    }

    /** Whether {@link #find} finds {@code phrase}. */
    public boolean contains(String phrase) {
        return find(phrase).isPresent();
    }

    private static void collect(@Nullable List<Entry> candidates, List<Token> tokens, int index, List<Hit> hits) {
        if (candidates == null) {
            return;
        }
        for (Entry entry : candidates) {
            int to = index + entry.words().size();
            if (to <= tokens.size() && matches(entry.words(), tokens, index)) {
                hits.add(new Hit(entry, index, to));
            }
        }
    }

    private static boolean matches(List<WordPattern> words, List<Token> tokens, int index) {
        for (int i = 0; i < words.size(); i++) {
            if (!words.get(i).matches(tokens.get(index + i))) {
                return false;
            }
        }
        return true;
    }
}
