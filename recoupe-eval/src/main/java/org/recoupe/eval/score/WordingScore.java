package org.recoupe.eval.score;

import java.util.List;
import org.recoupe.annotation.Wording;

/**
 * How well texts that a machine reworked are told from well-written ones.
 *
 * @param reworked right: reworked and called so, of whichever kind; gold: reworked; found: called so
 * @param kind of those right, how many are called translated or spun as they are
 * @param plain right: well written and not called reworked, gold and found: well written
 */
public record WordingScore(Rate reworked, long kind, Rate plain) {

    /**
     * A text.
     *
     * @param gold what it is
     * @param found what it was called
     */
    public record Judged(Wording.Kind gold, Wording.Kind found) {}

    /** The score of {@code texts}. */
    public static WordingScore of(List<Judged> texts) {
        long right = texts.stream()
                .filter(text -> isReworked(text.gold()) && isReworked(text.found()))
                .count();
        long gold = texts.stream().filter(text -> isReworked(text.gold())).count();
        long found = texts.stream().filter(text -> isReworked(text.found())).count();
        long kind = texts.stream()
                .filter(text -> isReworked(text.gold()) && text.gold() == text.found())
                .count();
        long plain = texts.size() - gold;
        return new WordingScore(new Rate(right, gold, found), kind, new Rate(plain - (found - right), plain, plain));
    }

    private static boolean isReworked(Wording.Kind kind) {
        return kind == Wording.Kind.TRANSLATED || kind == Wording.Kind.SPUN;
    }
}
