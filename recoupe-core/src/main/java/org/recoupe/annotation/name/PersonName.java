package org.recoupe.annotation.name;

import java.util.ArrayList;
import java.util.List;
import org.recoupe.text.Folding;

/**
 * A person's name as written, cut into words.
 *
 * @param words folded words in Latin letters, hyphens and apostrophes cut, articles such as « al » joined with nothing
 * @param folded the words with blanks
 * @param written how many words stand between blanks: one for « Martel-Dubreuil »
 * @param unvowelled whether it was written in a script that leaves vowels out
 */
public record PersonName(List<String> words, String folded, int written, boolean unvowelled) {

    /** Copies the list. */
    public PersonName {
        words = List.copyOf(words);
    }

    /** The name {@code written}; titles must be off already. */
    public static PersonName of(String written) {
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        Folding.fold(Transliteration.standard().latin(written)).codePoints().forEach(c -> {
            if (Character.isLetterOrDigit(c)) {
                word.appendCodePoint(c);
            } else if (c != '\'' && word.length() > 0) {
                words.add(word.toString());
                word.setLength(0);
            }
        });
        if (word.length() > 0) {
            words.add(word.toString());
        }
        int blanks = 0;
        String bare = written.strip();
        for (int i = 1; i < bare.length(); i++) {
            blanks += Character.isWhitespace(bare.charAt(i)) && !Character.isWhitespace(bare.charAt(i - 1)) ? 1 : 0;
        }
        return new PersonName(
                words, String.join(" ", words), words.isEmpty() ? 0 : blanks + 1, NameReading.isUnvowelled(written));
    }

    /** Whether it is one word, which may have a hyphen. */
    public boolean isSurnameOnly() {
        return written <= 1;
    }
}
