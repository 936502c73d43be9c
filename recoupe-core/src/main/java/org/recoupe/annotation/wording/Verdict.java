package org.recoupe.annotation.wording;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.recoupe.annotation.Wording;
import org.recoupe.language.Messages;

/**
 * Weighs the signs of one article. Precision first: a typing error or a rare word is in every newspaper, so it takes several
 * signs of different words, and more of them the longer the text.
 */
final class Verdict {

    /** The weight from which a short text is called translated or spun. */
    private static final double SURE = 3;

    /** The weight from which it is no longer called plain. */
    private static final double DOUBTFUL = 1.5;

    /** So many different signs are needed to be sure. */
    private static final int LEAST = 2;

    /** One rule alone counts no more than this: somebody's habit is no machine. */
    private static final double MOST_OF_A_RULE = 4;

    /** A text of so many words is short; so many more ask for one more point. */
    private static final int SHORT = 500;

    private static final int STEP = 300;

    private Verdict() {}

    /** The judgement of a text with these signs and so many words. */
    static Wording of(List<Found> found, int words, Messages messages, String text) {
        if (found.isEmpty()) {
            return Wording.PLAIN;
        }
        List<Found> signs = found.stream()
                .sorted(Comparator.comparingInt((Found f) -> f.span().start())
                        .thenComparingInt(f -> f.span().end())
                        .thenComparing(Found::rule))
                .toList();
        double translated = 0;
        double spun = 0;
        Set<String> seen = new HashSet<>();
        Map<String, Double> byRule = new HashMap<>();
        for (Found sign : signs) {
            double before = byRule.getOrDefault(sign.rule(), 0.0);
            double weight = Math.min(sign.weight(), MOST_OF_A_RULE - before);
            if (weight <= 0 || !seen.add(sign.key())) {
                continue;
            }
            byRule.put(sign.rule(), before + weight);
            double half = sign.trace() == Trace.EITHER ? weight / 2 : 0;
            translated += sign.trace() == Trace.TRANSLATED ? weight : half;
            spun += sign.trace() == Trace.SPUN ? weight : half;
        }
        double score = translated + spun;
        double more = Math.max(0, (double) (words - SHORT) / STEP);
        Wording.Kind kind;
        if (score >= SURE + more && seen.size() >= LEAST) {
            kind = spun >= translated ? Wording.Kind.SPUN : Wording.Kind.TRANSLATED;
        } else {
            kind = score >= DOUBTFUL + more ? Wording.Kind.UNSURE : Wording.Kind.PLAIN;
        }
        return new Wording(
                kind,
                Math.round(score * 100) / 100.0,
                signs.stream()
                        .map(f -> new Wording.Sign(
                                f.span(),
                                f.rule(),
                                messages.text(f.reason(), f.span().of(text))))
                        .toList());
    }
}
