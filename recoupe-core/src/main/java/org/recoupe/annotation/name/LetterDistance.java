package org.recoupe.annotation.name;

import java.util.HashMap;
import java.util.Map;
import org.recoupe.language.Table;

/**
 * How many letters two words are apart: put in, left out, exchanged, or swapped with the next; letters that look or sound
 * alike count for less, from {@code letter-costs.tsv}.
 *
 * <p>Immutable; safe for use by many threads. Words are cut at {@value #LONGEST} letters.
 */
final class LetterDistance {

    private static final String FILE = "letter-costs.tsv";
    private static final int LONGEST = 32;
    private static final double DOUBLED = 0.3;

    private final Map<Integer, Double> costs = new HashMap<>();

    private LetterDistance() {}

    private static final class Holder {
        private static final LetterDistance STANDARD = read();
    }

    static LetterDistance standard() {
        return Holder.STANDARD;
    }

    private static LetterDistance read() {
        LetterDistance table = new LetterDistance();
        for (Table.Row row : BundledTable.read(FILE).rows()) {
            char left = row.require("left").charAt(0);
            char right = row.require("right").charAt(0);
            double cost = Double.parseDouble(row.require("cost"));
            table.costs.merge(pair(left, right), cost, Math::min);
            table.costs.merge(pair(right, left), cost, Math::min);
        }
        return table;
    }

    private static int pair(char left, char right) {
        return left << 16 | right;
    }

    /** The distance, 0 for the same word. */
    double between(String first, String second) {
        String a = first.length() > LONGEST ? first.substring(0, LONGEST) : first;
        String b = second.length() > LONGEST ? second.substring(0, LONGEST) : second;
        double[][] best = new double[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                best[i][j] = i == 0 && j == 0 ? 0 : step(best, a, b, i, j);
            }
        }
        return best[a.length()][b.length()];
    }

    private double step(double[][] best, String a, String b, int i, int j) {
        double cost = Double.MAX_VALUE;
        if (i > 0) {
            cost = best[i - 1][j] + alone(a, i - 1);
        }
        if (j > 0) {
            cost = Math.min(cost, best[i][j - 1] + alone(b, j - 1));
        }
        if (i > 0 && j > 0) {
            cost = Math.min(cost, best[i - 1][j - 1] + exchange(a.charAt(i - 1), b.charAt(j - 1)));
        }
        boolean swapped = i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
        return swapped ? Math.min(cost, best[i - 2][j - 2] + 1) : cost;
    }

    private static double alone(String word, int i) {
        return i > 0 && word.charAt(i) == word.charAt(i - 1) ? DOUBLED : 1;
    }

    private double exchange(char left, char right) {
        return left == right ? 0 : costs.getOrDefault(pair(left, right), 1.0);
    }
}
