package org.recoupe.annotation.time;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.recoupe.text.Token;

/**
 * Reads dates in digits, each one token. The day goes before the month, unless the numbers or the rest of the text tell
 * that it is the other way.
 *
 * <p>Every pattern here is tried on one short token and has no nested repetition. Immutable.
 *
 * @param monthFirst whether the text writes the month before the day where the numbers allow both
 */
record DigitDates(boolean monthFirst) {

    private static final int MONTHS = 12;
    private static final int LONGEST_TOKEN = 10;
    private static final Pattern YEAR_LAST = Pattern.compile("(\\d{1,2})([./-])(\\d{1,2})\\2(\\d{4}|\\d{2})");
    private static final Pattern YEAR_FIRST = Pattern.compile("(\\d{4})([./-])(\\d{1,2})\\2(\\d{1,2})");
    private static final Pattern DAY_AND_MONTH = Pattern.compile("(\\d{1,2})/(\\d{1,2})");
    private static final Pattern MONTH_AND_YEAR = Pattern.compile("(0?[1-9]|1[0-2])[/-]((?:19|20)\\d{2})");
    private static final Pattern YEAR_AND_MONTH = Pattern.compile("((?:19|20)(\\d{2}))[/-](0?[1-9]|1[0-2])");

    /** How {@code tokens} write their dates: month first where a date shows it and none shows the contrary. */
    static DigitDates of(List<Token> tokens) {
        boolean monthFirst = false;
        for (Token token : tokens) {
            Matcher date = matcher(YEAR_LAST, token);
            if (date != null && date.matches()) {
                int first = Integer.parseInt(date.group(1));
                int second = Integer.parseInt(date.group(3));
                if (first > MONTHS && second <= MONTHS) {
                    return new DigitDates(false);
                }
                monthFirst |= first <= MONTHS && second > MONTHS;
            }
        }
        return new DigitDates(monthFirst);
    }

    private static @Nullable Matcher matcher(Pattern pattern, Token token) {
        return token.isNumeric() && token.folded().length() <= LONGEST_TOKEN ? pattern.matcher(token.folded()) : null;
    }

    /** {@code yyyy-MM-dd}; null where there is no such day. */
    @Nullable
    String fullDate(Token token) {
        Matcher yearFirst = matcher(YEAR_FIRST, token);
        if (yearFirst == null) {
            return null;
        }
        if (yearFirst.matches()) {
            return date(yearFirst.group(1), yearFirst.group(3), yearFirst.group(4));
        }
        Matcher yearLast = YEAR_LAST.matcher(token.folded());
        if (!yearLast.matches()) {
            return null;
        }
        String year = yearLast.group(4);
        return isMonthFirst(yearLast.group(1), yearLast.group(3))
                ? date(year, yearLast.group(1), yearLast.group(3))
                : date(year, yearLast.group(3), yearLast.group(1));
    }

    private boolean isMonthFirst(String first, String second) {
        int one = Integer.parseInt(first);
        int two = Integer.parseInt(second);
        return one <= MONTHS && (two > MONTHS || monthFirst);
    }

    private static @Nullable String date(String year, String month, String day) {
        try {
            return LocalDate.of(fullYear(year), Integer.parseInt(month), Integer.parseInt(day))
                    .toString();
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** Two digits are read as the years from 1950 to 2049. */
    static int fullYear(String digits) {
        int year = Integer.parseInt(digits);
        return digits.length() > 2 ? year : year < 50 ? 2000 + year : 1900 + year;
    }

    /** {@code --MM-dd}. */
    @Nullable
    String dayAndMonth(Token token) {
        Matcher matcher = matcher(DAY_AND_MONTH, token);
        if (matcher == null || !matcher.matches()) {
            return null;
        }
        boolean swap = isMonthFirst(matcher.group(1), matcher.group(2));
        return String.format(
                Locale.ROOT,
                "--%02d-%02d",
                Integer.parseInt(matcher.group(swap ? 1 : 2)),
                Integer.parseInt(matcher.group(swap ? 2 : 1)));
    }

    /** As {@link #dayAndMonth}, where the month is written with a zero, as no fraction is. */
    @Nullable
    String dayAndPaddedMonth(Token token) {
        return token.folded().matches("\\d{1,2}/0\\d") ? dayAndMonth(token) : null;
    }

    /** {@code yyyy-MM}; not the two years of a season: « 2010-11 ». */
    static @Nullable String monthAndYear(Token token) {
        Matcher monthFirst = matcher(MONTH_AND_YEAR, token);
        if (monthFirst == null) {
            return null;
        }
        if (monthFirst.matches()) {
            return month(monthFirst.group(2), monthFirst.group(1));
        }
        Matcher yearFirst = YEAR_AND_MONTH.matcher(token.folded());
        boolean isMonth =
                yearFirst.matches() && Integer.parseInt(yearFirst.group(3)) != Integer.parseInt(yearFirst.group(2)) + 1;
        return isMonth ? month(yearFirst.group(1), yearFirst.group(3)) : null;
    }

    private static String month(String year, String month) {
        return String.format(Locale.ROOT, "%s-%02d", year, Integer.parseInt(month));
    }
}
