package org.recoupe.text;

import java.util.ArrayList;
import java.util.List;

/**
 * Cuts a stretch of text into words, numbers and signs, the same way for running text and for rule patterns.
 *
 * <p>A word is letters, digits and inner hyphens, apostrophes or dots as follows: an apostrophe closes an elided word
 * of at most {@value #LONGEST_ELISION} letters ({@code l'}, {@code qu'}, {@code jusqu'}), and is otherwise inside the
 * word ({@code aujourd'hui}, {@code O'Neill}); hyphens join ({@code Saint-Pétersbourg}) save before an inverted pronoun,
 * which a language pack may split later; digits with inner separators are one token ({@code 08/11/2024}, {@code 21:04},
 * {@code 1 000} is two); every other sign stands alone. Linear in the length of the text.
 *
 * <p>Stateless; safe for use by many threads.
 */
public final class Tokenizer {

    private static final int LONGEST_ELISION = 7;

    private Tokenizer() {}

    /** The tokens of {@code text} inside {@code region}, in order. */
    public static List<Token> tokenize(String text, Span region) {
        List<Token> tokens = new ArrayList<>();
        int i = region.start();
        while (i < region.end()) {
            int c = text.codePointAt(i);
            int width = Character.charCount(c);
            if (Character.isWhitespace(c) || Character.isSpaceChar(c) || isInvisible(c)) {
                i += width;
                continue;
            }
            int end = Character.isDigit(c)
                    ? numberEnd(text, i, region.end())
                    : isWordPart(c) ? wordEnd(text, i, region.end()) : Math.min(i + width, region.end());
            Span span = new Span(i, end);
            tokens.add(Token.of(span, span.of(text)));
            i = end;
        }
        return tokens;
    }

    /** The tokens of the whole of {@code text}. */
    public static List<Token> tokenize(String text) {
        return tokenize(text, new Span(0, text.length()));
    }

    private static int wordEnd(String text, int start, int limit) {
        int i = start;
        while (i < limit) {
            int c = text.codePointAt(i);
            if (isWordPart(c)) {
                i += Character.charCount(c);
            } else if (isApostrophe(c) && i + 1 < limit && Character.isLetter(text.codePointAt(i + 1))) {
                if (i - start <= LONGEST_ELISION && isElision(text, start, i)) {
                    return i + 1;
                }
                i++;
            } else if (isApostrophe(c) && i - start <= LONGEST_ELISION && isElision(text, start, i)) {
                return i + 1;
            } else if (isHyphen(c) && i + 1 < limit && isWordPart(text.codePointAt(i + 1))) {
                i++;
            } else if (c == '.' && isInitialism(text, start, i, limit)) {
                i++;
            } else {
                break;
            }
        }
        return Math.min(i, limit);
    }

    /** Whether the letters before the apostrophe end an elided word: in the languages at hand, q, or one to two letters. */
    private static boolean isElision(String text, int start, int apostrophe) {
        int letters = apostrophe - start;
        if (letters == 1) {
            return Character.toLowerCase(text.charAt(start)) != 'o';
        }
        return Character.toLowerCase(text.charAt(apostrophe - 1)) == 'u'
                && Character.toLowerCase(text.charAt(apostrophe - 2)) == 'q';
    }

    /** A dot inside or at the end of {@code U.S.} or {@code J.-C.}: single letters between dots. */
    private static boolean isInitialism(String text, int start, int dot, int limit) {
        boolean singleBefore = dot - 1 == start || text.charAt(dot - 2) == '.' || isHyphen(text.charAt(dot - 2));
        boolean letterBefore = Character.isUpperCase(text.charAt(dot - 1));
        boolean more = dot + 2 < limit && Character.isUpperCase(text.charAt(dot + 1)) && text.charAt(dot + 2) == '.';
        boolean had = dot - 2 > start && text.charAt(dot - 2) == '.';
        return letterBefore && singleBefore && (more || had);
    }

    private static int numberEnd(String text, int start, int limit) {
        int i = start;
        while (i < limit) {
            char c = text.charAt(i);
            if (Character.isLetterOrDigit(c)) {
                i++;
            } else if ((c == '.' || c == ',' || c == '/' || c == ':' || c == '-')
                    && i + 1 < limit
                    && Character.isDigit(text.charAt(i + 1))) {
                i++;
            } else {
                break;
            }
        }
        return i;
    }

    private static boolean isWordPart(int c) {
        return Character.isLetterOrDigit(c) || Character.getType(c) == Character.NON_SPACING_MARK || c == '_';
    }

    private static boolean isApostrophe(int c) {
        return c == '\'' || c == '\u2019' || c == '\u02BC' || c == '\u2018' || c == '\uFF07';
    }

    private static boolean isHyphen(int c) {
        return c == '-' || c == '\u2010' || c == '\u2011';
    }

    private static boolean isInvisible(int c) {
        return Character.getType(c) == Character.FORMAT || Character.getType(c) == Character.CONTROL;
    }
}
