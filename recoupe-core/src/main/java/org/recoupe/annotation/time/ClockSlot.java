package org.recoupe.annotation.time;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.recoupe.language.LanguagePack;
import org.recoupe.language.Lexicon;
import org.recoupe.language.Numbers;
import org.recoupe.language.Slot;
import org.recoupe.text.Token;

/**
 * Reads clock times of one and more words: « 15 h 30 », « 21h04 », « 7:56 p.m. », « huit heures et quart du soir ». The
 * lexicons are {@code units-clock}, {@code clock-fractions} (minutes after or before the hour) and {@code clock-halves}
 * (which half of the day; {@code bare}: also behind a number alone).
 *
 * <p>Immutable; safe for use by many threads. Every pattern is tried on one short token.
 */
final class ClockSlot implements Slot {

    private static final int HALF_DAY = 12;
    private static final int DAY = 24;
    private static final int HOUR = 60;
    private static final int LONGEST_TOKEN = 10;

    private static final Pattern GLUED = Pattern.compile("(\\d{1,2})[h:](\\d{2})?(?:min|mn)?(?::(\\d{2}))?");
    private static final Pattern WITH_HALF = Pattern.compile("(\\d{1,2}?)(?::?(\\d{2}))?(?::(\\d{2}))?(\\p{Lower}{2})");
    private static final Pattern RUN = Pattern.compile("(\\d{1,2})([0-5]\\d)");
    private static final Pattern ONE_OR_TWO_DIGITS = Pattern.compile("\\d{1,2}");

    private final Numbers numbers;
    private final Lexicon units;
    private final Lexicon fractions;
    private final Lexicon halves;
    private final BiPredicate<List<Token>, Integer> stands;
    private final boolean sure;

    /**
     * A reader.
     *
     * @param stands whether a number that ends before a token is not the number of something
     * @param sure whether to leave out what can also be a length: « huit heures »
     */
    ClockSlot(LanguagePack pack, BiPredicate<List<Token>, Integer> stands, boolean sure) {
        this.numbers = Numbers.of(pack);
        this.units = pack.lexicon("units-clock");
        this.fractions = pack.lexicon("clock-fractions");
        this.halves = pack.lexicon("clock-halves");
        this.stands = stands;
        this.sure = sure;
    }

    /** What was read so far; {@code minute} null where none is written. */
    private record Read(
            int to,
            int hour,
            @Nullable Integer minute,
            @Nullable String second,
            boolean sure) {}

    @Override
    public List<Filler> at(List<Token> tokens, int index) {
        Token token = tokens.get(index);
        List<Filler> fillers = new ArrayList<>();
        if (token.isNumeric() && token.folded().length() <= LONGEST_TOKEN) {
            glued(tokens, index, fillers);
        }
        if (fillers.isEmpty()) {
            for (Filler number : numbers.at(tokens, index)) {
                if (fillers.isEmpty()
                        && ONE_OR_TWO_DIGITS.matcher(number.value()).matches()) {
                    afterHour(tokens, number.to(), Integer.parseInt(number.value()), token.isNumeric(), fillers);
                }
            }
        }
        return fillers;
    }

    /** « 21h04 », « 7:56:30 », « 8pm », « 340pm », « 1140 a.m. ». */
    private void glued(List<Token> tokens, int index, List<Filler> fillers) {
        String word = tokens.get(index).folded();
        Matcher clock = GLUED.matcher(word);
        if (clock.matches() && (!word.endsWith(":") || clock.group(2) != null)) {
            add(tokens, read(index + 1, clock.group(1), clock.group(2), clock.group(3)), true, fillers);
            return;
        }
        Matcher half = WITH_HALF.matcher(word);
        if (half.matches()) {
            Optional<Lexicon.Entry> entry = halves.find(half.group(4));
            Read read = read(index + 1, half.group(1), half.group(2), half.group(3));
            if (entry.isPresent() && read.hour() <= HALF_DAY) {
                fill(read, read.to(), entry.get(), fillers);
            }
            return;
        }
        Matcher run = RUN.matcher(word);
        if (run.matches() && word.length() > 2) {
            Lexicon.@Nullable Hit hit = half(tokens, index + 1, true);
            if (hit != null) {
                fill(read(index + 1, run.group(1), run.group(2), null), hit.to(), hit.entry(), fillers);
            }
        }
    }

    private static Read read(int to, String hour, @Nullable String minute, @Nullable String second) {
        return new Read(to, Integer.parseInt(hour), minute == null ? null : Integer.valueOf(minute), second, true);
    }

