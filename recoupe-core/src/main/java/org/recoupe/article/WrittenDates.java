package org.recoupe.article;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.recoupe.language.LanguagePack;
import org.recoupe.language.Lexicon;
import org.recoupe.text.Span;

/**
 * Finds calendar dates in a short stretch of text, in digits or with the name of the month, also where one is glued to
 * the word before it. The day goes before the month unless the numbers, or the rest of the text, tell otherwise. Every repetition is bounded.
 */
final class WrittenDates {

    private static final Pattern ISO = Pattern.compile(
            "(?<!\\d)(\\d{4})[-/.](\\d{1,2})[-/.](\\d{1,2})(?!\\d)(?:T(\\d{2}):(\\d{2})[\\d:.Z+]{0,16})?");
    private static final Pattern NUMERIC =
            Pattern.compile("(?<![\\d/.-])(\\d{1,2})([/.-])(\\d{1,2})\\2(\\d{4}|\\d{2})(?![\\d/-])");
    private static final Pattern WORDS = Pattern.compile(
            "(?<!\\d)(\\d{1,2})\\p{L}{0,3}[\\s\\u00A0\\u202F]{1,3}(\\p{L}{3,10})(?:\\.?[\\s\\u00A0\\u202F]{1,3}(\\d{4})(?!\\d))?");
    private static final Pattern MONTH_FIRST =
            Pattern.compile("(?<!\\p{L})(\\p{L}{3,10})\\.?\\s{1,2}(\\d{1,2}),\\s{1,2}(\\d{4})(?!\\d)");
    private static final Pattern TIME_AFTER = Pattern.compile(
            "^[\\s\\u00A0,;|·•–—(-]{0,4}(?:\\p{L}{1,2}[\\s\\u00A0])?(\\d{1,2})[\\s\\u00A0]?[:hH][\\s\\u00A0]?(\\d{2})?(?!\\d)(?:[\\s\\u00A0\\u202F]?([aApP])\\.?[mM])?");
    private static final Pattern TIME_BEFORE = Pattern.compile("(?<!\\d)(\\d{1,2})[:hH](\\d{2})[\\s,|·•–—-]{1,4}$");
    private static final int TIME_WINDOW = 16;
    private static final int MONTHS = 12;
    private static final int HALF_DAY = 12;

    private final Lexicon months;

    WrittenDates(LanguagePack pack) {
        this.months = pack.lexicon("stated-date-months");
    }

    /**
     * Whether {@code text} writes its dates in digits with the month first: one shows it, by a number that is no month or
     * a clock time of twelve hours behind it, or the month goes first in words; and none shows the contrary. Linear.
     */
    boolean isMonthFirst(String text) {
        boolean shown = false;
        Matcher numeric = NUMERIC.matcher(text);
        while (numeric.find()) {
            int first = number(numeric, 1);
            int second = number(numeric, 3);
            if (first > MONTHS && second <= MONTHS) {
                return false;
            }
            int windowEnd = Math.min(text.length(), numeric.end() + TIME_WINDOW);
            Matcher clock = TIME_AFTER.matcher(text.substring(numeric.end(), windowEnd));
            shown |= first <= MONTHS && (second > MONTHS || (clock.find() && clock.group(3) != null));
        }
        Matcher words = MONTH_FIRST.matcher(text);
        while (!shown && words.find()) {
            shown = month(words.group(1)) > 0;
        }
        return shown;
    }

    /** The dates inside {@code region} of {@code text}, in order, not overlapping; the day goes first where it can. */
    List<WrittenDate> find(String text, Span region) {
        return find(text, region, false);
    }

