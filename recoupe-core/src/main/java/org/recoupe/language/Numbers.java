package org.recoupe.language;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.recoupe.text.Token;

/**
 * Reads whole and decimal numbers in digits and words: « 21 », « 1 000 », « 2,5 millions », « quatre-vingt-dix-sept »,
 * « une trentaine ». The words are the lexicon {@code number-words} with the columns {@code value} and {@code kind}:
 *
 * <ul>
 *   <li>{@code add}: 0 to 100, added to what comes before (« vingt » + « trois »), or multiplied where the row says
 *       {@code times} and a smaller number stands before (« quatre-vingts »);
 *   <li>{@code scale}: hundred, thousand, million, which multiply what comes before;
 *   <li>{@code joint}: « et »;
 *   <li>{@code group}: « une trentaine », which is about that many;
 *   <li>{@code decimal}: no word, but the sign before decimals where that is the full stop and the comma parts thousands.
 * </ul>
 *
 * <p>Immutable; safe for use by many threads.
 */
public final class Numbers implements Slot {

    private static final int LONGEST = 9;

    private static final Pattern DIGITS = Pattern.compile("\\d{1,15}([.,]\\d{1,6})?|\\d{1,3}([.,]\\d{3}){2,4}");
    private static final Pattern UP_TO_THREE_DIGITS = Pattern.compile("\\d{1,3}");
    private static final Pattern THREE_DIGITS = Pattern.compile("\\d{3}");
    private static final Pattern THOUSANDS = Pattern.compile("\\d{1,3}(\\.\\d{3})+");

    private static final String DECIMAL = "decimal";

    private final Lexicon words;

    /** Whether a full stop stands before decimals, and commas between thousands. */
    private final boolean point;

    private Numbers(Lexicon words) {
        this.words = words;
        this.point =
                words.entries().stream().anyMatch(entry -> entry.get("kind").equals(DECIMAL));
    }

    /** The numbers of a language. */
    public static Numbers of(LanguagePack pack) {
        return new Numbers(pack.lexicon("number-words"));
    }

    @Override
    public List<Filler> at(List<Token> tokens, int index) {
        List<Filler> fillers = new ArrayList<>();
        int digitsEnd = digitsEnd(tokens, index);
        if (digitsEnd > index) {
            BigDecimal number = new BigDecimal(digits(tokens, index, digitsEnd));
            Lexicon.@Nullable Entry scale = digitsEnd < tokens.size() ? scale(tokens.get(digitsEnd)) : null;
            if (scale != null) {
                fillers.add(filler(digitsEnd + 1, number.multiply(new BigDecimal(scale.get("value")))));
            }
            fillers.add(filler(digitsEnd, number));
            return fillers;
        }
        int end = index;
        List<Lexicon.Entry> parts = new ArrayList<>();
        while (end < tokens.size() && end - index < LONGEST) {
            List<Lexicon.Entry> more = parts(tokens.get(end));
            if (more.isEmpty()
                    || (parts.isEmpty() && more.getFirst().get("kind").equals("joint"))) {
                break;
            }
            parts.addAll(more);
            end++;
            int to = end;
            value(parts).ifPresent(value -> fillers.addFirst(filler(to, value)));
        }
        return fillers;
    }

    /** The number that is exactly {@code tokens[from, to)}. */
    public Optional<BigDecimal> parse(List<Token> tokens, int from, int to) {
        return at(tokens, from).stream()
                .filter(filler -> filler.to() == to)
                .map(filler -> new BigDecimal(filler.value()))
                .findFirst();
    }

    private static Filler filler(int to, BigDecimal number) {
        BigDecimal plain = number.stripTrailingZeros();
        return new Filler(to, plain.scale() < 0 ? plain.setScale(0).toPlainString() : plain.toPlainString());
    }

    /** Digits, with thousands in further tokens: « 1 000 000 ». */
    private static int digitsEnd(List<Token> tokens, int index) {
        Token first = tokens.get(index);
        if (!first.isNumeric() || !DIGITS.matcher(first.folded()).matches()) {
            return index;
        }
        int end = index + 1;
        if (UP_TO_THREE_DIGITS.matcher(first.folded()).matches()) {
            while (end < tokens.size()
                    && end - index < 5
                    && THREE_DIGITS.matcher(tokens.get(end).folded()).matches()
                    && tokens.get(end).span().start()
                            == tokens.get(end - 1).span().end() + 1) {
                end++;
            }
        }
        return end;
    }

    private String digits(List<Token> tokens, int from, int to) {
        StringBuilder out = new StringBuilder();
        tokens.subList(from, to).forEach(token -> out.append(token.folded()));
        if (point) {
            return out.toString().replace(",", "");
        }
        String digits = out.toString().replace(',', '.');
        return THOUSANDS.matcher(digits).matches() && !digits.startsWith("0") ? digits.replace(".", "") : digits;
    }

    private Lexicon.@Nullable Entry scale(Token token) {
        return words.find(token.folded())
                .filter(entry -> entry.get("kind").equals("scale"))
                .orElse(null);
    }

    /** The number words in one token, which hyphens may join; empty where it has anything else. */
    private List<Lexicon.Entry> parts(Token token) {
        Optional<Lexicon.Entry> whole =
                words.find(token.folded()).filter(entry -> !entry.get("kind").equals(DECIMAL));
        if (whole.isPresent()) {
            return List.of(whole.get());
        }
        if (token.folded().indexOf('-') < 0) {
            return List.of();
        }
        List<Lexicon.Entry> parts = new ArrayList<>();
        for (String part : Arrays.asList(token.folded().split("-"))) {
            Optional<Lexicon.Entry> entry = words.find(part);
            if (entry.isEmpty()) {
                return List.of();
            }
            parts.add(entry.get());
        }
        return parts;
    }

    private static Optional<BigDecimal> value(List<Lexicon.Entry> parts) {
        if (parts.getLast().get("kind").equals("joint")) {
            return Optional.empty();
        }
        long total = 0;
        long current = 0;
        long last = Long.MAX_VALUE;
        boolean after = false;
        for (Lexicon.Entry part : parts) {
            String kind = part.get("kind");
            if (kind.equals("joint")) {
                if (!after) {
                    return Optional.empty();
                }
                continue;
            }
            long value = Long.parseLong(part.get("value"));
            if (kind.equals("group")) {
                current = Math.max(1, current) * value;
                last = value;
            } else if (kind.equals("scale")) {
                if (value >= 1000) {
                    total += Math.max(1, current) * value;
                    current = 0;
                } else {
                    current = Math.max(1, current) * value;
                }
                last = value;
            } else if (part.get("times").equals("yes") && after && last < value && current > 1) {
                current = current - last + last * value;
                last = value;
            } else if (after && last <= value) {
                return Optional.empty();
            } else {
                current += value;
                last = value;
            }
            after = true;
        }
        return Optional.of(BigDecimal.valueOf(total + current));
    }
}
