package org.recoupe.annotation.time;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.recoupe.annotation.TimeMeaning;
import org.recoupe.language.Pattern;

/**
 * The column {@code meaning} of a time rule, read once; see the package description for the notation.
 *
 * <p>Immutable; safe for use by many threads.
 */
final class MeaningTemplate {

    private static final int MOST_UNITS = 100_000;

    private static final int YEAR_AND_MONTH = "2024-11".length();

    private final String kind;
    private final Map<String, String> parts;
    private final @Nullable MeaningTemplate day;

    private MeaningTemplate(String kind, Map<String, String> parts, @Nullable MeaningTemplate day) {
        this.kind = kind;
        this.parts = parts;
        this.day = day;
    }

    /** @throws IllegalArgumentException where {@code source} breaks the notation */
    static MeaningTemplate parse(String source) {
        int at = source.indexOf(" @ ");
        MeaningTemplate day = at < 0 ? null : parse(source.substring(at + 3).strip());
        String[] words = (at < 0 ? source : source.substring(0, at)).strip().split(" +");
        Map<String, String> parts = new HashMap<>();
        for (int i = 1; i < words.length; i++) {
            int equals = words[i].indexOf('=');
            if (equals < 1) {
                throw new IllegalArgumentException("'" + words[i] + "' is not name=value in the meaning: " + source);
            }
            parts.put(words[i].substring(0, equals), words[i].substring(equals + 1));
        }
        switch (words[0]) {
            case "calendar", "weekday", "offset", "clock", "length", "recurring", "vague", "none" -> {}
            default -> throw new IllegalArgumentException("no meaning is called '" + words[0] + "'");
        }
        return new MeaningTemplate(words[0], Map.copyOf(parts), day);
    }

    /** The meaning of a match, or null where its numbers give none, such as 31 February. */
    @Nullable
    TimeMeaning of(Pattern.Match match) {
        try {
            return switch (kind) {
                case "calendar" -> calendar(match);
                case "weekday" -> new TimeMeaning.Weekday(weekday(required("day", match)), direction(match));
                case "offset" -> offset(match);
                case "clock" -> clock(match);
                case "length" -> length(match);
                case "recurring" -> new TimeMeaning.Recurring(required("value", match));
                case "vague" -> new TimeMeaning.Vague(required("value", match));
                default -> null;
            };
        } catch (DateTimeException | ArithmeticException | IllegalArgumentException e) {
            // What stands there looks like a time and is none: « 31 février », « 25 h 70 ».
            return null;
        }
    }

    private TimeMeaning calendar(Pattern.Match match) {
        Integer year = number("year", match);
        Integer month = number("month", match);
        Integer day = number("day", match);
        String date = value("date", match);
        if (date != null && date.startsWith("--")) {
            MonthDay whole = MonthDay.parse(date);
            month = whole.getMonthValue();
            day = whole.getDayOfMonth();
        } else if (date != null && date.length() == YEAR_AND_MONTH) {
            YearMonth whole = YearMonth.parse(date);
            year = whole.getYear();
            month = whole.getMonthValue();
        } else if (date != null) {
            LocalDate whole = LocalDate.parse(date);
            year = whole.getYear();
            month = whole.getMonthValue();
            day = whole.getDayOfMonth();
        }
        if (day != null && month != null) {
            MonthDay.of(month, day);
            if (year != null) {
                LocalDate.of(year, month, day);
            }
        }
        String weekday = value("weekday", match);
        return new TimeMeaning.Calendar(
                year, month, day, weekday == null ? null : weekday(weekday), value("part", match), direction(match));
    }

    private TimeMeaning offset(Pattern.Match match) {
        double amount = Double.parseDouble(required("amount", match));
        if (amount != Math.rint(amount) || Math.abs(amount) > MOST_UNITS) {
            throw new IllegalArgumentException("not a whole number of units");
        }
        String from = value("from", match);
        return new TimeMeaning.Offset(
                (int) amount,
                TimeMeaning.Unit.valueOf(required("unit", match)),
                from == null ? TimeMeaning.Origin.PUBLICATION : TimeMeaning.Origin.valueOf(from));
    }

    private @Nullable TimeMeaning clock(Pattern.Match match) {
        TimeMeaning on = day == null ? null : day.of(match);
        if (day != null && on == null) {
            return null;
        }
        String part = value("part", match);
        String time = value("time", match);
        if (part == null && time == null) {
            time = ClockTime.of(required("hour", match), value("minute", match));
        }
        String half = value("half", match);
        if (half != null && time != null) {
            time = ClockTime.inPart(time, half);
        }
        String clock = part == null ? time : part;
        return clock == null ? null : new TimeMeaning.Clock(on, clock, value("zone", match));
    }

    private TimeMeaning length(Pattern.Match match) {
        String of = value("of", match);
        if (of != null) {
            int blank = of.indexOf(' ');
            return new TimeMeaning.Length(
                    Double.valueOf(of.substring(0, blank)), TimeMeaning.Unit.valueOf(of.substring(blank + 1)));
        }
        TimeMeaning.Unit unit = TimeMeaning.Unit.valueOf(required("unit", match));
        String amount = value("amount", match);
        if (amount == null) {
            return new TimeMeaning.Length(null, unit);
        }
        String plus = value("plus", match);
        double total = Double.parseDouble(amount) + (plus == null ? 0 : Double.parseDouble(plus));
        return new TimeMeaning.Length(total, unit);
    }

    private TimeMeaning.Direction direction(Pattern.Match match) {
        String go = value("go", match);
        return go == null ? TimeMeaning.Direction.OPEN : TimeMeaning.Direction.valueOf(go);
    }

    private static DayOfWeek weekday(String number) {
        return DayOfWeek.of(Integer.parseInt(number));
    }

    private @Nullable Integer number(String name, Pattern.Match match) {
        String value = value(name, match);
        return value == null ? null : Integer.valueOf(value);
    }

    private String required(String name, Pattern.Match match) {
        String value = value(name, match);
        if (value == null) {
            throw new IllegalArgumentException(name + " is missing");
        }
        return value;
    }

    /** The value of {@code name} with its slots filled; null where it is not given or a slot of it is empty. */
    private @Nullable String value(String name, Pattern.Match match) {
        String template = parts.get(name);
        if (template == null) {
            return null;
        }
        StringBuilder out = new StringBuilder();
        int at = 0;
        while (at < template.length()) {
            int open = template.indexOf('{', at);
            int close = template.indexOf('}', Math.max(open, 0));
            if (open < 0 || close < 0) {
                out.append(template, at, template.length());
                break;
            }
            String filled = match.value(template.substring(open + 1, close));
            if (filled == null) {
                return null;
            }
            out.append(template, at, open).append(filled);
            at = close + 1;
        }
        return out.toString();
    }
}
