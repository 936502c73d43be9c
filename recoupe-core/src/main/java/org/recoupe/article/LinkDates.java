package org.recoupe.article;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.recoupe.markup.Markup;
import org.recoupe.text.Span;

/**
 * Reads a date from the digits in the path of a link: {@code /2024/03/16/}, {@code /2024-03/16}, {@code 20240316}, or year, month, day, hour,
 * minute and second with two digits each inside a longer number. Digits in a link are often a mere count, so a reading
 * is credible only where another stated date agrees or where its form leaves no doubt.
 */
final class LinkDates {

    private static final int LONGEST = 2000;
    private static final Pattern SLASHED =
            Pattern.compile("(?<!\\d)((?:19|20)\\d{2})([/_-])(\\d{1,2})([/_-])(\\d{1,2})(?!\\d)");
    private static final Pattern DAY_FIRST = Pattern.compile("(?<!\\d)(\\d{2})([/_-])(\\d{2})\\2(20\\d{2})(?!\\d)");
    private static final Pattern YEAR_MONTH = Pattern.compile("/((?:19|20)\\d{2})/(\\d{2})/");
    private static final Pattern RUN = Pattern.compile("(?<!\\d)\\d{6,24}(?!\\d)");

    /** How much the form of the digits speaks for a date, the most first. */
    enum Strength {
        /** Year in four digits, nothing else around. */
        CLEAR,
        /** Followed by a clock time, or year in four digits inside a longer number or with mixed signs (2022-03/18). */
        LIKELY,
        /** Six digits that could be a date. */
        POSSIBLE
    }

    /**
     * A reading of digits.
     *
     * @param strength how much its form speaks for it
     * @param date what it would mean
     */
    record Candidate(Strength strength, WrittenDate date) {}

    private LinkDates() {}

    /** The date of the link at {@code url}, judged by the dates that the article states elsewhere. */
    static Optional<StatedDate> find(String text, Span url, List<StatedDate> stated) {
        int scheme = text.indexOf("://", url.start());
        int path = text.indexOf('/', scheme < 0 || scheme > url.end() ? url.start() : scheme + 3);
        if (path < 0 || path >= url.end()) {
            return Optional.empty();
        }
        Span region = new Span(path, Math.min(url.end(), path + LONGEST));
        List<Candidate> candidates = candidates(text, region);
        for (Candidate candidate : candidates) {
            if (stated.stream().anyMatch(s -> candidate.date().agrees(s.year(), s.month(), s.day()))) {
                return Optional.of(link(candidate.date(), true, "date.link-agrees"));
            }
        }
        Optional<StatedDate> completed = yearAndMonth(text, region, stated);
        return completed.isPresent() ? completed : alone(candidates, stated);
    }

    /** The same for a link that stands outside of the text. */
    static Optional<StatedDate> find(String link, List<StatedDate> stated) {
        Markup.Entry entry = new Markup.Entry(Markup.Where.LINK, "url", link);
        return find(link, new Span(0, link.length()), stated)
                .map(date -> new StatedDate(
                        date.year(),
                        date.month(),
                        date.day(),
                        date.time(),
                        date.form(),
                        null,
                        entry,
                        date.taken(),
                        date.reason()));
    }

    private static Optional<StatedDate> alone(List<Candidate> candidates, List<StatedDate> stated) {
        if (candidates.isEmpty()) {
            return Optional.empty();
        }
        Candidate best = candidates.getFirst();
        long rivals = candidates.stream()
                .filter(c -> c.strength() == best.strength())
                .map(c -> c.date().year() + "-" + c.date().month() + "-"
                        + c.date().day())
                .distinct()
                .count();
        if (best.strength() == Strength.POSSIBLE) {
            return Optional.empty();
        }
        if (stated.stream().anyMatch(StatedDate::taken)) {
            // Another day than the one stated: an older link, or no date at all. The stated day goes first.
            return Optional.of(link(best.date(), best.strength() == Strength.CLEAR, "date.link-differs"));
        }
        if (rivals > 1) {
            return Optional.of(link(best.date(), false, "date.link-unsure"));
        }
        return Optional.of(link(best.date(), true, "date.link-alone"));
    }

