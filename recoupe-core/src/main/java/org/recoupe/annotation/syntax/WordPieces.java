package org.recoupe.annotation.syntax;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.recoupe.language.LanguageDataException;

/**
 * The pieces of words that the analyser's model was trained on: greedy longest match, pieces inside a chunk begin with
 * {@code ##}. A word is cut at blanks and around every punctuation mark and symbol before; case and accents are kept.
 *
 * <p>The model's training cuts words in the same way ({@code training/wordpiece.py}). Immutable; safe for use by many
 * threads; linear in the length of the word.
 */
final class WordPieces {

    /** A longer chunk is unknown; in code points. */
    private static final int LONGEST_CHUNK = 60;

    /** What comes after so many pieces of one word says nothing new about it. */
    static final int MOST_PIECES = 8;

    private static final String INSIDE = "##";

    private final Map<String, Integer> ids;
    private final int unknown;
    private final int first;
    private final int last;

    private WordPieces(Map<String, Integer> ids, String resource) {
        this.ids = ids;
        this.unknown = required("[UNK]", resource);
        this.first = required("[CLS]", resource);
        this.last = required("[SEP]", resource);
    }

    /** The vocabulary: one piece a line, its number the number of the line, from 0. */
    static WordPieces of(List<String> lines, String resource) {
        Map<String, Integer> ids = HashMap.newHashMap(lines.size());
        for (int i = 0; i < lines.size(); i++) {
            ids.put(lines.get(i), i);
        }
        return new WordPieces(ids, resource);
    }

    private int required(String piece, String resource) {
        Integer id = ids.get(piece);
        if (id == null) {
            throw new LanguageDataException(resource, 0, "the piece " + piece + " is missing");
        }
        return id;
    }

    /** The piece that stands before the first word. */
    int first() {
        return first;
    }

    /** The piece that stands after the last word. */
    int last() {
        return last;
    }

    /** The pieces of one word: from 1 to {@value #MOST_PIECES}. */
    int[] of(String word) {
        int[] found = new int[MOST_PIECES];
        int count = 0;
        for (String chunk : chunks(word)) {
            count = add(chunk, found, count);
            if (count == MOST_PIECES) {
                break;
            }
        }
        if (count == 0) {
            found[count++] = unknown;
        }
        return Arrays.copyOf(found, count);
    }

    /** Adds the pieces of {@code chunk} as far as there is room; returns how many there are now. */
    private int add(String chunk, int[] found, int count) {
        if (chunk.codePointCount(0, chunk.length()) > LONGEST_CHUNK) {
            found[count] = unknown;
            return count + 1;
        }
        int next = count;
        int start = 0;
        while (start < chunk.length()) {
            int end = chunk.length();
            Integer id = null;
            while (end > start) {
                String piece = chunk.substring(start, end);
                id = ids.get(start == 0 ? piece : INSIDE + piece);
                if (id != null) {
                    break;
                }
                end--;
            }
            if (id == null) {
                // Also where its beginning was known.
                found[count] = unknown;
                return count + 1;
            }
            if (next < found.length) {
                found[next++] = id;
            }
            start = end;
        }
        return next;
    }

    /** The word cut at blanks and around signs. */
    private static List<String> chunks(String word) {
        String text = Normalizer.normalize(word, Normalizer.Form.NFC);
        List<String> found = new ArrayList<>(2);
        StringBuilder run = new StringBuilder();
        for (int i = 0; i < text.length(); ) {
            int c = plain(text.codePointAt(i));
            i += Character.charCount(c);
            boolean blank = isBlank(c);
            if (!blank && isInvisible(c)) {
                continue;
            }
            if (!blank && !isSign(c)) {
                run.appendCodePoint(c);
                continue;
            }
            if (!run.isEmpty()) {
                found.add(run.toString());
                run.setLength(0);
            }
            if (!blank) {
                found.add(Character.toString(c));
            }
        }
        if (!run.isEmpty()) {
            found.add(run.toString());
        }
        return found;
    }

    private static int plain(int c) {
        return c == '\u2019' || c == '\u02BC' || c == '\u2018' || c == '\uFF07' ? '\'' : c;
    }

    private static boolean isBlank(int c) {
        return c == '\t' || c == '\n' || c == '\r' || Character.isSpaceChar(c);
    }

    private static boolean isInvisible(int c) {
        int type = Character.getType(c);
        return type == Character.CONTROL || type == Character.FORMAT;
    }

    private static boolean isSign(int c) {
        return switch (Character.getType(c)) {
            case Character.CONNECTOR_PUNCTUATION,
                    Character.DASH_PUNCTUATION,
                    Character.START_PUNCTUATION,
                    Character.END_PUNCTUATION,
                    Character.INITIAL_QUOTE_PUNCTUATION,
                    Character.FINAL_QUOTE_PUNCTUATION,
                    Character.OTHER_PUNCTUATION,
                    Character.MATH_SYMBOL,
                    Character.CURRENCY_SYMBOL,
                    Character.MODIFIER_SYMBOL,
                    Character.OTHER_SYMBOL -> true;
            default -> false;
        };
    }
}
