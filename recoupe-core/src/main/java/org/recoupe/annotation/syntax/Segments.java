package org.recoupe.annotation.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.recoupe.language.LanguagePack;
import org.recoupe.language.Lexicon;
import org.recoupe.text.Folding;
import org.recoupe.text.Span;

/**
 * Cuts a paragraph where a sentence surely ends: after a full stop, question or exclamation mark or ellipsis and the
 * quotation marks and brackets that close with it, where what follows begins like a sentence. Not after abbreviations,
 * initials, or inside numbers and addresses: whether a sentence ends there is for the analyser to say.
 *
 * <p>Immutable; safe for use by many threads; linear.
 */
final class Segments {

    private static final String CLOSERS = "»”\"’)]›";
    private static final String OPENERS = "«“\"‘([‹—–-•";

    /** An ellipsis in brackets, « […] », cuts a quotation short and ends no sentence. */
    private static final String BRACKETED = "[(";

    private final Lexicon abbreviations;

    Segments(LanguagePack pack) {
        this.abbreviations = pack.lexicon("abbreviations");
    }

    /** The segments of {@code block}, in order, without the blanks around them. */
    List<Span> split(String text, Span block) {
        List<Span> segments = new ArrayList<>();
        int start = block.start();
        int i = block.start();
        while (i < block.end()) {
            char c = text.charAt(i);
            if (!isTerminator(c)) {
                i++;
                continue;
            }
            int end = i + 1;
            while (end < block.end() && isTerminator(text.charAt(end))) {
                end++;
            }
            int closed = afterClosers(text, end, block.end());
            if (endsSentence(text, start, i, end, closed, block.end())) {
                add(segments, text, start, closed);
                start = closed;
                i = closed;
            } else {
                i = end;
            }
        }
        add(segments, text, start, block.end());
        return segments;
    }

    private static boolean isTerminator(char c) {
        return c == '.' || c == '!' || c == '?' || c == '…';
    }

    /** Past the quotation marks and brackets that close with the sentence; a blank may stand before a guillemet. */
    private static int afterClosers(String text, int from, int limit) {
        int end = from;
        while (true) {
            int next = end;
            while (next < limit && Character.isSpaceChar(text.charAt(next)) && next - end < 2) {
                next++;
            }
            if (next < limit
                    && (next == end ? CLOSERS : "»”").indexOf(text.charAt(next)) >= 0
                    && !opensNew(text, next, end, limit)) {
                end = next + 1;
            } else {
                return end;
            }
        }
    }

    /** A straight quotation mark after a blank and before a letter opens the next sentence. */
    private static boolean opensNew(String text, int quote, int end, int limit) {
        return text.charAt(quote) == '"'
                && quote > end
                && quote + 1 < limit
                && Character.isLetter(text.charAt(quote + 1));
    }

    private boolean endsSentence(String text, int start, int mark, int end, int closed, int limit) {
        int next = closed;
        boolean blank = false;
        while (next < limit
                && (Character.isWhitespace(text.charAt(next)) || Character.isSpaceChar(text.charAt(next)))) {
            blank = true;
            next++;
        }
        if (next >= limit) {
            return true;
        }
        if (!blank && closed == end) {
            return false;
        }
        if (mark > start && BRACKETED.indexOf(text.charAt(mark - 1)) >= 0) {
            return false;
        }
        if (!beginsSentence(text, next, limit)) {
            return false;
        }
        return text.charAt(mark) != '.' || end > mark + 1 || !isAbbreviation(text, start, mark, text.charAt(next));
    }

    private static boolean beginsSentence(String text, int next, int limit) {
        int at = next;
        while (at < limit && (OPENERS.indexOf(text.charAt(at)) >= 0 || Character.isSpaceChar(text.charAt(at)))) {
            at++;
        }
        if (at >= limit) {
            return false;
        }
        int c = text.codePointAt(at);
        return Character.isUpperCase(c)
                || Character.isDigit(c)
                || Character.isTitleCase(c)
                || !Character.isAlphabetic(c) && at == next && c != ',' && c != ';';
    }

    private boolean isAbbreviation(String text, int start, int mark, char next) {
        int wordStart = mark;
        while (wordStart > start && isWordChar(text.charAt(wordStart - 1))) {
            wordStart--;
        }
        String word = text.substring(wordStart, mark);
        if (word.isEmpty()) {
            return false;
        }
        if (word.length() == 1 && Character.isUpperCase(word.charAt(0)) || word.matches("[A-Z](\\.[A-Z])+")) {
            return !Character.isDigit(next);
        }
        Optional<Lexicon.Entry> entry = abbreviations.find(Folding.fold(word));
        return entry.isPresent() && !entry.get().get("end").equals("yes");
    }

    private static boolean isWordChar(char c) {
        return Character.isLetterOrDigit(c)
                || c == '-'
                || c == '.'
                || Character.getType(c) == Character.NON_SPACING_MARK;
    }

    private static void add(List<Span> segments, String text, int from, int to) {
        int start = from;
        int end = to;
        while (start < end && isBlank(text.charAt(start))) {
            start++;
        }
        while (end > start && isBlank(text.charAt(end - 1))) {
            end--;
        }
        if (start < end) {
            segments.add(new Span(start, end));
        }
    }

    private static boolean isBlank(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }
}
