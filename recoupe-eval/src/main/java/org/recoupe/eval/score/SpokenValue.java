package org.recoupe.eval.score;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Compares a TIMEX3 value with the notation of Recognizers-Text. Stateless. */
final class SpokenValue {

    private static final Pattern LENGTH = Pattern.compile("P(T?)([0-9.]+|X)([A-Z])(?:([0-9.]+)([A-Z]))?");
    private static final int DAY = "2016-11-07".length();
    private static final Pattern PART_WITH_MOD = Pattern.compile("T([A-Z]{2})$");

    /** They give the middle of a part of the day as an hour. */
    private static final Map<String, String> MIDDLE = Map.of("MO", "T10", "AF", "T14", "MI", "T12", "DT", "T12");

    private static final String END_OF_DAY = "T23:59:59";

    private SpokenValue() {}

    /**
     * Whether {@code value} says the same.
     *
     * @param timex in their notation, one point or length
     * @param resolved the day and time that they make of it, empty where none
     */
    static boolean fits(String timex, String resolved, @Nullable String value, @Nullable String mod) {
        if (value == null) {
            return false;
        }
        if (timex.startsWith("P") && !timex.endsWith("REF")) {
            return sameLength(timex, value);
        }
        if (timex.endsWith(END_OF_DAY) && "END".equals(mod)) {
            String day = timex.substring(0, timex.length() - END_OF_DAY.length());
            return fits(day, resolved, value.replace("TDT", ""), null);
        }
        Matcher middle = PART_WITH_MOD.matcher(value);
        if ("MID".equals(mod) && middle.find()) {
            return timex.equals(MIDDLE.get(middle.group(1)));
        }
        int clock = timex.indexOf('T');
        String theirs = clock < 0 || timex.endsWith("REF") ? timex : timex.substring(0, clock);
        String theirClock = clock < 0 || timex.endsWith("REF") ? "" : clock(timex.substring(clock));
        int at = value.indexOf('T');
        String ours = at < 0 || value.endsWith("REF") ? value : value.substring(0, at);
        String ourClock = at < 0 || value.endsWith("REF") ? "" : clock(value.substring(at));
        return ourClock.equals(theirClock) && (theirs.isEmpty() || sameDay(theirs, resolved, ours));
    }

    private static boolean sameDay(String theirs, String resolved, String ours) {
        if (theirs.equals(ours) || (theirs.length() == 2 && ours.endsWith("-" + theirs))) {
            return true;
        }
        if (!theirs.contains("X") || !resolved.matches("\\d{4}-\\d{2}-\\d{2}.*")) {
            return false;
        }
        return ours.equals(
                theirs.matches("XXXX-\\d{2}") ? resolved.substring(0, "2016-11".length()) : resolved.substring(0, DAY));
    }

    /** Hours and minutes, and seconds where there are any; midnight is the end of a day or the beginning of the next. */
    private static String clock(String clock) {
        String plain = clock.replaceFirst("Z$", "");
        if (plain.matches("T\\d{2}")) {
            plain += ":00";
        }
        plain = plain.matches("T\\d{2}:\\d{2}:00") ? plain.substring(0, 6) : plain;
        return plain.equals("T24:00") ? "T00:00" : plain;
    }

    /** Whether {@code value} is the quarter that begins and ends with the first two of {@code parts}. */
    static boolean isQuarter(String[] parts, @Nullable String value) {
        return value != null
                && parts[2].equals("P3M")
                && value.matches("\\d{4}-Q[1-4]")
                && parts[0].equals(String.format(
                        java.util.Locale.ROOT, "%s-%02d-01", value.substring(0, 4), 3 * (value.charAt(6) - '1') + 1));
    }

    /** Lengths in other units; an unknown number is three to them. */
    private static boolean sameLength(String theirs, String ours) {
        Matcher a = LENGTH.matcher(theirs);
        Matcher b = LENGTH.matcher(ours);
        if (!a.matches() || !b.matches() || !isMonths(a) == isMonths(b)) {
            return theirs.equals(ours);
        }
        if (b.group(2).equals("X")) {
            return a.group(2).equals("3")
                    && a.group(3).equals(b.group(3))
                    && a.group(1).equals(b.group(1));
        }
        return Math.abs(units(a) - units(b)) < 0.01;
    }

    private static boolean isMonths(Matcher length) {
        return length.group(1).isEmpty() && "YM".contains(length.group(3));
    }

    /** Months, else seconds. */
    private static double units(Matcher length) {
        double total = size(length, length.group(2), length.group(3));
        return length.group(4) == null ? total : total + size(length, length.group(4), length.group(5));
    }

    private static double size(Matcher length, String number, String unit) {
        if (number.equals("X")) {
            return Double.NaN;
        }
        double each = switch (unit) {
            case "Y" -> 12;
            case "M" -> isMonths(length) ? 1 : 60;
            case "W" -> 7 * 86400;
            case "D" -> 86400;
            case "H" -> 3600;
            default -> 1;
        };
        return each * Double.parseDouble(number);
    }
}