    /** A link that gives the year and the month only, beside a day that was stated without its year. */
    private static Optional<StatedDate> yearAndMonth(String text, Span region, List<StatedDate> stated) {
        Matcher matcher = YEAR_MONTH.matcher(text).region(region.start(), region.end());
        while (matcher.find()) {
            int year = Integer.parseInt(matcher.group(1));
            int month = Integer.parseInt(matcher.group(2));
            for (StatedDate date : stated) {
                if (date.year() == null && date.month() == month) {
                    Span span = new Span(matcher.start(1), matcher.end(2));
                    return Optional.of(new StatedDate(
                            year, month, date.day(), null, StatedDate.Form.LINK, span, true, "date.link-year"));
                }
            }
        }
        return Optional.empty();
    }

    private static StatedDate link(WrittenDate date, boolean taken, String reason) {
        return new StatedDate(
                date.year(), date.month(), date.day(), date.time(), StatedDate.Form.LINK, date.span(), taken, reason);
    }

    private static List<Candidate> candidates(String text, Span region) {
        List<Candidate> found = new ArrayList<>();
        Matcher slashed = SLASHED.matcher(text).region(region.start(), region.end());
        while (slashed.find()) {
            boolean alike = slashed.group(2).equals(slashed.group(4));
            Strength strength = alike ? Strength.CLEAR : Strength.LIKELY;
            add(found, strength, slashed, slashed.group(1), slashed.group(3), slashed.group(5));
        }
        Matcher dayFirst = DAY_FIRST.matcher(text).region(region.start(), region.end());
        while (dayFirst.find()) {
            add(found, Strength.CLEAR, dayFirst, dayFirst.group(4), dayFirst.group(3), dayFirst.group(1));
        }
        Matcher run = RUN.matcher(text).region(region.start(), region.end());
        while (run.find()) {
            inRun(found, run.group(), run.start());
        }
        found.sort(Comparator.comparing(Candidate::strength)
                .thenComparing(c -> c.date().span()));
        return found;
    }

    private static void add(
            List<Candidate> found, Strength strength, Matcher matcher, String year, String month, String day) {
        int y = Integer.parseInt(year);
        int m = Integer.parseInt(month);
        int d = Integer.parseInt(day);
        if (WrittenDates.exists(y, m, d)) {
            Span span = new Span(matcher.start(), matcher.end());
            found.add(new Candidate(strength, new WrittenDate(y, m, d, null, span, span)));
        }
    }

    private static void inRun(List<Candidate> found, String run, int offset) {
        for (int i = 0; i + 6 <= run.length(); i++) {
            if (i + 8 <= run.length()) {
                boolean exact = i == 0 && (run.length() == 8 || run.length() == 12 || run.length() == 14);
                digits(found, exact ? Strength.CLEAR : Strength.LIKELY, run, i, 4, offset);
            }
            boolean timed = i + 12 <= run.length() && time(run, i + 6) != null;
            digits(found, timed ? Strength.LIKELY : Strength.POSSIBLE, run, i, 2, offset);
        }
    }

    private static void digits(List<Candidate> found, Strength strength, String run, int i, int width, int offset) {
        int year = Integer.parseInt(run, i, i + width, 10) + (width == 2 ? 2000 : 0);
        int month = Integer.parseInt(run, i + width, i + width + 2, 10);
        int day = Integer.parseInt(run, i + width + 2, i + width + 4, 10);
        boolean plausible = year >= 1995 && year <= 2049 && WrittenDates.exists(year, month, day);
        boolean inside =
                width == 4 && strength == Strength.LIKELY && (i + 14 > run.length() || time(run, i + 8) == null);
        if (plausible && !(inside && i > 0)) {
            String time = i + width + 10 <= run.length() ? time(run, i + width + 4) : null;
            Span span = new Span(offset + i, offset + i + width + 4);
            found.add(new Candidate(
                    inside ? Strength.POSSIBLE : strength, new WrittenDate(year, month, day, time, span, span)));
        }
    }

    /** The clock time that six digits at {@code i} give, or null. */
    private static @Nullable String time(String run, int i) {
        if (i + 6 > run.length()) {
            return null;
        }
        int hour = Integer.parseInt(run, i, i + 2, 10);
        int minute = Integer.parseInt(run, i + 2, i + 4, 10);
        int second = Integer.parseInt(run, i + 4, i + 6, 10);
        return hour < 24 && minute < 60 && second < 60
                ? run.substring(i, i + 2) + ":" + run.substring(i + 2, i + 4)
                : null;
    }
}
