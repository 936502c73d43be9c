package org.recoupe.annotation.quote;

import java.util.List;
import org.recoupe.text.Token;

/**
 * Tells which signs are quotation marks: guillemets, curly, straight and single marks, doubled apostrophes and angle
 * brackets, also the wrong way round as other languages have them (» «, „ “, ” ”), where their place between blank and word
 * shows it. Immutable.
 */
final class Marks {

    private static final String TURNED = "»”";
    private static final String BEGINNING = "«“‘([…";

    private final List<Token> tokens;
    private final String text;

    /** Marks that belong together. */
    enum Family {
        GUILLEMETS,
        CURLY,
        ANGLES,
        STRAIGHT,
        SINGLE,
        DOUBLED,
        BRACKETS;

        /** Whether marks of this family are other things more often, so that they count only in pairs. */
        boolean isDoubtful() {
            return this == SINGLE || this == DOUBLED || this == BRACKETS;
        }
    }

    Marks(List<Token> tokens, String text) {
        this.tokens = tokens;
        this.text = text;
    }

    /** How many tokens the mark at {@code i} has: 0 where there is none. */
    int width(int i) {
        if (i < 0 || i >= tokens.size()) {
            return 0;
        }
        String sign = tokens.get(i).surface();
        if (sign.length() != 1) {
            return 0;
        }
        return switch (sign.charAt(0)) {
            case '«', '»', '“', '”', '„', '‹', '›', '"' -> 1;
            case '‘', '’', '\'' -> isPair(i) && sign.charAt(0) == '\'' ? 2 : isPair(i - 1) ? 0 : 1;
            case '`', '<', '>' -> isPair(i) ? 2 : 0;
            default -> 0;
        };
    }

    private boolean isPair(int i) {
        return i >= 0
                && i + 1 < tokens.size()
                && tokens.get(i).surface().equals(tokens.get(i + 1).surface())
                && tokens.get(i).span().end() == tokens.get(i + 1).span().start();
    }

    /** The family of the mark at {@code i}, which is one. */
    Family family(int i) {
        return switch (tokens.get(i).surface().charAt(0)) {
            case '«', '»' -> Family.GUILLEMETS;
            case '“', '”', '„' -> Family.CURLY;
            case '‹', '›' -> Family.ANGLES;
            case '"' -> Family.STRAIGHT;
            case '<', '>' -> Family.BRACKETS;
            case '`' -> Family.DOUBLED;
            default -> width(i) == 2 ? Family.DOUBLED : Family.SINGLE;
        };
    }

    /** Whether the mark at {@code i} may begin a quotation. */
    boolean opens(int i) {
        return switch (tokens.get(i).surface().charAt(0)) {
            case '«', '“', '„', '‹', '‘', '`', '<', '"' -> true;
            case '\'', '»', '”' -> opensByItsPlace(i);
            default -> false;
        };
    }

    /** Whether the mark at {@code i} may end the quotation that the mark at {@code open} begins. */
    boolean closes(int open, int i) {
        char sign = tokens.get(i).surface().charAt(0);
        char first = tokens.get(open).surface().charAt(0);
        if (family(open) == Family.SINGLE || family(open) == Family.DOUBLED) {
            return family(i) == family(open) && sign != '‘' && sign != '`' && closesByItsPlace(i);
        }
        return switch (first) {
            case '«' -> sign == '»';
            case '»' -> sign == '«';
            case '“' -> sign == '”' || sign == '“' && closesByItsPlace(i);
            case '„' -> sign == '“' || sign == '”';
            case '”' -> sign == '”';
            case '‹' -> sign == '›';
            case '<' -> sign == '>';
            default -> sign == '"' || (sign == '”' || sign == '“') && closesByItsPlace(i);
        };
    }

    /** Whether it is a mark that can only end a quotation. */
    boolean isClosing(int i) {
        return width(i) > 0 && TURNED.contains(tokens.get(i).surface()) && !opensByItsPlace(i);
    }

    /** A blank or bracket before, a word or what may begin one after. */
    boolean opensByItsPlace(int i) {
        int start = tokens.get(i).span().start();
        int end = tokens.get(i).span().end() + width(i) - 1;
        boolean free = start == 0 || isBlank(start - 1) || text.charAt(start - 1) == '(';
        return free
                && end < text.length()
                && (Character.isLetterOrDigit(text.charAt(end)) || BEGINNING.indexOf(text.charAt(end)) >= 0);
    }

    /** No blank before, and no word right after. */
    private boolean closesByItsPlace(int i) {
        int start = tokens.get(i).span().start();
        int end = tokens.get(i).span().end() + width(i) - 1;
        return start > 0
                && !isBlank(start - 1)
                && (end >= text.length() || !Character.isLetterOrDigit(text.charAt(end)));
    }

    private boolean isBlank(int at) {
        return Character.isWhitespace(text.charAt(at)) || Character.isSpaceChar(text.charAt(at));
    }
}
