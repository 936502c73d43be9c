package org.recoupe.dossier;

import java.time.DateTimeException;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.recoupe.claim.Attributes;

/** Which attributes can be held against one another, and whether two values are the same. Stateless. */
final class Measures {

    /** Of one event there is one such value; two different ones cannot both be right. */
    private static final Set<String> SOLE = Set.of(
            "duration",
            "deaths",
            "injured",
            "missing",
            "arrested",
            "hostages",
            "released",
            "attendance",
            "magnitude",
            "evacuated",
            "rescued",
            "displaced",
            "turnout",
            "wait",
            "prisoners",
            "victims",
            "participants-count",
            "votes",
            "sentence",
            "cases",
            "without-power",
            Attributes.AMOUNT,
            Attributes.DIRECTNESS);

    /** What an event has as a whole. */
    private static final Set<String> OF_THE_WHOLE =
            Set.of("duration", "wait", "magnitude", "sentence", Attributes.AMOUNT, Attributes.DIRECTNESS);

    /** Counts that grow while they are taken. */
    private static final Set<String> GROWING = Set.of(
            "deaths", "injured", "missing", "arrested", "evacuated", "rescued", "displaced", "victims", "released");

    /** « environ »: so far apart may two values lie. */
    private static final double ABOUT = 0.15;

    /** A round number: so far may the exact one lie from it. */
    private static final double ROUNDED = 0.02;

    private static final double LARGE = 100;

    private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,15}(?:\\.[0-9]{1,9})?");

    private Measures() {}

    static boolean isSole(String attribute) {
        return SOLE.contains(attribute);
    }

    /** Counts of people or homes, of which a town can have a part. */
    static boolean isOfPeople(String attribute) {
        return SOLE.contains(attribute) && !OF_THE_WHOLE.contains(attribute);
    }

    /** Counts of a crowd, which police and organisers give apart. */
    static boolean isCounted(String attribute) {
        return attribute.equals("participants-count");
    }

    static boolean isGrowing(String attribute) {
        return GROWING.contains(attribute);
    }

    /** Whether two values are one, however they are written: {@code PT120M} and {@code PT2H}. */
    static boolean same(String left, String right) {
        Optional<Double> number = number(left);
        return left.equals(right) || (number.isPresent() && number.equals(number(right)));
    }

    /** The same for values that are one. */
    static String key(String value) {
        return number(value).map(String::valueOf).orElse(value);
    }

    static boolean isNumber(String value) {
        return number(value).isPresent();
    }

    /** The number that a normalized value holds: a count, an ISO duration in seconds, a number before a unit. */
    static Optional<Double> number(String value) {
        try {
            if (value.startsWith("P")) {
                return Optional.of(seconds(value));
            }
            String digits = value.split(" ", 2)[0].replace(',', '.');
            return NUMBER.matcher(digits).matches() ? Optional.of(Double.valueOf(digits)) : Optional.empty();
        } catch (DateTimeException | ArithmeticException e) {
            return Optional.empty();
        }
    }

    /** « 5 000 » and « 4 985 »: the one is the other in a round number. */
    private static boolean isRounded(double low, double high) {
        boolean near = high >= LARGE && high - low <= ROUNDED * high;
        return near && Math.abs(zeros(low) - zeros(high)) >= 2;
    }

    private static int zeros(double number) {
        int zeros = 0;
        for (double rest = number; rest >= 10 && rest % 10 == 0 && zeros < 12; rest /= 10) {
            zeros++;
        }
        return zeros;
    }

    private static double seconds(String value) {
        if (value.contains("T") || value.endsWith("D")) {
            return Duration.parse(value).toSeconds();
        }
        java.time.Period period = java.time.Period.parse(value);
        return (period.toTotalMonths() * 30.4 + period.getDays()) * 86_400;
    }

    /** Whether both can be right at once. */
    static boolean agree(String left, String leftBound, String right, String rightBound) {
        if (left.equals(right)) {
            return true;
        }
        Optional<Double> a = number(left);
        Optional<Double> b = number(right);
        if (a.isEmpty() || b.isEmpty()) {
            return false;
        }
        double low = Math.min(a.get(), b.get());
        double high = Math.max(a.get(), b.get());
        String lowBound = a.get() <= b.get() ? leftBound : rightBound;
        String highBound = a.get() <= b.get() ? rightBound : leftBound;
        boolean about = lowBound.equals("about") || highBound.equals("about");
        return high == low
                || isRounded(low, high)
                || lowBound.equals("at least")
                || highBound.equals("at most")
                || (about && high - low <= ABOUT * high);
    }
}
