package org.recoupe.eval.story;

/**
 * A value and the words that say it.
 *
 * @param start of the words, counted in UTF-16 units
 * @param end behind them
 * @param attribute as in the dossier: {@code duration}, {@code deaths}, …; {@code time} for a day
 * @param value as in the dossier: {@code PT3H}, {@code 12}; a day in ISO 8601
 */
public record Fact(int start, int end, String attribute, String value) {

    Fact shifted(int by) {
        return new Fact(start + by, end + by, attribute, value);
    }
}
