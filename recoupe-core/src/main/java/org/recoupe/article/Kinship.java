package org.recoupe.article;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.recoupe.language.LanguagePack;
import org.recoupe.language.Lexicon;
import org.recoupe.text.Folding;
import org.recoupe.text.Token;

/**
 * What a text is about: the words of its running text that say something, cut to their beginnings so that the forms of a
 * word count as one. A line that shares none of them is hardly the article's. Immutable.
 */
final class Kinship {

    private static final int SHORTEST = 4;
    private static final int STEM = 6;
    private static final int MOST_PARTS = 200;

    private final Set<String> empty;
    private final Map<String, Integer> about;
    private final String running;

    private Kinship(Set<String> empty, Map<String, Integer> about, String running) {
        this.empty = empty;
        this.about = about;
        this.running = running;
    }

    /** What tells of no text anything. */
    static Kinship of(LanguagePack pack) {
        Lexicon words = pack.lexicon("empty-words");
        Set<String> empty = words.entries().stream()
                .filter(entry -> entry.words().size() == 1)
                .map(entry -> entry.words().getFirst().word())
                .collect(Collectors.toUnmodifiableSet());
        return new Kinship(empty, Map.of(), "");
    }

    /** What {@code parts} are about, by their running text. */
    Kinship with(List<Part> parts) {
        Map<String, Integer> counts = new HashMap<>();
        StringBuilder running = new StringBuilder();
        parts.stream().filter(Part::isProse).limit(MOST_PARTS).forEach(part -> {
            stems(part).forEach(stem -> counts.merge(stem, 1, Integer::sum));
            running.append(' ').append(letters(part.words().substring(0, Math.min(part.length(), Part.LONGEST_READ))));
        });
        return new Kinship(empty, Map.copyOf(counts), running.append(' ').toString());
    }

    /** How many different words of {@code part} the running text has as well. */
    int shared(Part part) {
        return (int) stems(part).stream().filter(about::containsKey).count();
    }

    /** The same for a paragraph of the running text: how many it has in common with the others. */
    int sharedWithOthers(Part part) {
        int least = part.isProse() ? 2 : 1;
        return (int) stems(part).stream()
                .filter(stem -> about.getOrDefault(stem, 0) >= least)
                .count();
    }

    /** Whether the running text has these very words in a row. */
    boolean repeats(String words) {
        String letters = letters(words);
        return !letters.isEmpty() && running.contains(" " + letters + " ");
    }

    /** Whether there is running text at all. */
    boolean isKnown() {
        return !about.isEmpty();
    }

    private Set<String> stems(Part part) {
        Set<String> stems = new HashSet<>();
        for (Token token : part.tokens()) {
            String word = token.folded();
            if (token.isWord() && !token.isNumeric() && word.length() >= SHORTEST && !empty.contains(word)) {
                stems.add(word.substring(0, Math.min(STEM, word.length())));
            }
        }
        return stems;
    }

    /** Letters and digits, words parted by one blank. */
    private static String letters(String text) {
        StringBuilder out = new StringBuilder();
        boolean gap = false;
        String folded = Folding.fold(text);
        for (int i = 0; i < folded.length(); i++) {
            char c = folded.charAt(i);
            if (Character.isLetterOrDigit(c)) {
                if (gap && !out.isEmpty()) {
                    out.append(' ');
                }
                gap = false;
                out.append(c);
            } else {
                gap = true;
            }
        }
        return out.toString();
    }
}
