package org.recoupe.annotation.time;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.recoupe.language.LanguagePack;
import org.recoupe.language.Lexicon;
import org.recoupe.language.Slot;
import org.recoupe.text.Token;

/**
 * The slots that the time rules have beside the built-in ones; the package description lists them.
 *
 * <p>Every pattern here is tried on one short token and has no nested repetition.
 */
final class TimeSlots {

    private static final int LONGEST_TOKEN = 24;
    private static final Pattern DAY_FIRST = Pattern.compile("(\\d{1,2})([./-])(\\d{1,2})\\2(\\d{4}|\\d{2})");
    private static final Pattern DAY_AND_MONTH = Pattern.compile("(\\d{1,2})/(\\d{1,2})");
    private static final Pattern MONTH_AND_YEAR = Pattern.compile("(0?[1-9]|1[0-2])/((?:19|20)\\d{2})");
    private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d{2})-(\\d{2})");
    private static final Pattern CLOCK = Pattern.compile("(\\d{1,2})(?:h|:)(\\d{2})?(?:min|mn|:\\d{2})?");
    private static final Pattern ROMAN = Pattern.compile("([ivx]{1,5}|\\d{1,2})(?:er|e|eme)");
    private static final Pattern MEASURE = Pattern.compile("(\\d{1,4})(h|heures|min|mn)");

    private TimeSlots() {}

    static Map<String, Slot> of(LanguagePack pack) {
        Lexicon months = pack.lexicon("months");
        Lexicon followers = pack.lexicon("year-followers");
        Lexicon ordinals = pack.lexicon("time-ordinals");
        Map<String, Slot> slots = new HashMap<>();
        slots.put("full-date", digits(TimeSlots::fullDate));
        slots.put("clock-time", digits(TimeSlots::clockTime));
        slots.put("hour-count", digits(token -> hours(token)));
        slots.put("minute-count", digits(token -> {
            String minutes = measure(token, "min");
            return minutes == null ? measure(token, "mn") : minutes;
        }));
        slots.put("day-month-digits", digits(TimeSlots::dayAndMonth));
        slots.put("month-year-digits", digits(TimeSlots::monthAndYear));
        slots.put("minute2", digits(token -> token.folded().matches("[0-5]\\d") ? token.folded() : null));
        slots.put("hour2", digits(token -> atMost(token, 24)));
        slots.put("century", one(TimeSlots::century));
        slots.put("mid-month", one(token -> midMonth(pack.lexicon("mid-prefixes"), months, token)));
        slots.put("clock-12", ClockHalves.of(pack.lexicon("day-halves")));
        slots.put("clock-military", digits(TimeSlots::fourDigits));
        slots.put("joined-length", new JoinedLength(pack));
        slots.put("decade", one(TimeSlots::decade));
        slots.put("year", (tokens, index) -> year(followers, tokens, index));
        slots.put("lone-year", (tokens, index) -> loneYear(followers, tokens, index));
        slots.put("ordinal", one(token -> ordinal(ordinals, token)));
        return Map.copyOf(slots);
    }

    private interface Reader {
        @Nullable
        String read(Token token);
    }

    private static Slot one(Reader reader) {
        return (tokens, index) -> {
            Token token = tokens.get(index);
            String value = token.folded().length() > LONGEST_TOKEN ? null : reader.read(token);
            return value == null ? List.of() : List.of(new Slot.Filler(index + 1, value));
        };
    }

    /** The same for what begins with a digit, which few words do. */
    private static Slot digits(Reader reader) {
        return one(token -> token.isNumeric() ? reader.read(token) : null);
    }

    private static @Nullable String fullDate(Token token) {
        try {
            Matcher iso = ISO.matcher(token.folded());
            if (iso.matches()) {
                return LocalDate.parse(token.folded()).toString();
            }
            Matcher date = DAY_FIRST.matcher(token.folded());
            if (date.matches()) {
                return LocalDate.of(
                                fullYear(date.group(4)),
                                Integer.parseInt(date.group(3)),
                                Integer.parseInt(date.group(1)))
                        .toString();
            }
            return null;
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** {@code --MM-dd}. */
    private static @Nullable String dayAndMonth(Token token) {
        Matcher matcher = DAY_AND_MONTH.matcher(token.folded());
        return matcher.matches()
                ? String.format(
                        Locale.ROOT,
                        "--%02d-%02d",
                        Integer.parseInt(matcher.group(2)),
                        Integer.parseInt(matcher.group(1)))
                : null;
    }

    /** {@code yyyy-MM}. */
    private static @Nullable String monthAndYear(Token token) {
        Matcher matcher = MONTH_AND_YEAR.matcher(token.folded());
        return matcher.matches()
                ? String.format(Locale.ROOT, "%s-%02d", matcher.group(2), Integer.parseInt(matcher.group(1)))
                : null;
    }

    private static @Nullable String hours(Token token) {
        String hours = measure(token, "h");
        return hours == null ? measure(token, "heures") : hours;
    }

    /** Two digits are read as the years from 1950 to 2049. */
    private static int fullYear(String digits) {
        int year = Integer.parseInt(digits);
        return digits.length() > 2 ? year : year < 50 ? 2000 + year : 1900 + year;
    }

    private static @Nullable String clockTime(Token token) {
        if (!token.isNumeric()) {
            return null;
        }
        Matcher clock = CLOCK.matcher(token.folded());
        if (!clock.matches() || (token.folded().endsWith(":") && clock.group(2) == null)) {
            return null;
        }
        return Integer.parseInt(clock.group(1)) > 24
                        || (clock.group(2) != null && Integer.parseInt(clock.group(2)) > 59)
                ? null
                : ClockTime.of(clock.group(1), Integer.parseInt(clock.group(1)) == 24 ? null : clock.group(2));
    }

    private static @Nullable String measure(Token token, String unit) {
        Matcher measure = MEASURE.matcher(token.folded());
        return token.isNumeric() && measure.matches() && measure.group(2).equals(unit) ? measure.group(1) : null;
    }

    private static @Nullable String atMost(Token token, int most) {
        return token.folded().matches("\\d{1,2}") && Integer.parseInt(token.folded()) <= most ? token.folded() : null;
    }

    /** The first year of the century that TIMEX3 counts: « XIXe » is 1800. */
    private static @Nullable String century(Token token) {
        Matcher matcher = ROMAN.matcher(token.folded());
        if (!matcher.matches()) {
            return null;
        }
        String number = matcher.group(1);
        int century = Character.isDigit(number.charAt(0)) ? Integer.parseInt(number) : roman(number);
        return century < 10 || century > 30 ? null : Integer.toString((century - 1) * 100);
    }

    private static int roman(String digits) {
        int total = 0;
        int before = 0;
        for (int i = digits.length() - 1; i >= 0; i--) {
            int value = switch (digits.charAt(i)) {
                case 'i' -> 1;
                case 'v' -> 5;
                default -> 10;
            };
            total += value < before ? -value : value;
            before = Math.max(before, value);
        }
        return total;
    }

    private static @Nullable String midMonth(Lexicon prefixes, Lexicon months, Token token) {
        for (Lexicon.Entry prefix : prefixes.entries()) {
            if (token.folded().startsWith(prefix.form())) {
                return months.find(token.folded().substring(prefix.form().length()))
                        .map(entry -> entry.get("value"))
                        .orElse(null);
            }
        }
        return null;
    }

    /** « 0830 »: hours and minutes without a sign. */
    private static @Nullable String fourDigits(Token token) {
        return token.folded().matches("([01]\\d|2[0-3])[0-5]\\d")
                ? token.folded().substring(0, 2) + ":" + token.folded().substring(2)
                : null;
    }

    private static @Nullable String decade(Token token) {
        if (token.folded().matches("[1-9]0")) {
            return "19" + token.folded();
        }
        return token.folded().matches("(1\\d|20)\\d0") ? token.folded() : null;
    }

    private static List<Slot.Filler> year(Lexicon followers, List<Token> tokens, int index) {
        String digits = firstYear(tokens.get(index).folded());
        boolean four = digits.matches("[12]\\d{3}");
        boolean two = digits.matches("[5-9]\\d") && stands(followers, tokens, index + 1);
        return four || two ? List.of(new Slot.Filler(index + 1, Integer.toString(fullYear(digits)))) : List.of();
    }

    /** A year that is not the number of something: « de 2002, », but not « de 2000 euros ». */
    private static List<Slot.Filler> loneYear(Lexicon followers, List<Token> tokens, int index) {
        String digits = firstYear(tokens.get(index).folded());
        return digits.matches("(1[5-9]|20)\\d{2}") && stands(followers, tokens, index + 1)
                ? List.of(new Slot.Filler(index + 1, digits))
                : List.of();
    }

    /** The first of two years in one token, as seasons are written: « 2022-2023 ». */
    private static String firstYear(String digits) {
        return digits.matches("(1\\d|20)\\d{2}[-/](1\\d|20)\\d{2}") ? digits.substring(0, 4) : digits;
    }

    private static boolean stands(Lexicon followers, List<Token> tokens, int index) {
        if (index >= tokens.size()) {
            return true;
        }
        Token next = tokens.get(index);
        return next.isWord() ? followers.longestAt(tokens, index).isPresent() : !"%€$£°".contains(next.surface());
    }

    private static @Nullable String ordinal(Lexicon ordinals, Token token) {
        Matcher matcher = ROMAN.matcher(token.folded());
        if (matcher.matches() && Character.isDigit(token.folded().charAt(0))) {
            return matcher.group(1);
        }
        return ordinals.find(token.folded()).map(entry -> entry.get("value")).orElse(null);
    }
}
