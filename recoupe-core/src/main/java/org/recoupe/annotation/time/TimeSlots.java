package org.recoupe.annotation.time;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.recoupe.language.LanguagePack;
import org.recoupe.language.Lexicon;
import org.recoupe.language.Numbers;
import org.recoupe.language.Slot;
import org.recoupe.language.Slots;
import org.recoupe.text.Token;

/**
 * The slots that the time rules have beside the built-in ones; the package description lists them.
 *
 * <p>Every pattern here is tried on one short token and has no nested repetition.
 */
final class TimeSlots {

    private static final int LONGEST_TOKEN = 24;
    private static final Pattern CLOCK = Pattern.compile("(\\d{1,2})(?:h|:)(\\d{2})?(?:min|mn)?");
    private static final Pattern ROMAN = Pattern.compile("([ivx]{1,5}|\\d{1,2})(?:er|e|eme)");
    private static final Pattern MEASURE = Pattern.compile("(\\d{1,4})(h|heures|min|mn)");
    private static final Pattern GLUED = Pattern.compile("(\\d{1,4}(?:[.,]\\d{1,3})?)(\\p{Lower}{2,10})");

    private TimeSlots() {}

    /** @param dates how the dates in digits are written */
    static Map<String, Slot> of(LanguagePack pack, DigitDates dates) {
        Lexicon months = pack.lexicon("months");
        Lexicon followers = pack.lexicon("year-followers");
        Lexicon ordinals = pack.lexicon("time-ordinals");
        Lexicon units = pack.lexicon("units");
        Numbers numbers = Numbers.of(pack);
        Lexicon middle = pack.lexicon("mid-prefixes");
        Map<String, Slot> slots = new HashMap<>();
        slots.put("full-date", digits(dates::fullDate));
        slots.put("clock-time", digits(TimeSlots::clockTime));
        slots.put("hour-count", digits(token -> hours(token)));
        slots.put("minute-count", digits(token -> {
            String minutes = measure(token, "min");
            return minutes == null ? measure(token, "mn") : minutes;
        }));
        slots.put("day-month-digits", digits(dates::dayAndMonth));
        slots.put("day-month-padded", digits(dates::dayAndPaddedMonth));
        slots.put("month-year-digits", digits(DigitDates::monthAndYear));
        slots.put("lone-day", (tokens, index) -> alone(followers, tokens, index, 31));
        slots.put("lone-month", (tokens, index) -> alone(followers, tokens, index, 12));
        slots.put("month-name", monthName(pack));
        slots.put("glued-length", digits(token -> gluedLength(units, token)));
        slots.put("clock", new ClockSlot(pack, (tokens, to) -> stands(followers, tokens, to), true));
        slots.put("clock-number", (tokens, index) -> hourNumber(numbers, followers, tokens, index));
        slots.put("clock-hour", new ClockSlot(pack, (tokens, to) -> stands(followers, tokens, to), false));
        slots.put("day-part", new DayPartSlot(pack, false));
        slots.put("day-part-alone", new DayPartSlot(pack, true));
        slots.put("minute2", digits(token -> token.folded().matches("[0-5]\\d") ? token.folded() : null));
        slots.put("hour2", digits(token -> atMost(token, 24)));
        slots.put("century", one(TimeSlots::century));
        slots.put("mid-month", one(token -> midMonth(middle, months, token)));
        slots.put("mid-year", one(token -> midYear(middle, token)));
        slots.put("clock-military", digits(TimeSlots::fourDigits));
        slots.put("joined-length", new JoinedLength(pack));
        slots.put("decade", decade(numbers));
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

    /** {@code 3 DAY} for « 3jours ». */
    private static @Nullable String gluedLength(Lexicon units, Token token) {
        Matcher glued = GLUED.matcher(token.folded());
        return glued.matches()
                ? units.find(glued.group(2))
                        .map(entry -> glued.group(1).replace(',', '.') + " " + entry.get("value"))
                        .orElse(null)
                : null;
    }

    /** A small number that is not the number of something. */
    private static List<Slot.Filler> alone(Lexicon followers, List<Token> tokens, int index, int most) {
        String digits = atMost(tokens.get(index), most);
        return digits != null && !digits.equals("0") && stands(followers, tokens, index + 1)
                ? List.of(new Slot.Filler(index + 1, digits))
                : List.of();
    }

    /** A number up to 24, in digits or words, that is not the number of something. */
    private static List<Slot.Filler> hourNumber(Numbers numbers, Lexicon followers, List<Token> tokens, int index) {
        return numbers.at(tokens, index).stream()
                .filter(number -> number.value().matches("\\d{1,2}")
                        && Integer.parseInt(number.value()) <= 24
                        && stands(followers, tokens, number.to()))
                .limit(1)
                .toList();
    }

    /** A month in full, or short with its point or without. */
    private static Slot monthName(LanguagePack pack) {
        Slot months = Slots.lexicon(pack.lexicon("months"));
        Lexicon shorts = pack.lexicon("months-short");
        return (tokens, index) -> {
            List<Slot.Filler> fillers = months.at(tokens, index);
            if (!fillers.isEmpty()) {
                return fillers;
            }
            List<Slot.Filler> all = new ArrayList<>();
            for (Lexicon.Hit hit : shorts.at(tokens, index)) {
                String value = hit.entry().get("value");
                if (hit.to() < tokens.size() && tokens.get(hit.to()).surface().equals(".")) {
                    all.add(new Slot.Filler(hit.to() + 1, value));
                }
                if (hit.entry().get("point").isEmpty()) {
                    all.add(new Slot.Filler(hit.to(), value));
                }
            }
            return all;
        };
    }

    private static @Nullable String hours(Token token) {
        String hours = measure(token, "h");
        return hours == null ? measure(token, "heures") : hours;
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

    private static @Nullable String midYear(Lexicon prefixes, Token token) {
        for (Lexicon.Entry prefix : prefixes.entries()) {
            String folded = token.folded();
            if (folded.startsWith(prefix.form())
                    && folded.substring(prefix.form().length()).matches("(19|20)\\d{2}")) {
                return folded.substring(prefix.form().length());
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

    /** The first year: « 1990 », « 90 », « quatre-vingt-dix », « deux mille ». */
    private static Slot decade(Numbers numbers) {
        return (tokens, index) -> {
            List<Slot.Filler> fillers = new ArrayList<>();
            for (Slot.Filler number : numbers.at(tokens, index)) {
                if (number.value().matches("[1-9]0")) {
                    fillers.add(new Slot.Filler(number.to(), "19" + number.value()));
                } else if (number.value().matches("(1\\d|20)\\d0")) {
                    fillers.add(number);
                }
            }
            return fillers;
        };
    }

    private static List<Slot.Filler> year(Lexicon followers, List<Token> tokens, int index) {
        String digits = firstYear(tokens.get(index).folded());
        boolean four = digits.matches("[12]\\d{3}");
        boolean two = digits.matches("[5-9]\\d") && stands(followers, tokens, index + 1);
        return four || two
                ? List.of(new Slot.Filler(index + 1, Integer.toString(DigitDates.fullYear(digits))))
                : List.of();
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
        if (next.isNumeric() && next.surface().indexOf(':') > 0) {
            return true;
        }
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
