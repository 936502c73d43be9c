package org.recoupe.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.recoupe.claim.Utterance;
import org.recoupe.language.Lexicon;
import org.recoupe.text.Token;
import org.recoupe.text.Tokenizer;

/**
 * An utterance made ready to be compared.
 *
 * @param utterance the utterance
 * @param line its words folded, with a blank around each
 * @param words how many words it has
 * @param all the stems of all words, those that carry no meaning too
 * @param stems the beginnings of the words that carry meaning, sorted
 * @param numbers the numbers in digits, sorted
 * @param fragments words that stand between quotation marks inside it, as {@code line}; the whole of a direct quotation
 * @param negative whether the clause is negated
 */
record Wording(
        Utterance utterance,
        String line,
        int words,
        Set<String> all,
        Set<String> stems,
        Set<String> numbers,
        List<String> fragments,
        boolean negative) {

    private static final String OPENING = "«“\"‹";
    private static final String CLOSING = "»”\"›";

    static Wording of(Utterance utterance, Lexicon emptyWords, Set<String> negations, Stems stemmer) {
        List<Token> tokens = Tokenizer.tokenize(utterance.text());
        StringBuilder line = new StringBuilder(" ");
        StringBuilder fragment = new StringBuilder(" ");
        boolean inside = false;
        Set<String> all = new TreeSet<>();
        Set<String> stems = new TreeSet<>();
        Set<String> numbers = new TreeSet<>();
        List<String> fragments = new ArrayList<>();
        int words = 0;
        boolean negative = false;
        for (Token token : tokens) {
            if (!token.isWord()) {
                if (inside && CLOSING.contains(token.surface())) {
                    fragments.add(fragment.toString());
                    inside = false;
                } else if (OPENING.contains(token.surface())) {
                    inside = true;
                    fragment.setLength(1);
                }
                continue;
            }
            words++;
            line.append(token.folded()).append(' ');
            if (inside) {
                fragment.append(token.folded()).append(' ');
            }
            all.add(stemmer.of(token.folded()));
            negative |= negations.contains(token.folded());
            if (token.isNumeric()) {
                numbers.add(token.folded());
            } else if (!emptyWords.contains(token.folded())) {
                stems.add(stemmer.of(token.folded()));
            }
        }
        return new Wording(utterance, line.toString(), words, all, stems, numbers, fragments, negative);
    }

    /** How many words a {@link #line} has. */
    static int count(String line) {
        return (int) line.chars().filter(c -> c == ' ').count() - 1;
    }
}