    /** « 8 h 30 », « huit heures et quart », « sept et demie heures », « sept trente du matin », « 8 du soir ». */
    private void afterHour(List<Token> tokens, int at, int hour, boolean digits, List<Filler> fillers) {
        Optional<Lexicon.Hit> unit = hourWord(tokens, at);
        if (unit.isPresent()) {
            int to = unit.get().to();
            Read minutes = minutes(tokens, to, hour, digits);
            add(tokens, minutes != null ? minutes : new Read(to, hour, null, null, false), true, fillers);
            return;
        }
        Lexicon.@Nullable Hit fraction = hit(fractions, tokens, at);
        if (fraction != null) {
            Read read = fraction(fraction, hour);
            Optional<Lexicon.Hit> after = hourWord(tokens, fraction.to());
            int to = after.map(Lexicon.Hit::to).orElse(fraction.to());
            Read whole = new Read(to, read.hour(), read.minute(), null, false);
            add(tokens, whole, after.isPresent(), fillers);
            return;
        }
        Read minutes = numberMinutes(tokens, at, hour);
        add(tokens, minutes != null ? minutes : new Read(at, hour, null, null, false), false, fillers);
    }

    private Optional<Lexicon.Hit> hourWord(List<Token> tokens, int at) {
        Lexicon.@Nullable Hit hit = hit(units, tokens, at);
        return hit != null && hit.entry().get("value").equals("HOUR") ? Optional.of(hit) : Optional.empty();
    }

    private @Nullable Read minutes(List<Token> tokens, int at, int hour, boolean digits) {
        Lexicon.@Nullable Hit fraction = hit(fractions, tokens, at);
        if (fraction != null) {
            return fraction(fraction, hour);
        }
        Read read = numberMinutes(tokens, at, hour);
        if (read == null) {
            return null;
        }
        boolean both =
                digits && tokens.get(at).isNumeric() && tokens.get(at).folded().length() == 2;
        return both || stands.test(tokens, read.to())
                ? new Read(read.to(), read.hour(), read.minute(), null, both)
                : null;
    }

    private static Read fraction(Lexicon.Hit fraction, int hour) {
        int minute = Integer.parseInt(fraction.entry().get("value"));
        return new Read(fraction.to(), minute < 0 ? hour - 1 : hour, Math.floorMod(minute, HOUR), null, false);
    }

    private @Nullable Read numberMinutes(List<Token> tokens, int at, int hour) {
        if (at >= tokens.size()) {
            return null;
        }
        for (Filler number : numbers.at(tokens, at)) {
            if (ONE_OR_TWO_DIGITS.matcher(number.value()).matches() && Integer.parseInt(number.value()) < HOUR) {
                return new Read(number.to(), hour, Integer.valueOf(number.value()), null, false);
            }
        }
        return null;
    }

    /** Adds what was read, with the half of the day where it follows; {@code whole}: it is a time without it too. */
    private void add(List<Token> tokens, Read read, boolean whole, List<Filler> fillers) {
        Lexicon.@Nullable Hit half = half(tokens, read.to(), !whole);
        if (half != null) {
            fill(read, half.to(), half.entry(), fillers);
        }
        if (whole && (read.sure() || !sure)) {
            fill(read, read.to(), null, fillers);
        }
    }

    private Lexicon.@Nullable Hit half(List<Token> tokens, int at, boolean bare) {
        Lexicon.@Nullable Hit hit = hit(halves, tokens, at);
        return hit != null && bare && hit.entry().get("bare").isEmpty() ? null : hit;
    }

    private static Lexicon.@Nullable Hit hit(Lexicon lexicon, List<Token> tokens, int at) {
        return at < tokens.size() ? lexicon.longestAt(tokens, at).orElse(null) : null;
    }

    private static void fill(Read read, int to, Lexicon.@Nullable Entry half, List<Filler> fillers) {
        boolean isMidnight =
                half != null && read.hour() == HALF_DAY && !half.get("noon").isEmpty();
        int hour = isMidnight ? 0 : read.hour();
        int minute = read.minute() == null ? 0 : read.minute();
        if (hour < 0 || hour > DAY || minute >= HOUR || (hour == DAY && minute > 0)) {
            return;
        }
        String time = ClockTime.of(Integer.toString(hour), Integer.toString(minute));
        time = half == null ? time : ClockTime.inPart(time, half.get("value"));
        fillers.add(new Filler(
                to, read.second() == null || read.second().equals("00") ? time : time + ":" + read.second()));
    }
}