    /** As the other; {@code monthFirst}: whether the month goes first where it can. */
    List<WrittenDate> find(String text, Span region, boolean monthFirst) {
        List<WrittenDate> all = new ArrayList<>();
        Matcher iso = ISO.matcher(text).region(region.start(), region.end());
        while (iso.find()) {
            add(all, text, region, iso, new int[] {number(iso, 1), number(iso, 2), number(iso, 3)});
        }
        Matcher numeric = NUMERIC.matcher(text).region(region.start(), region.end());
        while (numeric.find()) {
            int first = number(numeric, 1);
            int second = number(numeric, 3);
            boolean swap = first <= MONTHS && (second > MONTHS || monthFirst);
            int[] date = {year(numeric.group(4)), swap ? first : second, swap ? second : first};
            add(all, text, region, numeric, date);
        }
        Matcher words = WORDS.matcher(text).region(region.start(), region.end());
        while (words.find()) {
            int year = words.group(3) == null ? 0 : number(words, 3);
            add(all, text, region, words, new int[] {year, month(words.group(2)), number(words, 1)});
        }
        Matcher named = MONTH_FIRST.matcher(text).region(region.start(), region.end());
        while (named.find()) {
            int month = month(named.group(1));
            add(all, text, region, named, new int[] {number(named, 3), month, number(named, 2)});
        }
        return withoutOverlaps(all);
    }

    private static List<WrittenDate> withoutOverlaps(List<WrittenDate> all) {
        all.sort(Comparator.comparing(WrittenDate::span));
        List<WrittenDate> result = new ArrayList<>();
        for (WrittenDate date : all) {
            if (result.isEmpty() || !result.getLast().whole().overlaps(date.span())) {
                result.add(date);
            }
        }
        return result;
    }

    private static void add(List<WrittenDate> all, String text, Span region, Matcher matcher, int[] date) {
        if (!exists(date[0], date[1], date[2])) {
            return;
        }
        Span span = new Span(matcher.start(), matcher.end());
        Span whole = span;
        String time = null;
        int windowEnd = Math.min(region.end(), span.end() + TIME_WINDOW);
        Matcher after = TIME_AFTER.matcher(text.substring(span.end(), windowEnd));
        int windowStart = Math.max(region.start(), span.start() - TIME_WINDOW);
        Matcher before = TIME_BEFORE.matcher(text.substring(windowStart, span.start()));
        if (matcher.groupCount() >= 5 && matcher.group(4) != null && matcher.pattern() == ISO) {
            time = clock(matcher.group(4), matcher.group(5));
        } else if (after.find()) {
            time = clock(hour(after.group(1), after.group(3)), after.group(2));
            whole = time == null ? span : new Span(span.start(), span.end() + after.end());
        } else if (before.find()) {
            time = clock(before.group(1), before.group(2));
            whole = time == null ? span : new Span(windowStart + before.start(), span.end());
        }
        all.add(new WrittenDate(date[0] == 0 ? null : date[0], date[1], date[2], time, span, whole));
    }

    /** The hour of twenty-four, where a letter tells the half of the day. */
    private static String hour(String digits, @Nullable String half) {
        int hour = Integer.parseInt(digits);
        if (half == null || hour > HALF_DAY) {
            return digits;
        }
        return Integer.toString(hour % HALF_DAY + (half.equalsIgnoreCase("p") ? HALF_DAY : 0));
    }

    private static @Nullable String clock(String hour, @Nullable String minute) {
        int h = Integer.parseInt(hour);
        int m = minute == null ? 0 : Integer.parseInt(minute);
        if (h > 23 || m > 59) {
            return null;
        }
        return (h < 10 ? "0" : "") + h + (m < 10 ? ":0" : ":") + m;
    }

    /** Whether there is such a day; {@code year} 0 stands for any. */
    static boolean exists(int year, int month, int day) {
        if (month < 1 || month > 12 || day < 1 || year != 0 && (year < 1900 || year > 2100)) {
            return false;
        }
        return day <= YearMonth.of(year == 0 ? 2024 : year, month).lengthOfMonth();
    }

    private int month(String word) {
        return months.find(word)
                .map(entry -> Integer.parseInt(entry.get("value")))
                .orElse(0);
    }

    private static int year(String digits) {
        int year = Integer.parseInt(digits);
        return digits.length() == 2 ? 2000 + year : year;
    }

    private static int number(Matcher matcher, int group) {
        return Integer.parseInt(matcher.group(group));
    }
}
