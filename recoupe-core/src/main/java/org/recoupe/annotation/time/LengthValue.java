package org.recoupe.annotation.time;

import java.math.BigDecimal;
import org.recoupe.annotation.TimeMeaning;

/** The TIMEX3 value of a length of time: {@code P10D}, {@code PT2H30M}, {@code PXY}. Stateless. */
final class LengthValue {

    private LengthValue() {}

    static String of(TimeMeaning.Length length) {
        Double amount = length.amount();
        if (amount == null) {
            return switch (length.unit()) {
                case SECOND -> "PTXS";
                case MINUTE -> "PTXM";
                case HOUR -> "PTXH";
                case DAY -> "PXD";
                case WEEK -> "PXW";
                case MONTH, QUARTER -> "PXM";
                case YEAR, DECADE, CENTURY -> "PXY";
            };
        }
        return switch (length.unit()) {
            case SECOND -> "PT" + plain(amount) + "S";
            case MINUTE -> "PT" + mixed(amount, 60, "M", "S");
            case HOUR -> "PT" + mixed(amount, 60, "H", "M");
            case DAY -> amount == 0.5 ? "PT12H" : "P" + plain(amount) + "D";
            case WEEK -> "P" + plain(amount) + "W";
            case MONTH -> "P" + plain(amount) + "M";
            case QUARTER -> "P" + plain(amount * 3) + "M";
            case YEAR -> amount == Math.rint(amount) ? "P" + plain(amount) + "Y" : "P" + plain(amount * 12) + "M";
            case DECADE -> "P" + plain(amount * 10) + "Y";
            case CENTURY -> "P" + plain(amount * 100) + "Y";
        };
    }

    private static String mixed(double amount, int parts, String unit, String part) {
        double whole = Math.floor(amount);
        double rest = Math.rint((amount - whole) * parts);
        return (whole > 0 || rest == 0 ? plain(whole) + unit : "") + (rest > 0 ? plain(rest) + part : "");
    }

    private static String plain(double amount) {
        return BigDecimal.valueOf(amount).stripTrailingZeros().toPlainString();
    }
}
