package org.recoupe.annotation.syntax;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.recoupe.language.LanguagePack;
import org.recoupe.language.Lexicon;
import org.recoupe.text.Token;

/**
 * Finds the tokens that the treebanks write as one word: numbers in groups of three digits, abbreviations and initials with
 * their full stop, rows of dots and dashes, addresses on the web, and what the lexicon {@code joined-words} lists.
 *
 * <p>Rules and lexicons go on seeing the tokens, which they can name one by one. Immutable; safe for use by many threads;
 * linear.
 */
final class WordJoiner {

    private static final Set<String> WEB = Set.of("http", "https", "www");

    private final Lexicon joined;
    private final Lexicon abbreviations;

    WordJoiner(LanguagePack pack) {
        this.joined = pack.lexicon("joined-words");
        this.abbreviations = pack.lexicon("abbreviations");
    }

    Words join(String text, List<Token> tokens) {
        int[] first = new int[tokens.size()];
        int count = 0;
        for (int i = 0; i < tokens.size(); i = end(text, tokens, i)) {
            first[count++] = i;
        }
        return new Words(text, tokens, Arrays.copyOf(first, count));
    }

    /** One past the last token of the word that begins at {@code at}. */
    private int end(String text, List<Token> tokens, int at) {
        if (at + 1 == tokens.size()) {
            return at + 1;
        }
        Token token = tokens.get(at);
        if (token.isNumeric()) {
            return numberEnd(text, tokens, at);
        }
        if (!isGlued(tokens, at + 1)) {
            return at + 1;
        }
        int listed = joined.at(tokens, at).stream()
                .mapToInt(Lexicon.Hit::to)
                .filter(to -> gluedEnd(tokens, at, to) == to)
                .max()
                .orElse(at + 1);
        if (listed > at + 1) {
            return listed;
        }
        if (token.surface().equals(".") || token.surface().equals("-")) {
            int end = at + 1;
            while (isGlued(tokens, end) && tokens.get(end).surface().equals(token.surface())) {
                end++;
            }
            return end;
        }
        if (!token.isWord()) {
            return at + 1;
        }
        if (WEB.contains(token.lower())) {
            return addressEnd(tokens, at);
        }
        return isSign(tokens, at + 1, ".") ? dottedEnd(tokens, at) : at + 1;
    }

    /** « 50 000 »: up to three digits, then groups of three after one blank each. */
    private static int numberEnd(String text, List<Token> tokens, int at) {
        int end = at + 1;
        if (!isDigits(tokens.get(at).surface(), 1)) {
            return end;
        }
        while (end < tokens.size()
                && tokens.get(end).span().start() == tokens.get(end - 1).span().end() + 1
                && isBlank(text.charAt(tokens.get(end - 1).span().end()))
                && isGroup(tokens.get(end).surface())) {
            end++;
            if (!isDigits(tokens.get(end - 1).surface(), 3)) {
                break;
            }
        }
        return end;
    }

    private static boolean isBlank(char c) {
        return c != '\n' && Character.isSpaceChar(c);
    }

    /** Three digits, the last ones with decimals: « 000 », « 000,5 ». */
    private static boolean isGroup(String surface) {
        return surface.length() == 3
                ? isDigits(surface, 3)
                : surface.length() > 4
                        && isDigits(surface.substring(0, 3), 3)
                        && (surface.charAt(3) == ',' || surface.charAt(3) == '.')
                        && surface.chars().skip(4).allMatch(Character::isDigit);
    }

    private static boolean isDigits(String surface, int least) {
        return surface.length() <= 3
                && surface.length() >= least
                && surface.chars().allMatch(Character::isDigit);
    }

    /** An abbreviation, initials, or a name with full stops inside: « art. », « J.-P. », « exemple.org ». */
    private int dottedEnd(List<Token> tokens, int at) {
        Token token = tokens.get(at);
        int end = at + 2;
        if (isInitial(token)) {
            while (isSign(tokens, end, "-")
                    && isGlued(tokens, end + 1)
                    && isInitial(tokens.get(end + 1))
                    && isSign(tokens, end + 2, ".")) {
                end += 3;
            }
            boolean nameFollows = end < tokens.size() && tokens.get(end).isCapitalized();
            return nameFollows || end > at + 2 || isAbbreviation(tokens, at) ? end : at + 1;
        }
        if (isAbbreviation(tokens, at)) {
            return end;
        }
        end = at + 1;
        while (isSign(tokens, end, ".")
                && isGlued(tokens, end + 1)
                && Character.isLowerCase(tokens.get(end + 1).surface().codePointAt(0))) {
            end += 2;
        }
        return end;
    }

    private boolean isAbbreviation(List<Token> tokens, int at) {
        Optional<Lexicon.Entry> entry = abbreviations.find(tokens.get(at).folded());
        return switch (entry.map(found -> found.get("word")).orElse("")) {
            case "yes" -> true;
            case "number" -> at + 2 < tokens.size() && tokens.get(at + 2).isNumeric();
            default -> false;
        };
    }

    /** Up to the next blank, without the signs that close a sentence or a bracket. */
    private static int addressEnd(List<Token> tokens, int at) {
        int end = at + 1;
        int word = end;
        while (isGlued(tokens, end)) {
            end++;
            Token last = tokens.get(end - 1);
            word = last.isWord() || last.surface().equals("/") ? end : word;
        }
        return word;
    }

    private static boolean isInitial(Token token) {
        return token.surface().length() == 1 && token.isCapitalized();
    }

    private static boolean isSign(List<Token> tokens, int at, String sign) {
        return isGlued(tokens, at) && tokens.get(at).surface().equals(sign);
    }

    /** Whether there is a token at {@code at}, and no blank before it. */
    private static boolean isGlued(List<Token> tokens, int at) {
        return at > 0
                && at < tokens.size()
                && tokens.get(at).span().start() == tokens.get(at - 1).span().end();
    }

    /** Where the tokens from {@code at} without blanks between them end, at most {@code to}. */
    private static int gluedEnd(List<Token> tokens, int at, int to) {
        int end = at + 1;
        while (end < to && isGlued(tokens, end)) {
            end++;
        }
        return end;
    }
}
