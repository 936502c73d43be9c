package org.recoupe.annotation.name;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.recoupe.text.Folding;

/**
 * A name as the aligner reads it: titles and particles off, what tells father from son kept apart.
 *
 * @param words the words that count
 * @param generation « junior », or empty
 * @param unvowelled whether it was written in a script that leaves vowels out
 * @param inverted whether a comma stands behind the surname
 */
record NameReading(List<Word> words, String generation, boolean unvowelled, boolean inverted) {

    /** Further words of a name are not read. */
    static final int MOST_WORDS = 12;

    /** Words of a name that has a given name beside that of the father. */
    private static final int FULL_NAME = 3;

    private static final Set<Character.UnicodeScript> SYLLABIC =
            Set.of(Character.UnicodeScript.HAN, Character.UnicodeScript.HANGUL);

    private static final Set<Character.UnicodeScript> UNVOWELLED =
            Set.of(Character.UnicodeScript.ARABIC, Character.UnicodeScript.HEBREW);

    /**
     * A word of a name.
     *
     * @param written in Latin letters, for a person to read
     * @param text folded
     * @param key the key of all its spellings
     * @param father whether a word for « son of » stands before it
     */
    record Word(String written, String text, String key, boolean father) {}

    NameReading {
        words = List.copyOf(words);
    }

    static NameReading of(String name, NameWords table, Romanisation romanisation) {
        List<String> bare =
                servants(withoutTitles(written(Transliteration.standard().latin(name)), table), table);
        List<Word> words = new ArrayList<>();
        String generation = "";
        boolean father = false;
        for (int i = 0; i < bare.size() && words.size() < MOST_WORDS; i++) {
            String word = Folding.fold(bare.get(i));
            if (word.isEmpty()) {
                continue;
            }
            boolean first = i == 0;
            boolean last = i == bare.size() - 1;
            if (last && words.size() >= 2 && table.is(NameWords.Kind.GENERATION, word, first)) {
                generation = table.as(NameWords.Kind.GENERATION, word);
            } else if (table.is(NameWords.Kind.FATHER, word, first && bare.size() < FULL_NAME)) {
                father = true;
            } else if (last && words.isEmpty() || !table.is(NameWords.Kind.PARTICLE, word, first)) {
                words.add(new Word(bare.get(i), word, romanisation.key(word), father));
                father = false;
            }
        }
        return new NameReading(words, generation, isUnvowelled(name), name.indexOf(',') > 0);
    }

    /** The words as written, cut where {@link PersonName} cuts. */
    private static List<String> written(String name) {
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        for (int i = 0; i <= name.length(); i++) {
            char c = i < name.length() ? name.charAt(i) : ' ';
            if (Character.isLetterOrDigit(c) || !word.isEmpty() && Character.getType(c) == Character.NON_SPACING_MARK) {
                word.append(c);
            } else if (!Folding.lower(String.valueOf(c)).equals("'") && !word.isEmpty()) {
                words.add(word.toString());
                word.setLength(0);
            }
        }
        return words;
    }

    private static List<String> withoutTitles(List<String> words, NameWords table) {
        int from = 0;
        while (from + 1 < words.size() && table.is(NameWords.Kind.TITLE, Folding.fold(words.get(from)), true)) {
            from++;
        }
        return words.subList(from, words.size());
    }

    /** « Abd al-Aziz »: the words before the last are one. */
    private static List<String> servants(List<String> words, NameWords table) {
        List<String> out = new ArrayList<>();
        int i = 0;
        while (i < words.size()) {
            String one = Folding.fold(words.get(i));
            String two = i + 1 < words.size() ? one + " " + Folding.fold(words.get(i + 1)) : "";
            boolean pair = table.is(NameWords.Kind.SERVANT, two, false);
            boolean single = table.is(NameWords.Kind.SERVANT, one, false);
            out.add(pair || single ? table.as(NameWords.Kind.SERVANT, pair ? two : one) : words.get(i));
            i += pair ? 2 : 1;
        }
        return out;
    }

    /** Whether each sign of {@code written} is a syllable, so that one other sign makes another name. */
    static boolean isSyllabic(String written) {
        return has(written, SYLLABIC);
    }

    /** Whether {@code written} is in a script that leaves vowels out. */
    static boolean isUnvowelled(String written) {
        return Transliteration.isForeign(written) && has(written, UNVOWELLED);
    }

    private static boolean has(String written, Set<Character.UnicodeScript> scripts) {
        return written.codePoints().anyMatch(c -> scripts.contains(Character.UnicodeScript.of(c)));
    }
}
