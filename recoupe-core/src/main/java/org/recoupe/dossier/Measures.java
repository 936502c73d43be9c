package org.recoupe.dossier;

import java.time.DateTimeException;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

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
            "without-power");

    /** Counts that grow while they are taken. */
    private static final Set<String> GROWING = Set.of(
            "deaths", "injured", "missing", "arrested", "evacuated", "rescued", "displaced", "victims", "released");

    /** « environ »: so far apart may two values lie. */
    private static final double ABOUT = 0.15;

    private Measures() {}

    static boolean isSole(String attribute) {
        return SOLE.contains(attribute);
    }

    /** Counts of a crowd, which police and organisers give apart. */
    static boolean isCounted(String attribute) {
        return attribute.equals("participants-count");
    }

    static boolean isGrowing(String attribute) {
        return GROWING.contains(attribute);
    }

    /** The number that a normalized value holds: a count, an ISO duration in seconds, a number before a unit. */
    static Optional<Double> number(String value) {
        try {
            if (value.startsWith("P")) {
                return Optional.of(seconds(value));
            }
            String digits = value.split(" ", 2)[0].replace(',', '.');
            return digits.matches("-?[0-9]{1,15}(?:\\.[0-9]{1,9})?")
                    ? Optional.of(Double.valueOf(digits))
                    : Optional.empty();
        } catch (DateTimeException | ArithmeticException e) {
            return Optional.empty();
        }
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
                || lowBound.equals("at least")
                || highBound.equals("at most")
                || (about && high - low <= ABOUT * high);
    }
}
