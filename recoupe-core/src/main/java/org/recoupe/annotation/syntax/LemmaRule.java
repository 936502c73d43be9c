package org.recoupe.annotation.syntax;

/** Dictionary forms by rules {@code k|suffix}: the word in lower case, its last k characters replaced by the suffix. */
final class LemmaRule {

    private LemmaRule() {}

    /** The lemma of {@code lower}, a word in lower case; the whole word is replaced where it is shorter than the rule would have it. */
    static String apply(String rule, String lower) {
        int bar = rule.indexOf('|');
        int cut = Integer.parseInt(rule.substring(0, bar));
        int length = lower.codePointCount(0, lower.length());
        return lower.substring(0, lower.offsetByCodePoints(0, Math.max(0, length - cut))) + rule.substring(bar + 1);
    }
}
