package org.recoupe.annotation.wording;

import java.util.Arrays;
import java.util.List;
import org.recoupe.text.Token;

/**
 * Which tokens stand between quotation marks, and how many words the quotation has: what is put there briefly is shown, not
 * said, such as a title, a foreign word or a word that the writer does not vouch for. Immutable.
 */
final class Quotes {

    private static final String OPEN = "«“„";
    private static final String CLOSE = "»”";
    private static final String EITHER = "\"";

    /** A mark that is not closed after so many tokens is none. */
    private static final int LONGEST = 400;

    /** For each token the number of words of the innermost quotation that it stands in; 0 outside. */
    private final int[] words;

    private Quotes(int[] words) {
        this.words = words;
    }

    /** The quotations of a text. */
    static Quotes of(List<Token> tokens) {
        int[] words = new int[tokens.size()];
        int[] open = new int[tokens.size()];
        int depth = 0;
        int straight = -1;
        for (int i = 0; i < tokens.size(); i++) {
            String sign = tokens.get(i).surface();
            if (OPEN.contains(sign)) {
                open[depth++] = i;
            } else if (CLOSE.contains(sign) && depth > 0) {
                fill(words, tokens, open[--depth], i);
            } else if (EITHER.equals(sign)) {
                if (straight >= 0) {
                    fill(words, tokens, straight, i);
                    straight = -1;
                } else {
                    straight = i;
                }
            }
        }
        return new Quotes(words);
    }

    private static void fill(int[] words, List<Token> tokens, int from, int to) {
        if (to - from > LONGEST || Arrays.stream(words, from, to).anyMatch(n -> n > 0)) {
            return;
        }
        int count =
                (int) tokens.subList(from, to).stream().filter(Token::isWord).count();
        Arrays.fill(words, from, to + 1, Math.max(1, count));
    }

    /** The number of words of the quotation that the token {@code index} stands in; 0 where it stands in none. */
    int wordsAround(int index) {
        return words[index];
    }
}
