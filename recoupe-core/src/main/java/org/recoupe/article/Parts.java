package org.recoupe.article;

import java.util.ArrayList;
import java.util.List;
import org.recoupe.text.Span;

/**
 * Cuts a text into paragraphs: a line each, save where the text was wrapped at a fixed width, whose lines are joined up
 * to the next blank line or the next line that ended early. Linear.
 */
final class Parts {

    /** Wrapped text is at most this wide; a longer line shows that each line is a paragraph. */
    private static final int WIDEST_WRAP = 110;

    private static final int NARROWEST_WRAP = 40;
    private static final int FEWEST_LINES = 4;
    private static final String ENDS = ".!?…:;|";
    /** In wrapped text most lines break in the middle of a sentence. */
    private static final double LEAST_BROKEN = 0.5;

    private Parts() {}

    static List<Part> of(String text) {
        List<Span> lines = new ArrayList<>();
        List<Boolean> setApart = new ArrayList<>();
        collectLines(text, lines, setApart);
        int width = wrapWidth(text, lines, setApart);
        List<Part> parts = new ArrayList<>();
        int i = 0;
        if (!lines.isEmpty() && GluedTail.start(text, lines.getFirst()) >= 0) {
            Span first = lines.getFirst();
            int cut = GluedTail.start(text, first);
            parts.add(new Part(text, new Span(first.start(), cut), true));
            parts.add(new Part(text, new Span(cut, first.end()), false));
            i = 1;
        }
        while (i < lines.size()) {
            int last = i;
            while (width > 0
                    && last + 1 < lines.size()
                    && !setApart.get(last + 1)
                    && runsOn(text, lines, last, width)) {
                last++;
            }
            Span span = new Span(lines.get(i).start(), lines.get(last).end());
            parts.add(new Part(text, span, setApart.get(i)));
            i = last + 1;
        }
        return parts;
    }

    private static void collectLines(String text, List<Span> lines, List<Boolean> setApart) {
        boolean blank = true;
        int i = 0;
        while (i < text.length()) {
            int end = i;
            while (end < text.length() && !isBreak(text.charAt(end))) {
                end++;
            }
            Span line = trimmed(text, i, end);
            if (line.isEmpty()) {
                // The break of a line that ends in CR LF makes an empty stretch, not a blank line.
                boolean inside =
                        end > 0 && end < text.length() && text.charAt(end) == '\n' && text.charAt(end - 1) == '\r';
                blank |= !inside || i != end;
            } else {
                lines.add(line);
                setApart.add(blank);
                blank = false;
            }
            i = end + 1;
        }
    }

    private static boolean isBreak(char c) {
        return c == '\n' || c == '\r' || c == '\u2028' || c == '\u2029' || c == '\f' || c == '\u0085' || c == '\u000B';
    }

    /** {@code [start, end)} without blanks and invisible signs at its ends. */
    static Span trimmed(String text, int start, int end) {
        int from = start;
        int to = end;
        while (from < to && isBlank(text.charAt(from))) {
            from++;
        }
        while (to > from && isBlank(text.charAt(to - 1))) {
            to--;
        }
        return new Span(from, to);
    }

    private static boolean isBlank(char c) {
        return Character.isWhitespace(c)
                || Character.isSpaceChar(c)
                || Character.isISOControl(c)
                || Character.getType(c) == Character.FORMAT;
    }

    /** The width at which the text was wrapped; 0 where it was not. */
    private static int wrapWidth(String text, List<Span> lines, List<Boolean> setApart) {
        int width = 0;
        int followed = 0;
        int broken = 0;
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).length() > WIDEST_WRAP) {
                return 0;
            }
            if (i + 1 < lines.size() && !setApart.get(i + 1)) {
                width = Math.max(width, lines.get(i).length());
                followed++;
                char last = text.charAt(lines.get(i).end() - 1);
                char next = text.charAt(lines.get(i + 1).start());
                broken += ".!?…»\":".indexOf(last) < 0 && !Character.isUpperCase(next) ? 1 : 0;
            }
        }
        boolean wrapped = width >= NARROWEST_WRAP && followed >= FEWEST_LINES - 1 && broken >= followed * LEAST_BROKEN;
        return wrapped ? width : 0;
    }

    /** Whether the next line's first word would not have fitted behind this line, or goes on with its sentence. */
    private static boolean runsOn(String text, List<Span> lines, int line, int width) {
        Span next = lines.get(line + 1);
        boolean open = ENDS.indexOf(text.charAt(lines.get(line).end() - 1)) < 0;
        if (open && Character.isLowerCase(text.charAt(next.start()))) {
            return true;
        }
        int word = next.start();
        while (word < next.end() && !Character.isWhitespace(text.charAt(word))) {
            word++;
        }
        return lines.get(line).length() + 1 + (word - next.start()) > width - 1;
    }
}
