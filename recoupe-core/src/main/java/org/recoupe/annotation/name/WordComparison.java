package org.recoupe.annotation.name;

import org.recoupe.annotation.name.NamePart.Kind;
import org.recoupe.annotation.name.NameReading.Word;

/**
 * Compares one word of a name with one of another. Costs are in letters and follow the length of the words: what is a slip in
 * a long word makes another word of a short one.
 *
 * <p>Immutable; safe for use by many threads.
 */
final class WordComparison {

    /** What two words cost that cannot be one. */
    static final double CONFLICT = 4;

    private static final double SPELLING = 0.2;
    private static final double INITIAL = 0.6;
    private static final double NICKNAME = 1.2;
    private static final double LEAST_CONFLICT = 3;
    private static final double CONSONANT = 1.2;
    private static final double SURE = 1;
    private static final double DOUBTFUL = 2;

    /** A typo leaves more of the word than it takes. */
    private static final double TYPO_SHARE = 0.6;

    private final NameWords table = NameWords.standard();
    private final LetterDistance letters = LetterDistance.standard();

    /**
     * How the two go together.
     *
     * @param vowels whether both were written with vowels, or both without
     */
    NamePart compare(Word a, Word b, boolean vowels) {
        if (a.text().equals(b.text())) {
            return part(a, b, Kind.EQUAL, 0);
        }
        if (a.text().length() == 1 || b.text().length() == 1) {
            boolean same = a.text().charAt(0) == b.text().charAt(0)
                    || a.key().charAt(0) == b.key().charAt(0);
            return same ? part(a, b, Kind.INITIAL, INITIAL) : part(a, b, Kind.CONFLICTING, CONFLICT);
        }
        if (a.key().equals(b.key())) {
            return part(a, b, Kind.TRANSLITERATION, SPELLING);
        }
        String x = Romanisation.consonants(a.key());
        String y = Romanisation.consonants(b.key());
        return vowels || x.isEmpty() || y.isEmpty() ? spelled(a, b) : unvowelled(a, b, letters.between(x, y));
    }

    private static NamePart unvowelled(Word a, Word b, double distance) {
        double cost = SPELLING + distance * CONSONANT;
        Kind kind = cost < SURE ? Kind.TRANSLITERATION : cost < DOUBTFUL ? Kind.TYPO : Kind.CONFLICTING;
        return part(a, b, kind, Math.min(CONFLICT, cost));
    }

    private NamePart spelled(Word a, Word b) {
        double cost = Math.min(letters.between(a.text(), b.text()), letters.between(a.key(), b.key()) + SPELLING);
        if (cost > NICKNAME && table.mayBeNicknames(a.text(), b.text())) {
            return part(a, b, Kind.NICKNAME, NICKNAME);
        }
        int length = Math.max(a.text().length(), b.text().length());
        return cost < LEAST_CONFLICT && cost <= length * TYPO_SHARE
                ? part(a, b, Kind.TYPO, cost)
                : part(a, b, Kind.CONFLICTING, Math.clamp(cost, LEAST_CONFLICT, CONFLICT));
    }

    private static NamePart part(Word a, Word b, Kind kind, double cost) {
        return new NamePart(a.written(), b.written(), kind, cost);
    }
}
